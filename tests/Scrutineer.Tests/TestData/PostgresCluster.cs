using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Shouldly;
using Xunit;

[assembly: AssemblyFixture(typeof(Scrutineer.Tests.TestData.PostgresCluster))]

namespace Scrutineer.Tests.TestData;

/// <summary>A private PostgreSQL server for the tests that need one: started when first asked for, gone with the test run.</summary>
public sealed class PostgresCluster : IDisposable
{
    private static readonly Lock Turn = new();
    private static string? folder;
    private static int port;
    private static string? whyNot;

    /// <summary>A connection to a new database; skips the test where PostgreSQL is not installed.</summary>
    /// <param name="like">The database it is a copy of; null for an empty one.</param>
    public static string NewDatabase(string? like = null)
    {
        Start();
        if (whyNot is not null) Assert.Skip(whyNot);
        var name = $"t{Guid.NewGuid():N}";
        Run("createdb", "-h", "127.0.0.1", "-p", $"{port}", "-U", "postgres", "-T", like ?? "template0", name);
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database={name};Include Error Detail=true;Maximum Pool Size=80";
    }

    public void Dispose()
    {
        if (folder is null) return;
        Run("pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
        folder = null;
    }

    private static void Start()
    {
        lock (Turn)
        {
            if (folder is not null || whyNot is not null) return;
            if (Binaries() is null)
            {
                whyNot = "PostgreSQL is not installed here (Debian package: postgresql).";
                return;
            }

            folder = Directory.CreateTempSubdirectory("scrutineer-pg").FullName;
            if (Environment.IsPrivilegedProcess) Execute("chown", "postgres", folder);
            port = FreePort();
            Run("initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            Run("pg_ctl", "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o",
                $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200", "start");
        }
    }

    private static string? Binaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => $"{d}/bin").LastOrDefault(d => File.Exists($"{d}/initdb"))
            : null;

    /// <summary>The server refuses to run as root, so root hands it to the postgres user.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var path = $"{Binaries()}/{program}";
        if (Environment.IsPrivilegedProcess) Execute("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else Execute(path, arguments);
    }

    private static void Execute(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        // pg_ctl leaves its output open to the server it starts, so only a failed command's words are read.
        process.WaitForExit(60_000).ShouldBeTrue($"{program} did not end");
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {process.StandardError.ReadToEnd()}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
