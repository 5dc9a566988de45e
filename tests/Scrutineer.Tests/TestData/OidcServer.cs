using System.Diagnostics;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>A real OpenID Connect server (npm oidc-provider), in its own process for one test.</summary>
internal sealed class OidcServer : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Architecture.Repository.Root, "tests", "oidc-server");
    private readonly Process process;

    private OidcServer(Process process, string address) => (this.process, Address) = (process, address);

    /// <summary>The issuer.</summary>
    public string Address { get; }

    /// <summary>Starts it for a client that comes back to an address; skips the test where it is not installed.</summary>
    public static async Task<OidcServer> StartAsync(string comesBackTo)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "oidc-provider"))) Assert.Skip("The OpenID Connect server is not installed: npm ci --prefix tests/oidc-server");
        var started = Process.Start(new ProcessStartInfo("node", ["server.mjs", comesBackTo]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        started.ErrorDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        while (await started.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
            if (line.StartsWith("http", StringComparison.Ordinal)) return new OidcServer(started, line);
        throw new InvalidOperationException("The OpenID Connect server stopped before it was ready.");
    }

    /// <summary>Signs somebody in there, as their browser would, and gives the address it is sent back to.</summary>
    public static async Task<string> SignInAsync(string challenge, string login)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        var address = new Uri(challenge);
        for (var steps = 0; steps < 10; steps++)
        {
            using var form = new FormUrlEncodedContent([new("login", login)]);
            using var answer = address.AbsolutePath.StartsWith("/login/", StringComparison.Ordinal) ? await browser.PostAsync(address, form) : await browser.GetAsync(address);
            address = new Uri(address, answer.Headers.Location ?? throw new InvalidOperationException($"{address} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"));
            if (address.AbsolutePath == "/sign-in/directory/return") return address.PathAndQuery;
        }

        throw new InvalidOperationException("The directory sent the browser round in circles.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
