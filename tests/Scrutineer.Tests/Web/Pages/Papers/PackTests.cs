using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Packs.Meetings;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Papers;

/// <summary>Packs as readers get them, over HTTP (rules MP1 and MP2).</summary>
public sealed class PackTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FiftyReaders_WhileItIsRebuilt_GetTheOldOrTheNewOne_NeverABrokenOne()
    {
        Assert.SkipUnless(PackPapers.CanBind, "The programs that bind are not here.");
        await using var planned = await PublishedBoard.NewAsync();
        await planned.Keeper().SweepAsync(Stop);
        var first = (await planned.PacksAsync())[0];
        await PublishedBoard.WithdrawAsync(planned, "Fostering");
        await using var site = await OverAsync(planned);
        var meeting = $"/boards/{planned.Board.Slug}/meetings/{PlannedBoard.Day:yyyy-MM-dd}";
        var (got, broken, done) = (new ConcurrentDictionary<string, int>(), new ConcurrentQueue<string>(), false);
        (await site.GetAsync(meeting)).WordsOf("[role=status]").ShouldStartWith("The pack is being bound: it waits for its turn. The one from before stands until then.");

        var readers = Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            while (!Volatile.Read(ref done))
            {
                var address = (await site.GetAsync(meeting)).Document.QuerySelector("a[href^='/packs/']")?.GetAttribute("href");
                using var answer = await site.Client.GetAsync(new Uri(address!, UriKind.Relative), Stop);
                var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
                var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
                if (answer.StatusCode != HttpStatusCode.OK || !address!.Contains(hash, StringComparison.Ordinal)) broken.Enqueue($"{address} answered {answer.StatusCode} with {bytes.Length} bytes.");
                got.AddOrUpdate(hash, 1, (_, n) => n + 1);
                await Task.Delay(50, Stop);
            }
        }, Stop)).ToList();
        await planned.Keeper().SweepAsync(Stop);
        await Task.Delay(500, Stop);
        Volatile.Write(ref done, true);
        await Task.WhenAll(readers);

        var now = (await planned.PacksAsync()).Last(p => p.Visibility == Visibility.Public);
        broken.ShouldBeEmpty();
        got.Keys.ShouldBe([first.FileHash, now.FileHash], ignoreOrder: true);
        got.Values.ShouldAllBe(n => n >= 10);
        (await site.GetAsync($"/packs/{first.FileHash}/pack.pdf")).Status.ShouldBe(HttpStatusCode.OK, "the old address answers with the old bytes");
    }

    [Fact]
    public async Task Pack_IsCachedByItsHash_NamedSafely_AndReadInParts_TheTwinOnlyByThoseEntitled()
    {
        Assert.SkipUnless(PackPapers.CanBind, "The programs that bind are not here.");
        await using var planned = await PublishedBoard.NewAsync();
        await planned.Keeper().SweepAsync(Stop);
        await using var site = await OverAsync(planned);
        var packs = await planned.PacksAsync();
        var address = (await site.GetAsync($"/boards/harbour/meetings/{PlannedBoard.Day:yyyy-MM-dd}")).LinkOf($"Agenda and all papers (PDF, 9 pages, {(packs[0].Length + 500) / 1000} KB)")!;

        address.ShouldBe($"/packs/{packs[0].FileHash}/harbour-2031-04-24-pack.pdf");
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        ask.Headers.Range = new(0, 4);
        using var part = await site.Client.SendAsync(ask, Stop);
        part.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await part.Content.ReadAsStringAsync(Stop)).ShouldBe("%PDF-");
        part.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        part.Content.Headers.ContentDisposition!.ToString().ShouldContain("attachment; filename=harbour-2031-04-24-pack.pdf");

        var twin = $"/packs/{packs[1].FileHash}/any.pdf";
        (await site.GetAsync(twin)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var elsewhere = await site.SignedInAsync(Role.Councillor, Guid.NewGuid());
        (await elsewhere.GetAsync(twin)).Status.ShouldBe(HttpStatusCode.NotFound);
        using var member = await site.SignedInAsync(Role.Councillor, planned.Board.Id);
        var read = await member.GetAsync(twin);
        (read.Status, read.CacheControl).ShouldBe((HttpStatusCode.OK, "no-store"));
        (await member.GetAsync("/my-papers")).Page.Words.ShouldContain("The same with its private papers");
        (await site.GetAsync("/packs/unknown/a.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Failure_IsToldToTheBoardsOfficersOnly()
    {
        await using var planned = await PublishedBoard.NewAsync();
        await using (var db = planned.Open())
            await db.Set<PackWanted>().ExecuteUpdateAsync(w => w.SetProperty(x => x.Problem, "\u201cContract\u201d is damaged.").SetProperty(x => x.NextAttemptAt, planned.Store.Time.GetUtcNow().UtcDateTime.AddHours(1)), Stop);
        await using var site = await OverAsync(planned);
        var meeting = $"/boards/harbour/meetings/{PlannedBoard.Day:yyyy-MM-dd}";
        using var member = await site.SignedInAsync(Role.Councillor, planned.Board.Id);
        using var officer = await site.SignedInAsync(Role.GovernanceOfficer, planned.Board.Id);

        foreach (var words in (string[])[(await site.GetAsync(meeting)).WordsOf("#packs ~ ul"), (await member.GetAsync(meeting)).Page.WordsOf("#packs ~ ul")])
        {
            words.ShouldContain("The pack could not be bound yet. It is tried again.");
            words.ShouldNotContain("damaged");
        }

        (await officer.GetAsync(meeting)).Page.WordsOf("#packs ~ ul").ShouldContain("Why: \u201cContract\u201d is damaged. It is tried again at 20 March 2031, 10 am.");
    }

    /// <summary>The site over the same data.</summary>
    private static Task<Site> OverAsync(PlannedBoard planned) => Site.OpenAsync(new Dictionary<string, string> { ["Data:Directory"] = planned.Test.Folder, ["Search:PerMinute"] = "100000" });
}
