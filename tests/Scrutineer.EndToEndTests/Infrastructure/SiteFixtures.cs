using System.Diagnostics;
using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Xunit;

[assembly: AssemblyFixture(typeof(PublicSite))]
[assembly: AssemblyFixture(typeof(DevelopmentSite))]
[assembly: AssemblyFixture(typeof(CouncilSite))]
[assembly: AssemblyFixture(typeof(ChangedSite))]

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>One running site and one browser for all tests that ask for it; started by the first that opens a page.</summary>
public abstract class SiteFixture(string environment, bool demonstration, IReadOnlyDictionary<string, string>? settings = null) : IAsyncLifetime
{
    private readonly SemaphoreSlim starting = new(1);
    private RunningSite? site;
    private Browser? browser;
    private Uri? address;

    /// <summary>A wide window, as on a desk.</summary>
    public const int Wide = 1280;

    /// <summary>The width of a small phone, and of a wide window at 400%.</summary>
    public const int Phone = 320;

    /// <summary>Opens a page of the site; skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync(string path, int width = Wide, bool scripts = true)
    {
        await StartAsync();
        if (browser is null) Browser.Skip();
        return await browser!.OpenAsync(address!, path, width, scripts);
    }

    /// <summary>A window in which one of the demonstration's people is signed in, by their role.</summary>
    public async Task<IPage> AsAsync(string role)
    {
        var page = await OpenAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = role }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "My work" }).WaitForAsync();
        return page;
    }

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (site is not null) await site.DisposeAsync();
        await StopAsync();
        starting.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops what was started beside the site.</summary>
    protected virtual ValueTask StopAsync() => ValueTask.CompletedTask;

    /// <summary>Settings beyond the environment's.</summary>
    protected virtual Task<IReadOnlyDictionary<string, string>> SettingsAsync() => Task.FromResult(settings ?? new Dictionary<string, string>());

    /// <summary>Runs the command line on the site's own data, and gives what it prints.</summary>
    protected async Task<string> CommandAsync(params string[] arguments)
    {
        await StartAsync();
        if (site is null) Browser.Skip();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "scrutineer.dll"), .. arguments, "--data", site!.Data])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"scrutineer {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private async Task StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            browser ??= await Browser.FindAsync();
            if (browser is not null && site is null) (site, address) = await RunningSite.StartAsync(environment, demonstration, await SettingsAsync());
        }
        finally
        {
            starting.Release();
        }
    }
}

/// <summary>The site as the public sees it, with the demonstration council.</summary>
public sealed class PublicSite() : SiteFixture("Production", demonstration: true);

/// <summary>The site as its developers see it, style guide and all, with no papers.</summary>
public sealed class DevelopmentSite() : SiteFixture("Development", demonstration: false);

/// <summary>The demonstration council on a site of its own, for tests that change it.</summary>
public sealed class ChangedSite() : SiteFixture("Production", demonstration: true)
{
    /// <summary>Brings papers in from the command line.</summary>
    public Task ImportAsync(params string[] files) => CommandAsync(["import", .. files]);
}

/// <summary>A council's own site, without papers, on which tests make accounts.</summary>
public sealed class CouncilSite() : SiteFixture("Production", demonstration: false, new Dictionary<string, string> { ["SignIn__AttemptsPerMinute"] = "1000" })
{
    /// <summary>Invites somebody from the command line, and gives the link it prints.</summary>
    public async Task<string> InviteAsync(params string[] arguments) =>
        (await CommandAsync(["accounts", "invite", .. arguments])).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim();
}
