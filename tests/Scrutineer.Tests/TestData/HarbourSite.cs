using Scrutineer.Tests.TestData;
using Xunit;

[assembly: AssemblyFixture(typeof(HarbourSite))]

namespace Scrutineer.Tests.TestData;

/// <summary>The site with <see cref="HarbourBoard"/>, started once for all tests that only read it.</summary>
public sealed class HarbourSite : IAsyncLifetime
{
    private readonly Lazy<Task<Site>> site = new(() => Site.OpenAsync(HarbourBoard.Build()));

    public async Task<SitePage> GetAsync(string address) => await (await site.Value).GetAsync(address);

    /// <summary>A page of the board.</summary>
    public Task<SitePage> BoardPageAsync(string rest = "") => GetAsync($"/boards/{HarbourBoard.Slug}{rest}");

    /// <summary>The site itself, for what is no page.</summary>
    public Task<Site> OpenAsync() => site.Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (site.IsValueCreated) await (await site.Value).DisposeAsync();
    }
}
