using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Import;

public sealed class PaperImporterTests : IAsyncLifetime
{
    private TestStore test = null!;

    public async ValueTask InitializeAsync() => test = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Import_OfALaterPaper_ResolvesTheCitationThatWaitedForIt()
    {
        var june = await ImportAsync(("june.md", Minutes("12 June 2031", ("9", "Foster Carer Sufficiency",
            "Further to Minute 4/31 the Board considered a briefing note on foster carer sufficiency.\n\nRESOLVED that the report be noted."))));
        june.Pending.Single().ShouldSatisfyAllConditions(p => p.Citation.ShouldBe("4/31"), p => p.CitedBy.ShouldBe(["9/31"]));

        var may = await ImportAsync(("may.md", Minutes("15 May 2031", ("4", "Foster Carers",
            "The Board heard how many foster carers had left.\n\nRESOLVED that a briefing note on foster carer sufficiency be provided to the Board."))));

        may.Pending.ShouldBeEmpty();
        await using var db = test.Store.Open(Viewer.Public);
        var link = await db.Set<Link>().SingleAsync(l => l.Relation == LinkRelation.FurtherTo);
        (await db.Set<Minute>().SingleAsync(m => m.Id == link.ToId)).Citation.ShouldBe("4/31");
        link.Words.ShouldStartWith("Further to Minute 4/31");
    }

