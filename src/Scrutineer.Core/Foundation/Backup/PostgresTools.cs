using System.Diagnostics;
using Npgsql;

namespace Scrutineer.Foundation.Backup;

/// <summary>PostgreSQL's own programs, which alone know how to dump and restore it.</summary>
internal static class PostgresTools
{
    private const string DebianFolder = "/usr/lib/postgresql";

    /// <exception cref="RuleBrokenException">The program is missing, or said why it could not.</exception>
    public static async Task RunAsync(string program, string connection, IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        var server = new NpgsqlConnectionStringBuilder(connection);
        foreach (var (name, value) in new[]
        {
            ("PGHOST", server.Host), ("PGPORT", $"{server.Port}"), ("PGUSER", server.Username), ("PGPASSWORD", server.Password), ("PGDATABASE", server.Database),
            ("PGSSLMODE", server.SslMode is SslMode.VerifyCA ? "verify-ca" : server.SslMode is SslMode.VerifyFull ? "verify-full" : server.SslMode.ToString().ToLowerInvariant()),
        })
            if (value is { Length: > 0 }) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await using var stop = cancel.Register(() => process.Kill(entireProcessTree: true));
        var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancel.ThrowIfCancellationRequested();
        if (process.ExitCode != 0) throw new RuleBrokenException($"{program} could not do its work: {(await said).Trim()}");
    }

    private static string Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).AsEnumerable();
        if (Directory.Exists(DebianFolder))
            folders = Directory.GetDirectories(DebianFolder).OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).Concat(folders);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new RuleBrokenException($"{program} is not installed here, and a PostgreSQL database is backed up with it (Debian package: postgresql-client).");
    }
}
