using System.Diagnostics;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Mail;

public sealed class PostboxTests
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public async Task Sweep_WithARealMailServer_DeliversTheMessageAndForgetsIt()
    {
        var port = FreePort();
        using var server = await StartServerAsync(port);
        await using var test = await TestStore.NewAsync();
        var postbox = new Postbox(test.Store, new SmtpCarrier(new MailSettings { Host = "127.0.0.1", Port = port, From = "scrutiny@example.org" }), new EphemeralDataProtectionProvider());
        await PostAsync(test.Store, postbox);

        (await postbox.SweepAsync()).ShouldBe(1);

        var said = await ReadAsync(server);
        said.ShouldContain("To: rowan@example.org");
        said.ShouldContain("From: scrutiny@example.org");
        said.ShouldContain("canary-link");
        await using var db = test.Store.Open(Viewer.Work("check"));
        (await db.Set<OutgoingMail>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Sweep_WhenTheServerRefuses_TriesAgainLaterAndKeepsTheTextSealed(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var carrier = new Refusing();
        var postbox = new Postbox(test.Store, carrier, new EphemeralDataProtectionProvider());
        await PostAsync(test.Store, postbox);

        (await postbox.SweepAsync()).ShouldBe(0);
        (await postbox.SweepAsync()).ShouldBe(0);

        carrier.Asked.ShouldBe(1, "the second sweep comes before the time of the second try");
        await using var db = test.Store.Open(Viewer.Work("check"));
        var waiting = await db.Set<OutgoingMail>().SingleAsync();
        waiting.Attempts.ShouldBe(1);
        waiting.Problem.ShouldBe("The server is closed.");
        waiting.SealedText.ShouldNotContain("canary");
    }

    [Fact]
    public async Task Sweep_OfTwoServersAtOnce_SendsOnce()
    {
        await using var test = await TestStore.NewAsync();
        var folder = Path.Combine(test.Folder, "mail");
        var keys = new EphemeralDataProtectionProvider();
        Postbox[] servers = [.. Enumerable.Range(0, 8).Select(_ => new Postbox(test.Store, new FolderCarrier(folder, TimeProvider.System), keys))];
        for (var i = 0; i < 5; i++) await PostAsync(test.Store, servers[0]);

        await Task.WhenAll(servers.Select(server => Task.Run(() => server.SweepAsync())));

        Directory.GetFiles(folder).Length.ShouldBe(5);
    }

    private static async Task PostAsync(DataStore store, Postbox postbox)
    {
        await using var db = store.Open(Viewer.Work("test"));
        postbox.Post(db, "rowan@example.org", "A link", "Open https://example.org/canary-link");
        await db.SaveChangesAsync();
    }

    private static async Task<Process> StartServerAsync(int port)
    {
        if (!File.Exists(Python)) Assert.Skip("Python is not installed here (Debian package: python3-aiosmtpd).");
        var process = Process.Start(new ProcessStartInfo(Python, ["-u", "-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Debugging", "stdout"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        for (var tries = 0; tries < 100 && !process.HasExited; tries++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return process;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        Assert.Skip("The mail server for tests is not installed (Debian package: python3-aiosmtpd).");
        return process;
    }

    private static async Task<string> ReadAsync(Process server)
    {
        var said = new StringBuilder();
        while (!said.ToString().Contains("END MESSAGE", StringComparison.Ordinal))
            said.AppendLine(await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(10)));
        server.Kill();
        await server.WaitForExitAsync();
        return said.ToString();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Refusing : IMailCarrier
    {
        public int Asked { get; private set; }

        public Task SendAsync(string to, string subject, string text, CancellationToken cancel)
        {
            Asked++;
            throw new SmtpException("The server is closed.");
        }
    }
}