    [Fact]
    public async Task Import_OfACitationOfOtherBusiness_FlagsItAndKeepsItAsCited()
    {
        var result = await ImportAsync(("a.md", Minutes("12 June 2031",
            ("8", "Declarations of Interests", "There were no declarations of interests."),
            ("9", "Minutes", "The minutes of the meeting held on 15 May 2031 were approved."))),
            ("b.md", Minutes("10 July 2031", ("12", "Staying Close Offer",
            "Further to Minute 8/31 the Board considered a report on the staying close offer.\n\nRESOLVED that the report be noted."))));

        result.Flagged.Single().ShouldSatisfyAllConditions(
            f => f.Citation.ShouldBe("8/31"), f => f.CitedBy.ShouldBe("12/31"), f => f.Why.ShouldContain("Declarations of Interests"));
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<Citation>().SingleAsync(c => c.Text == "8/31")).ResolvedId.ShouldBeNull();
    }

    [Fact]
    public async Task Import_OfATrackerAndThenItsMinutes_HoldsOneItemForOneAsk()
    {
        await ImportAsync(("pack.md", PackWithTracker("10 July 2031", "12th June 2031\tFostering\t\tI\tA briefing note on the number of foster carers recruited be provided\tCirculated 1/7/31")));
        await using (var db = test.Store.Open(Viewer.Public))
            (await db.Set<TrackerRow>().SingleAsync()).MatchedToMinute.ShouldBeFalse();

        await ImportAsync(("june.md", Minutes("12 June 2031", ("9", "Fostering",
            "The Board considered a report.\n\nRESOLVED that a briefing note be provided on the number of foster carers recruited."))));

        await using var after = test.Store.Open(Viewer.Public);
        var item = await after.Set<TrackedItem>().Include(t => t.Statuses).SingleAsync();
        item.OriginKind.ShouldBe("minute");
        item.State.ShouldBe(TrackedItemState.Responded);
        item.Statuses.Single().ShouldSatisfyAllConditions(s => s.Words.ShouldBe("Circulated 1/7/31"), s => s.On.ShouldBe(new DateOnly(2031, 7, 1)));
        (await after.Set<TrackerRow>().SingleAsync()).MatchedToMinute.ShouldBeTrue();
    }

    [Fact]
    public async Task Import_OfMinutesAndThenTheirTracker_HoldsOneItemForOneAsk()
    {
        await ImportAsync(("june.md", Minutes("12 June 2031", ("9", "Fostering",
            "The Board considered a report.\n\nRESOLVED that a briefing note be provided on the number of foster carers recruited."))),
            ("pack.md", PackWithTracker("10 July 2031", "12th June 2031\tFostering\t\tI\tA briefing note on the number of foster carers recruited be provided\t")));
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<TrackedItem>().CountAsync()).ShouldBe(1);
        (await db.Set<TrackerRow>().SingleAsync()).MatchedToMinute.ShouldBeTrue();
    }

    [Theory]
    [InlineData("9/1/25 Accepted. Paid from 1/4/25", ResponseOutcome.Accepted)]
    [InlineData("Accepted", ResponseOutcome.Accepted)]
    [InlineData("28/1/25 Partly accepted. Both are invited", ResponseOutcome.Partly)]
    [InlineData("Accepted in part", ResponseOutcome.Partly)]
    [InlineData("10/2/25 Not accepted. It would cost too much", ResponseOutcome.Rejected)]
    [InlineData("Accepted in principle", null)]
    [InlineData("It was said that it would be accepted", null)]
    [InlineData("Circulated 1/7/31", null)]
    public async Task Import_OfATrackersResponse_TakesAVerdictOnlyWhereTheRowBeginsWithIt(string response, ResponseOutcome? outcome)
    {
        await ImportAsync(("pack.md", PackWithTracker("10 July 2031", $"12th June 2031\tFostering\t\tR\tthe allowance be raised to the average\t{response}")));

        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<StatusEntry>().SingleAsync()).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task Import_OfACorrectedPaper_UpdatesItAndJournalsWhatChanged()
    {
        var before = Minutes("12 June 2031", ("9", "Fostering", "The Board considered a report.\n\nRESOLVED that the report be noted."));
        await ImportAsync(("june.md", before));
        var result = await ImportAsync(("june corrected.md", before.Replace("the report be noted", "the report be welcomed", StringComparison.Ordinal)));

        result.Files.Single().Status.ShouldBe(ImportStatus.Updated);
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<Decision>().SingleAsync()).Text.ShouldContain("welcomed");
        var changes = await db.Set<JournalEntry>().Where(e => e.RecordKind == "minute" && e.Verb == "changed").Select(e => e.Sequence).ToListAsync();
        (await db.Set<JournalPayload>().SingleAsync(p => changes.Contains(p.Sequence) && p.Difference!.Contains("\"part\":\"Decision\""))).Difference!.ShouldContain("noted");
        var documents = await db.Set<PublishedDocument>().ToListAsync();
        documents.Count.ShouldBe(2);
        documents.Single(d => d.IsReplaced).FileName.ShouldBe("june.md");
    }

    [Fact]
    public async Task Import_OfOneBadFileAmongGood_KeepsTheGoodAndRefusesTheBadWhole()
    {
        var result = await ImportAsync(("bad.md", "\0\0\0\u0001binary"), ("june.md", Minutes("12 June 2031", ("9", "Fostering", "The Board noted a report."))));

        result.Files.Select(f => f.Status).ShouldBe([ImportStatus.Refused, ImportStatus.Imported]);
        result.AnyRefused.ShouldBeTrue();
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<StoredFile>().SingleAsync()).Name.ShouldBe("june.md");
    }

    [Fact]
    public async Task Import_Rehearsed_SaysWhatItWouldHoldAndKeepsNothing()
    {
        var path = Write("june.md", Minutes("12 June 2031", ("9", "Fostering", "The Board noted a report.")));
        var result = await new PaperImporter(test.Store).ImportAsync([path], new ImportOptions(DryRun: true));

        result.Counts.Minutes.ShouldBe(1);
        await using var db = test.Store.Open(Viewer.Public);
        (await db.Set<Meeting>().CountAsync()).ShouldBe(0);
        (await db.Set<JournalEntry>().CountAsync()).ShouldBe(0);
        Directory.Exists(test.Store.Settings.FilesDirectory).ShouldBeFalse();
    }

    [Fact]
    public async Task Import_KeepsTheOriginalFileByteForByte()
    {
        var text = Minutes("12 June 2031", ("9", "Fostering", "The Board noted a report."));
        await ImportAsync(("june.md", text));
        await using var db = test.Store.Open(Viewer.Public);
        var document = await db.Set<PublishedDocument>().SingleAsync();
        using var reader = new StreamReader(test.Store.Files.Open(document.FileHash)!);
        (await reader.ReadToEndAsync()).ShouldBe(text);
    }

    private async Task<ImportResult> ImportAsync(params (string Name, string Text)[] papers) =>
        await new PaperImporter(test.Store).ImportAsync([.. papers.Select(p => Write(p.Name, p.Text))], new ImportOptions());

    private string Write(string name, string text)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(test.Folder, "in")).FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Minutes(string day, params (string Number, string Title, string Text)[] entries) =>
        $"""
        Fenbridge City Council
        Minutes of the Meeting of Children and Learning Scrutiny Board
        held at 10.00 am on Thursday, {day}

        Present:

        Members: Councillor R Okafor (Chair)
        Councillor T Hallworth

        ## Public Business

        {string.Join("\n\n", entries.Select(e => $"## {e.Number}. {e.Title}\n\n{e.Text}"))}

        (Meeting closed at 11.30 am)
        """;

    private static string PackWithTracker(string day, string row) =>
        $"""
        # Agenda

        ## Children and Learning Scrutiny Board

        ### Time and Date

        10.00 am on Thursday, {day}

        ### Place

        Town Hall

        ## Public Business

        1. Apologies and Substitutions
        2. **Outstanding Issues** (Pages 3 - 4)

        Briefing Note of the Scrutiny Co-ordinator

        ## Private Business

        Nil

        Wednesday, 2 July 2031

        # Agenda Item 2

        # Briefing note

        To: Children and Learning Scrutiny Board

        Date: {day}

        Subject: Outstanding Issues Report

        ## 1 Purpose of the Note

        1.1 To tell Members what has been answered.

        Meeting Date	Agenda Item	Cabinet Member	Rec', Action or Info	Recommendations/ Actions	Response/ Status
        {row}
        """;
}
