using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Xunit;

[assembly: AssemblyFixture(typeof(PublicSite))]
[assembly: AssemblyFixture(typeof(DevelopmentSite))]

namespace Scrutineer.EndToEndTests.Infrastructure;

/// <summary>One running site and one browser for all tests that ask for it; started by the first that opens a page.</summary>
public abstract class SiteFixture(string environment, bool demonstration) : IAsyncLifetime
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

    /// <inheritdoc />
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        if (site is not null) await site.DisposeAsync();
        starting.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            browser ??= await Browser.FindAsync();
            if (browser is not null && site is null) (site, address) = await RunningSite.StartAsync(environment, demonstration);
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
