using System.Collections.Concurrent;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Canaries;
using Scrutineer.Tests.Web.Infrastructure.Access;
using Xunit;

[assembly: AssemblyFixture(typeof(CanarySite))]

namespace Scrutineer.Tests.Web.Canaries;

/// <summary>A site with a canary in every private place, read once by the public and by every role over another board.</summary>
public sealed class CanarySite : IAsyncLifetime
{
    private const int OneInOfRoles = 12, OneInOfInsider = 4;

    private readonly Lazy<Task<CanaryReading>> reading;
    private Site? site;

    public CanarySite() => reading = new(ReadAsync);

    internal Task<CanaryReading> ReadingAsync() => reading.Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
    }

    private async Task<CanaryReading> ReadAsync()
    {
        var (board, other, seeds) = (HarbourBoard.Build(), new InventedBoard("Ferry Lane Board"), new CanarySeeds());
        site = await Site.OpenAsync(new Dictionary<string, string> { ["SignIn:AttemptsPerMinute"] = "100000", ["Search:PerMinute"] = "100000" }, other);
        await using (var db = site.Store.Open(Viewer.Work("test"))) seeds.AddTo(board, db);
        await site.KeepAsync(board);
        // The site's own keys are made before a false account is, so that both can live beside each other.
        var askers = (await Asker.AllAsync(site, board.Id, other.Id)).Where(a => a.Scope is AskerScope.None or AskerScope.Other).ToList();
        var insider = (await Asker.AllAsync(site, board.Id, other.Id, Role.GovernanceOfficer)).Single(a => a.Scope == AskerScope.Own);
        await seeds.AddTheRestAsync(site.Store);
        var crawl = new CanaryCrawl(site, seeds.Records);
        var starts = await crawl.StartsAsync();
        var pages = new ConcurrentBag<CrawledPage>();
        // Nobody in particular asks for everything; those with a role, each for a share of its own, so that together they ask for all of it. Whatever a page leads to is read by each.
        await Parallel.ForEachAsync(askers.Append(insider).Index(), async (next, _) =>
        {
            var (number, asker) = next;
            foreach (var page in await CanaryCrawl.ReadAsync(asker, CanaryCrawl.Share(starts, number, asker.Role is null ? 1 : asker == insider ? OneInOfInsider : OneInOfRoles))) pages.Add(page);
        });

        return new CanaryReading(seeds.Canaries, askers, insider, [.. pages.Where(p => p.Asker != insider)], [.. pages.Where(p => p.Asker == insider)]);
    }
}

/// <summary>What was put in, and what everybody outside was given; the insider has the role that may read the board's closed business.</summary>
internal sealed record CanaryReading(IReadOnlyList<Canary> Canaries, IReadOnlyList<Asker> Askers, Asker Insider, IReadOnlyList<CrawledPage> Pages, IReadOnlyList<CrawledPage> InsidersPages)
{
    public Asker Anybody => Askers.Single(a => a.Role is null);

    /// <summary>
    /// What this page lets out that its asker may not see: a canary, whole or cut short. Among the millions of letters of forms'
    /// tokens five now and then fall as the mark does; what follows them then was put nowhere.
    /// </summary>
    public IEnumerable<string> LetOut(CrawledPage page) =>
        from word in page.Marked
        where word.Length > Canary.Mark.Length + 2
        let canary = Canaries.FirstOrDefault(c => c.Word.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(c.Word, StringComparison.Ordinal))
        where canary is not null && (canary.Opens is null || !page.Asker.MaySomewhere(canary.Opens))
        select $"{page.Asker} reads at {page.Address} what stands in {canary.Where}.";
}
