using System.Net;
using AngleSharp.Html.Parser;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Canaries;

/// <summary>What is private is found nowhere: not on a page, in a table, a feed, a file, a header or an error, nor by searching for it (rules A3 and M4).</summary>
public sealed class CanaryTests(CanarySite site)
{
    [Fact]
    public async Task EveryPrivateKind_HasItsCanary()
    {
        await using var test = await TestStore.NewAsync();
        await using var db = test.Store.Open(Viewer.Public);
        var kinds = db.Model.GetEntityTypes().Select(type => type.ClrType.Name).ToList();

        CanarySeeds.PublicKinds.Concat(CanarySeeds.ByHand).Except(kinds).Select(name => $"CanarySeeds names {name}, which is no kind of record any more.").ShouldBeEmpty();
        var reading = await site.ReadingAsync();
        var without = kinds.Except(CanarySeeds.PublicKinds).Except(CanarySeeds.WithoutOwnText)
            .Where(kind => !reading.Canaries.Any(c => c.Where.StartsWith(kind + ".", StringComparison.Ordinal)))
            .Select(kind => $"{kind} is private and has no canary: give it a text in CanarySeeds, or list it among the public kinds if anyone may read all of it.");
        without.ShouldBeEmpty();
        reading.Canaries.Select(c => c.Word).ShouldBeUnique();
        reading.Canaries.ShouldAllBe(c => c.Word.StartsWith(Canary.Mark, StringComparison.Ordinal) && c.Word != Canary.Control);
    }

    [Fact]
    public async Task Outsiders_ReadingTheWholeSite_FindNoCanary()
    {
        var reading = await site.ReadingAsync();

        reading.Pages.SelectMany(reading.LetOut).Distinct().Take(40).ShouldBeEmpty();
        reading.Pages.Where(p => (int)p.Status >= 500 && !p.Address.StartsWith("/error/", StringComparison.Ordinal)).Select(p => $"{p.Address} answers {p.Status} to {p.Asker}.").ShouldBeEmpty();
    }

    [Fact]
    public async Task Reading_CoversEveryRouteAndFindsWhatAnInsiderMaySee()
    {
        var reading = await site.ReadingAsync();
        var asked = reading.Pages.Where(p => p.Asker == reading.Anybody).ToList();

        asked.Count(p => p.Status == HttpStatusCode.OK).ShouldBeGreaterThan(60, string.Join(", ", asked.CountBy(p => p.Status)));
        foreach (var asker in reading.Askers) reading.Pages.Count(p => p.Asker == asker).ShouldBeGreaterThan(60, asker.ToString());
        // The same reading by somebody entitled shows that the canaries stand where readers would meet them.
        var found = reading.InsidersPages.SelectMany(p => p.Marked).ToHashSet();
        foreach (var where in (string[])["Paper.Text, Exempt", "Paper.Subject, Exempt", "Minute.Narrative, Exempt", "Minute.Title, Members", "Decision.Text, Exempt", "TrackedItem.Text, Internal", "PackWanted.Problem", "a file's words, Exempt"])
            found.ShouldContain(Canary.At(where).Word, where);
    }

    [Fact]
    public async Task Search_ForACanaryOrItsBeginning_AnswersAsForAWordThatIsNowhere()
    {
        var reading = await site.ReadingAsync();
        var fields = CanaryCrawl.SearchFields(reading.Pages.Where(p => p.Asker == reading.Anybody)).ToList();
        var words = reading.Canaries.Select(c => c.Word).SelectMany(w => (string[])[w, w[..^4]]).Distinct().Where((_, i) => i % 5 == 0).ToList();
        fields.Count.ShouldBeGreaterThan(0);
        foreach (var (address, field) in fields)
        {
            var nowhere = Told(await CanaryCrawl.GetAsync(reading.Anybody, $"{address}?{field}={Canary.Control}"), Canary.Control);
            foreach (var word in words)
                Told(await CanaryCrawl.GetAsync(reading.Anybody, $"{address}?{field}={word}"), word).ShouldBe(nowhere, $"{address}?{field}={word} answers otherwise than for a word that is nowhere.");
        }
    }

    /// <summary>What an answer says beside the word that was asked for.</summary>
    private static string Told(CrawledPage page, string word) => page.Status + page.Body.Replace(word, "…", StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task EveryPage_CarriesNothingInlineAndTheWholePolicy()
    {
        var reading = await site.ReadingAsync();
        foreach (var page in reading.Pages.Where(p => p.IsHtml).DistinctBy(p => (p.Address, p.Status)))
        {
            new HtmlParser().ParseDocument(page.Body).QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload], [onsubmit], [onerror], [onchange]").Select(e => e.OuterHtml).ShouldBeEmpty(page.Address);
        }

        foreach (var page in reading.Pages.Where(p => p.Status != HttpStatusCode.NotModified))
        {
            page.Headers.ShouldContain("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", Case.Sensitive, page.Address);
            page.Headers.ShouldNotContain("unsafe-", Case.Sensitive, page.Address);
        }
    }

    [Fact]
    public async Task EveryAnswer_IsKeptAsItsReaderNeeds()
    {
        var reading = await site.ReadingAsync();

        reading.Pages.Where(p => p.Asker.Role is not null && p.Address != "/robots.txt" && p.CacheControl != "no-store").Select(p => $"{p.Address} says \"{p.CacheControl}\" to {p.Asker}.").Take(10).ShouldBeEmpty();
        reading.Pages.Where(p => p.Asker.Role is null && p.CacheControl.Length == 0).Select(p => p.Address).ShouldBeEmpty();
        var cookies = reading.Pages.SelectMany(p => p.SetCookies).ToList();
        cookies.Where(c => !c.StartsWith("__Host-", StringComparison.Ordinal) || !c.Contains("secure", StringComparison.OrdinalIgnoreCase) || !c.Contains("httponly", StringComparison.OrdinalIgnoreCase)
            || !c.Contains("samesite", StringComparison.OrdinalIgnoreCase) || !c.Contains("path=/", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        cookies.Count.ShouldBeGreaterThan(0);
    }
}
