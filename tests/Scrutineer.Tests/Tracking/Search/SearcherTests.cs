using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Threads;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking.Search;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Search;

public sealed class SearcherTests
{
    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Find_OnTheSharedPapers_FindsDriftInMinute18Of16AndPutsSupervisonRight(DatabaseProvider provider)
    {
        await using var held = await HeldPapers.ImportAsync(provider, SharedPapers.All());

        var drift = await held.FindAsync("drift");
        var minute = drift.Shown.Single(r => r.Label == "Minute 18/16");
        minute.Passages.ShouldContain(p => new Highlighter(drift.Terms).Whole(p.Text).Any(m => m.IsMarked && m.Text == "drift"));

        var misspelt = await held.FindAsync("supervison");
        misspelt.Wording.ShouldBe(SearchWording.PutRight);
        SearchResults.InWords(misspelt.Terms).ShouldBe("supervision");
        misspelt.Count.ShouldBe((await held.FindAsync("supervision")).Count);
        misspelt.Count.ShouldBeGreaterThan(3);
        (await held.FindAsync("supervison", asTyped: true)).Count.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Find_OnTheDemonstration_FindsStemsPhrasesPeopleAndWhatIsLeftByFilters(DatabaseProvider provider)
    {
        await using var held = await HeldPapers.ImportAsync(provider, HeldPapers.Demonstration());

        var plural = await held.FindAsync("audits");
        plural.Count.ShouldBe((await held.FindAsync("audit")).Count);
        plural.Count.ShouldBeGreaterThan(0);

        var person = await held.FindAsync("Ashdown");
        person.Shown[0].Record.Kind.ShouldBe("person");
        person.Shown[0].Title.ShouldContain("Ashdown");

        var phrase = await held.FindAsync("\"practice review\"");
        phrase.Count.ShouldBeGreaterThan(0);
        (await held.FindAsync("\"review practice\"", asTyped: true)).Count.ShouldBe(0);

        var all = await held.FindAsync("review");
        var minutes = await held.FindAsync("review", new SearchFilter(Kind: "minute"));
        minutes.Count.ShouldBe(all.Kinds["minute"]);
        minutes.Shown.ShouldAllBe(r => r.Record.Kind == "minute");
        var year = all.Years.Keys.First();
        var inYear = await held.FindAsync("review", new SearchFilter(Year: year));
        inYear.Count.ShouldBe(all.Years[year]);
        inYear.Shown.ShouldAllBe(r => MunicipalYear.Of(r.Day!.Value) == year);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Find_WordsInDifferentPassages_TakesTheTitleWithThePassageAndElseAnyWord(DatabaseProvider provider)
    {
        await using var held = await BoardAsync(provider, b =>
        {
            var meeting = b.Meeting(new DateOnly(2030, 9, 12), minutes: true);
            b.Minute(meeting, "7/30", "Nursery places", "Members saw the map.", "That a map of places be drawn.", "That thanks be given.");
            b.Minute(meeting, "8/30", "Fostering", "Carers spoke of respite.");
        });

        var both = await held.FindAsync("nursery map");
        both.Wording.ShouldBe(SearchWording.AsTyped);
        both.Count.ShouldBe(1);
        both.Shown[0].Passages.Select(p => p.Where).ShouldBe(["decision a", "what was said"], ignoreOrder: true);

        var either = await held.FindAsync("nursery respite");
        either.Wording.ShouldBe(SearchWording.AnyWord);
        either.Shown.Select(r => r.Label).ShouldContain("Minute 8/30");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Find_WordsOfExemptBusiness_FindsAndCountsAndSuggestsNothing(DatabaseProvider provider)
    {
        await using var held = await BoardAsync(provider, b =>
        {
            var meeting = b.Meeting(new DateOnly(2030, 9, 12), minutes: true);
            var item = b.Item(meeting, "9", "Placement contract", isPrivate: true, paperLine: "Report on Foxglove House", parts: "a) Foxglove annex");
            b.Paper(meeting, item, "Foxglove House", "The price of foxgloves.");
            b.Paper(meeting, null, "Closed", "Foxglove again.", Visibility.Exempt);
            b.Minute(meeting, "9/30", "Placement contract", "Foxglove was named.").Visibility = Visibility.Exempt;
        });

        foreach (var words in (string[])["foxglove", "Foxglove House", "foxgloves", "\"foxglove annex\"", "foxglov", "price"])
        {
            var found = await held.FindAsync(words);
            (found.Count, found.Passages, found.Suggestion, found.Wording == SearchWording.PutRight).ShouldBe((0, 0, null, false), words);
        }

        (await held.FindAsync("placement contract")).Shown.Select(r => r.Label).ShouldBe(["Matter", "Agenda item 9"], "its title is public, and the line it begins");
        await using var db = held.Store.Open(Viewer.Work("test"));
        (await db.Set<SearchEntry>().CountAsync(e => e.Text.Contains("oxglove"), TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
        (await db.Set<SearchWord>().CountAsync(w => w.Word.StartsWith("foxglov"), TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Find_AccentsAndApostrophes_MakeNoDifference(DatabaseProvider provider)
    {
        await using var held = await BoardAsync(provider, b =>
        {
            var meeting = b.Meeting(new DateOnly(2030, 9, 12), minutes: true);
            b.Minute(meeting, "7/30", "The Re\u0301né Café", "Children\u2019s re-referral to ŁÓDŹ; O'Brien spoke.");
        });

        foreach (var words in (string[])["rene cafe", "René", "CAFÉ", "children's", "childrens re-referral", "\"re referral\"", "Children\u2019s", "o'brien"])
            (await held.FindAsync(words)).Shown.ShouldContain(r => r.Label == "Minute 7/30", words);
    }

    private static async Task<HeldPapers> BoardAsync(DatabaseProvider provider, Action<InventedBoard> invent)
    {
        var board = new InventedBoard();
        invent(board);
        var held = await HeldPapers.ImportAsync(provider, []);
        await using var db = held.Store.Open(Viewer.Work("test"));
        db.AddRange(board.Records);
        await db.SaveChangesAsync();
        await ThreadKeeper.RefreshAsync(db, board.Id);
        return held;
    }
}
