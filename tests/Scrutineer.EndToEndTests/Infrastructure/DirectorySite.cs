using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Scrutineer.EndToEndTests.Infrastructure;
using Xunit;

[assembly: AssemblyFixture(typeof(DirectorySite))]

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>A council's site that signs people in through a directory: a real OpenID Connect server beside it.</summary>
public sealed class DirectorySite() : SiteFixture("Production", demonstration: false)
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "oidc-server");
    private Process? server;

    /// <summary>Skips the test where the server is not installed.</summary>
    public static void SkipWithoutServer()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider"))) Assert.Skip("The OpenID Connect server is not installed: npm ci --prefix tests/oidc-server");
    }

    public Task InviteAsync(string email) => CommandAsync("accounts", "invite", "--email", email, "--role", "administrator");

    /// <summary>The server must know where the site is and the site where the server is: the site gets a port chosen beforehand.</summary>
    protected override async Task<IReadOnlyDictionary<string, string>> SettingsAsync()
    {
        var port = FreePort();
        server = Process.Start(new ProcessStartInfo("node", ["server.mjs", $"http://localhost:{port}/sign-in/directory/return"])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        var address = "";
        while (!address.StartsWith("http", StringComparison.Ordinal)) address = await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) ?? throw new InvalidOperationException("The OpenID Connect server stopped.");
        return new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = $"http://localhost:{port}",
            ["SignIn__Oidc__Authority"] = address,
            ["SignIn__Oidc__ClientId"] = "scrutineer",
            ["SignIn__Oidc__ClientSecret"] = "a-secret-for-tests-only",
            ["SignIn__Oidc__Name"] = "your Fernmoor account",
        };
    }

    /// <inheritdoc />
    protected override async ValueTask StopAsync()
    {
        if (server is null) return;
        if (!server.HasExited) server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
