using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>Debian's Chromium, driven by Playwright; tests that need it are skipped where it is not installed.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // Tests that run beside one another keep fewer windows open than this; the oldest make room.
    private const int MostWindows = 12;

    private readonly ConcurrentQueue<IBrowserContext> windows = new();
    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;

    private Browser(IPlaywright playwright, IBrowser chromium) => (this.playwright, this.chromium) = (playwright, chromium);

    /// <summary>The browser, or nothing where there is none on the path.</summary>
    public static async Task<Browser?> FindAsync()
    {
        if (Program() is not { } program) return null;
        var driver = await Playwright.CreateAsync();
        return new(driver, await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Quiet }));
    }

    public static void Skip() => Assert.Skip("Chromium is not installed: sudo apt-get install chromium");

    /// <summary>Opens an address and waits until all it names is there (no page asks for more by itself); fails when the browser had to refuse or miss any of it.</summary>
    public async Task<IPage> OpenAsync(Uri site, string path, int width, bool scripts)
    {
        var window = await chromium.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            JavaScriptEnabled = scripts,
            Locale = "en-GB",
            ViewportSize = new() { Width = width, Height = 800 },
        });
        windows.Enqueue(window);
        if (windows.Count > MostWindows && windows.TryDequeue(out var oldest)) await oldest.CloseAsync();
        var page = await window.NewPageAsync();
        var complaints = new ConcurrentQueue<string>();
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (IsComplaint(message, page.Url)) complaints.Enqueue($"{message.Text} ({message.Location})");
        };
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        complaints.ShouldBeEmpty();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    // That the page itself is not found may be what the test asked for.
    private static bool IsComplaint(IConsoleMessage message, string page) =>
        string.Equals(message.Type, "error", StringComparison.Ordinal) && !message.Location.StartsWith(page, StringComparison.Ordinal);

    private static string? Program() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
