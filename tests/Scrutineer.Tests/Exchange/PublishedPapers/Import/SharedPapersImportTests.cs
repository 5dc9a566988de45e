using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Import;

/// <summary>Three real papers of one board, 2016 to 2017, put in together: figures counted by hand in the papers.</summary>
public sealed class SharedPapersImportTests
{
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Import_OfThreePapers_HoldsWhatTheySay(DatabaseProvider provider)
    {
        var papers = SharedPapers.All();
        await using var test = await TestStore.NewAsync(provider);
        var result = await new PaperImporter(test.Store).ImportAsync(papers, new ImportOptions());

        result.Files.ShouldAllBe(f => f.Status == ImportStatus.Imported);
        result.Counts.ShouldSatisfyAllConditions(
            c => c.Meetings.ShouldBe(5), c => c.Minutes.ShouldBe(22), c => c.Decisions.ShouldBe(12),
            c => c.TrackerRows.ShouldBe(8), c => c.WorkProgrammeRows.ShouldBe(97));
        result.Pending.Single(p => p.Citation == "63/15").CitedBy.ShouldBe(["17/16", "18/16"]);
        result.Pending.Select(p => p.Citation).ShouldNotContain("26/15");
        result.Pending.Select(p => p.Citation).ShouldNotContain("41/15");
        result.Flagged.Select(f => (f.Citation, f.CitedBy)).ShouldBe([("54/15", "19/16")]);

        await using var db = test.Store.Open(Viewer.Public);
        var meetings = await db.Set<Meeting>().ToListAsync();
        (meetings.Count, meetings.Count(m => m.IsProgrammedOnly)).ShouldBe((23, 18));
        (await db.Set<ProgrammeItem>().CountAsync(i => i.MunicipalYear == 2015 && i.Date != null)).ShouldBe(36);
        (await db.Set<ProgrammeItem>().CountAsync(i => i.MunicipalYear == 2016 && i.Date != null)).ShouldBe(35);
        (await db.Set<TrackerRow>().Select(r => r.Kind).ToListAsync()).Count(k => k == TrackedItemKind.Information).ShouldBe(4);

        var letters = await AsksAsync(db, "18/16");
        letters.Count.ShouldBeGreaterThanOrEqualTo(2);
        var outside = await AsksAsync(db, "70/16");
        outside.Single().OriginPart.ShouldBeNull();
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        var papers = SharedPapers.All();
        await using var test = await TestStore.NewAsync();
        var importer = new PaperImporter(test.Store);
        var first = await importer.ImportAsync(papers, new ImportOptions());
        await using var db = test.Store.Open(Viewer.Public);
        var entries = await db.Set<JournalEntry>().CountAsync();

        var second = await importer.ImportAsync(papers, new ImportOptions());

        second.Files.ShouldAllBe(f => f.Status == ImportStatus.Unchanged);
        second.Counts.ShouldBe(first.Counts);
        (await db.Set<JournalEntry>().CountAsync()).ShouldBe(entries);
    }

    [Fact]
    public async Task Thread_FromMinute18Of2016_RunsFromTheReviewToTheFrameworkInOrder()
    {
        var papers = SharedPapers.All();
        await using var test = await TestStore.NewAsync();
        await new PaperImporter(test.Store).ImportAsync(papers, new ImportOptions());
        await using var db = test.Store.Open(Viewer.Public);
        var minute = await db.Set<Minute>().SingleAsync(m => m.Citation == "18/16");
        var member = await db.Set<MatterMember>().FirstAsync(m => m.RecordId == minute.Id && !m.Suggested);
        var matter = await db.Set<Matter>().SingleAsync(m => m.Id == member.MatterId);

        var thread = await new ThreadReader(GovernanceKinds.All).ReadAsync(db, matter);

        var line = thread.Points.Select(p => $"{p.Card.KindWord}: {p.Card.Title}").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(matter.Name + "\n" + string.Join("\n", thread.Points.Select(p =>
            $"{p.Date:yyyy-MM-dd}{(p.DateIsEstimate ? "~" : " ")} {(p.Suggested ? "?" : " ")} {p.Card.KindWord}: {p.Card.Title}\n" +
            string.Concat(p.Ties.Select(t => $"        {t.Relates} {t.ToCard.KindWord}: {t.ToCard.Title} [{t.HowSure}] {t.Words}\n")) +
            string.Concat(p.Asks.Select(a => $"        ASK {a.Item.Kind} {a.Item.Text} gap={a.IsGap}\n")))));
        int At(string start) => line.FindIndex(l => l.StartsWith(start, StringComparison.Ordinal));
        At("Minute not held: Minute 63/15").ShouldBeGreaterThanOrEqualTo(0);
        At("Minute 17/16").ShouldBeGreaterThan(At("Minute not held: Minute 63/15"));
        At("Minute 18/16").ShouldBe(At("Minute 17/16") + 1);
        At("Work programme 2016/17: Progress on Audit Findings").ShouldBeGreaterThan(At("Minute 18/16"));
        At("Minute 67/16").ShouldBeGreaterThan(At("Work programme 2016/17: Progress on Audit Findings"));
        At("Agenda item 5: Quality Assurance and Audit Framework").ShouldBeGreaterThan(At("Minute 67/16"));
        thread.Points.Where(p => p.Card.KindWord is "Minute 17/16" or "Minute 18/16" or "Minute 67/16").ShouldAllBe(p => p.Ties.Count > 0);
    }

    private static async Task<List<TrackedItem>> AsksAsync(ScrutineerDb db, string citation)
    {
        var minute = await db.Set<Minute>().SingleAsync(m => m.Citation == citation);
        return await db.Set<TrackedItem>().Where(t => t.OriginId == minute.Id).ToListAsync();
    }
}
