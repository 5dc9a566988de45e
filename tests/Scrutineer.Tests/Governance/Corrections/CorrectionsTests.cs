using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Corrections;

/// <summary>What a person puts right stays right, whatever is imported again, and can be taken back; on either database.</summary>
public sealed class CorrectionsTests
{
    private const string BoardName = "Children and Learning Scrutiny Board";
    private static readonly DateOnly InJune = new(2031, 6, 12), InJuly = new(2031, 7, 10);

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Merge_ThenACorrectedPaper_StaysOnePersonUntilItIsSplit(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await ImportAsync(test, ("june.md", Minutes("12 June 2031", ["R Okafor (Chair)", "T Hallworth"])), ("july.md", Minutes("10 July 2031", ["R Okafor (Chair)", "Tamsin Hallworth"])));
        await using (var db = Open(test)) (await SamePeople.ProposedAsync(db)).Single().Why.ShouldStartWith("the surname is the same");

        await using (var db = Open(test)) await PeopleMerger.MergeAsync(db, await PersonAsync(db, "tamsin-hallworth"), await PersonAsync(db, "t-hallworth"), "clerk", "the same ward");

        (await AttendedAsync(test, "tamsin-hallworth")).ShouldBe([InJune, InJuly]);
        (await AttendedAsync(test, "t-hallworth")).ShouldBeEmpty();
        await ImportAsync(test, ("june v2.md", Minutes("12 June 2031", ["R Okafor (Chair)", "T Hallworth", "J Pym"])));
        (await AttendedAsync(test, "tamsin-hallworth")).ShouldBe([InJune, InJuly]);
        (await AttendedAsync(test, "t-hallworth")).ShouldBeEmpty();

        await using (var db = Open(test)) await PeopleMerger.SplitAsync(db, await PersonAsync(db, "t-hallworth"), "clerk", "two wards after all");
        (await AttendedAsync(test, "tamsin-hallworth")).ShouldBe([InJuly]);
        (await AttendedAsync(test, "t-hallworth")).ShouldBe([InJune]);
        await using var after = Open(test);
        var record = await after.Set<Correction>().SingleAsync();
        record.ShouldSatisfyAllConditions(c => c.Reason.ShouldBe("the same ward"), c => c.UndoneReason.ShouldBe("two wards after all"), c => c.From.ShouldBe("t-hallworth"));
        (await after.Set<JournalPayload>().CountAsync(p => p.Difference!.Contains("the same ward"))).ShouldBeGreaterThan(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Merge_OfTwoWithASeatEachInOneYear_AndOfAChain_GoesBackAsItWas(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var board = new InventedBoard();
        var (one, two, three) = (board.Person("A Bell"), board.Person("Anna Bell"), board.Person("Anna Bell-Moss"));
        foreach (var person in new[] { one, two, three }) board.Seat(person, 2030);
        await using (var db = Open(test))
        {
            db.AddRange(board.Records);
            await db.SaveChangesAsync();
            await PeopleMerger.MergeAsync(db, two, one, "clerk", "a");
            await PeopleMerger.MergeAsync(db, three, two, "clerk", "b");
        }

        (await SeatsAsync(test)).ShouldBe([("a-bell", 0), ("anna-bell", 0), ("anna-bell-moss", 3)]);
        await using (var db = Open(test)) await PeopleMerger.SplitAsync(db, await PersonAsync(db, "anna-bell"), "clerk", "c");
        (await SeatsAsync(test)).ShouldBe([("a-bell", 0), ("anna-bell", 2), ("anna-bell-moss", 1)]);
        await using (var db = Open(test)) await PeopleMerger.SplitAsync(db, await PersonAsync(db, "a-bell"), "clerk", "d");
        (await SeatsAsync(test)).ShouldBe([("a-bell", 1), ("anna-bell", 1), ("anna-bell-moss", 1)]);
    }

    [Fact]
    public async Task Merge_ThatMakesNoSense_IsRefusedInASentence()
    {
        await using var test = await TestStore.NewAsync();
        await ImportAsync(test, ("june.md", Minutes("12 June 2031", ["R Okafor (Chair)", "T Hallworth", "J Pym"])));
        await using var db = Open(test);
        var (chair, member, other) = (await PersonAsync(db, "r-okafor"), await PersonAsync(db, "t-hallworth"), await PersonAsync(db, "j-pym"));
        await PeopleMerger.MergeAsync(db, chair, member, "clerk", "why");

        (await RefusedAsync(() => PeopleMerger.MergeAsync(db, chair, chair, "clerk", "why"))).ShouldBe("r-okafor is one person already.");
        (await RefusedAsync(() => PeopleMerger.MergeAsync(db, member, other, "clerk", "why"))).ShouldStartWith("t-hallworth is merged into r-okafor already.");
        (await RefusedAsync(() => PeopleMerger.SplitAsync(db, other, "clerk", "why"))).ShouldBe("j-pym is not merged into anyone.");
        (await RefusedAsync(() => PeopleMerger.MergeAsync(db, chair, other, "clerk", " "))).ShouldStartWith("A correction needs a reason");
        db.ChangeTracker.Clear();
        (await PersonAsync(db, "j-pym")).MergedIntoId.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Move_ThenTheSamePaperCorrected_StaysOnTheRightDayUntilItIsTakenBack(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await ImportAsync(test, ("june.md", Minutes("12 June 2031", ["R Okafor (Chair)"])), ("july.md", Minutes("10 July 2031", ["R Okafor (Chair)"], citing: "4/31")));
        var right = new DateOnly(2031, 6, 13);

        await using (var db = Open(test)) await MeetingMover.MoveAsync(db, await BoardAsync(db), InJune, right, "clerk", "the room was booked for Friday");

        (await DaysAsync(test)).ShouldBe([right, InJuly]);
        await ImportAsync(test, ("june v2.md", Minutes("12 June 2031", ["R Okafor (Chair)", "J Pym"])));
        (await DaysAsync(test)).ShouldBe([right, InJuly]);
        await using (var db = Open(test))
        {
            (await db.Set<TrackedItem>().Where(t => t.RaisedOn != InJuly).Select(t => t.RaisedOn).Distinct().ToListAsync()).ShouldBe([right]);
            (await db.Set<Minute>().CountAsync()).ShouldBe(2);
            (await db.Set<Attendance>().CountAsync(a => db.Set<Meeting>().Any(m => m.Id == a.MeetingId && m.Date == right))).ShouldBe(2);
        }

        await using (var db = Open(test)) await MeetingMover.RestoreAsync(db, await BoardAsync(db), right, "clerk", "it was Thursday after all");
        (await DaysAsync(test)).ShouldBe([InJune, InJuly]);
        await ImportAsync(test, ("june v3.md", Minutes("12 June 2031", ["R Okafor (Chair)"])));
        (await DaysAsync(test)).ShouldBe([InJune, InJuly]);
        await using var after = Open(test);
        (await after.Set<TrackedItem>().Where(t => t.RaisedOn != InJuly).Select(t => t.RaisedOn).Distinct().ToListAsync()).ShouldBe([InJune]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Move_OntoADayOnlyProgrammed_TakesItsPlaceAndGivesItBack(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var board = new InventedBoard();
        var (held, planned) = (new DateOnly(2031, 1, 16), new DateOnly(2031, 1, 17));
        board.Minute(board.Meeting(held, minutes: true), "20/30", "Fostering");
        board.Meeting(planned, agenda: false).ProgrammeNote = "at the library";
        var item = board.Programmed(planned, "Fostering", held);
        await using var db = Open(test);
        db.AddRange(board.Records);
        await db.SaveChangesAsync();
        var record = await db.Set<Board>().SingleAsync();

        await MeetingMover.MoveAsync(db, record, held, planned, "clerk", "the agenda misprints it");

        (await db.Set<Meeting>().AsNoTracking().SingleAsync()).ShouldSatisfyAllConditions(m => m.Date.ShouldBe(planned), m => m.ProgrammeNote.ShouldBe("at the library"), m => m.HasMinutes.ShouldBeTrue());
        await MeetingMover.RestoreAsync(db, record, planned, "clerk", "no");
        (await db.Set<Meeting>().AsNoTracking().OrderBy(m => m.Date).Select(m => new { m.Date, m.HasMinutes }).ToListAsync()).Select(m => (m.Date, m.HasMinutes)).ShouldBe([(held, true), (planned, false)]);
        (await db.Set<Scrutineer.Governance.WorkProgramme.ProgrammeItem>().AsNoTracking().SingleAsync(i => i.Id == item.Id)).Date.ShouldBe(planned);
    }

    [Fact]
    public async Task Move_ThatCannotBe_IsRefusedInASentenceAndChangesNothing()
    {
        await using var test = await TestStore.NewAsync();
        await ImportAsync(test, ("june.md", Minutes("12 June 2031", ["R Okafor (Chair)"])), ("july.md", Minutes("10 July 2031", ["R Okafor (Chair)"], number: "9")));
        await using var db = Open(test);
        var board = await BoardAsync(db);

        (await RefusedAsync(() => MeetingMover.MoveAsync(db, board, InJune, InJuly, "clerk", "why"))).ShouldContain("has another meeting on Thursday 10 July 2031");
        (await RefusedAsync(() => MeetingMover.MoveAsync(db, board, new(2031, 6, 1), InJuly, "clerk", "why"))).ShouldContain("has no meeting on Sunday 1 June 2031");
        (await RefusedAsync(() => MeetingMover.RestoreAsync(db, board, InJuly, "clerk", "why"))).ShouldStartWith("No correction put a meeting");
        (await DaysAsync(test)).ShouldBe([InJune, InJuly]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Split_AfterTheOneKeptWasMergedOnward_GivesBackWhatPapersSay(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await ImportAsync(test, ("june.md", Minutes("12 June 2031", ["R Okafor (Chair)", "T Hallworth"])), ("july.md", Minutes("10 July 2031", ["R Okafor (Chair)", "Tamsin Hallworth", "T Reed"])));
        await using (var db = Open(test)) await PeopleMerger.MergeAsync(db, await PersonAsync(db, "tamsin-hallworth"), await PersonAsync(db, "t-hallworth"), "clerk", "one ward");
        await using (var db = Open(test)) await PeopleMerger.MergeAsync(db, await PersonAsync(db, "t-reed"), await PersonAsync(db, "tamsin-hallworth"), "clerk", "married");

        await using (var db = Open(test)) await PeopleMerger.SplitAsync(db, await PersonAsync(db, "t-hallworth"), "clerk", "two wards");

        (await AttendedAsync(test, "t-hallworth")).ShouldBe([InJune]);
        (await AttendedAsync(test, "t-reed")).ShouldNotContain(InJune);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Resolve_ThenTheSamePaperCorrected_LeadsWhereThePersonSaidUntilItIsTakenBack(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await ImportAsync(test,
            ("june.md", MinutesText.Of(BoardName, "12 June 2031", ("4", "Fostering", "The Board heard how carers are found.\n\nRESOLVED that the report be noted."), ("5", "Declarations of Interests", "There were none."))),
            ("july.md", Minutes("10 July 2031", ["R Okafor (Chair)"], citing: "5/31", number: "9")));
        await using (var db = Open(test)) (await db.Set<Citation>().SingleAsync()).State.ShouldBe(CitationState.Flagged);

        await using (var db = Open(test)) await CitationReview.ResolveAsync(db, await db.Set<Citation>().SingleAsync(), "4/31", "clerk", "a slip of the pen");

        await LeadsToAsync("4/31", CitationState.Resolved);
        await ImportAsync(test, ("july v2.md", Minutes("10 July 2031", ["R Okafor (Chair)", "J Pym"], citing: "5/31", number: "9", more: " Members were pleased.")));
        await LeadsToAsync("4/31", CitationState.Resolved);
        await using (var db = Open(test)) await CitationReview.ResolveAsync(db, await db.Set<Citation>().SingleAsync(), null, "clerk", "no minute of ours");
        await LeadsToAsync(null, CitationState.SetAside);
        await using (var db = Open(test)) await CitationReview.RestoreAsync(db, await db.Set<Citation>().SingleAsync(), "clerk", "let it be looked at again");
        await LeadsToAsync(null, CitationState.Flagged);

        async Task LeadsToAsync(string? minute, CitationState state)
        {
            await using var db = Open(test);
            var citation = await db.Set<Citation>().SingleAsync();
            (citation.State, citation.Text).ShouldBe((state, "5/31"));
            (citation.ResolvedId is { } id ? (await db.Set<Minute>().SingleAsync(m => m.Id == id)).Citation : null).ShouldBe(minute);
            (await db.Set<Link>().AnyAsync(l => l.Basis == LinkBasis.Citation)).ShouldBe(minute is not null);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Cut_OfASuggestedTie_IsNotSuggestedAgainAndAConfirmedOneStays(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        await ImportAsync(test,
            ("june.md", MinutesText.Of(BoardName, "12 June 2031", ("4", "Foster Carer Recruitment Campaign", "The Board heard of it."))),
            ("july.md", July("The Board heard of it again.")));
        var link = await LinkAsync();

        await using (var db = Open(test)) await LinkReview.CutAsync(db, await db.Set<Link>().SingleAsync(l => l.Id == link.Id), "clerk", "another campaign");
        await ImportAsync(test, ("july v2.md", July("The Board heard of it once more.")));
        (await LinkAsync()).ShouldSatisfyAllConditions(l => l.Id.ShouldBe(link.Id), l => l.CutBy.ShouldBe("clerk"));
        await using (var db = Open(test)) (await db.Set<Matter>().CountAsync()).ShouldBe(0);

        await using (var db = Open(test)) await LinkReview.ConfirmAsync(db, await db.Set<Link>().SingleAsync(), "chair", "the same one");
        await ImportAsync(test, ("july v3.md", July("The Board heard of it, too.")));
        (await LinkAsync()).ShouldSatisfyAllConditions(l => l.ConfirmedBy.ShouldBe("chair"), l => l.CutBy.ShouldBeNull(), l => l.IsSuggestion.ShouldBeFalse());
        await using (var db = Open(test)) (await db.Set<Matter>().CountAsync()).ShouldBe(1);

        await using (var db = Open(test)) await LinkReview.RestoreAsync(db, await db.Set<Link>().SingleAsync(), "chair", "not sure");
        (await LinkAsync()).IsSuggestion.ShouldBeTrue();

        static string July(string words) => MinutesText.Of(BoardName, "10 July 2031", [("9", "Foster Carer Recruitment Campaign", words),
            .. new[] { "Nurseries", "School Places", "Youth Justice", "Short Breaks" }.Select((title, i) => ($"{10 + i}", title, "The Board heard."))]);

        async Task<Link> LinkAsync()
        {
            await using var db = Open(test);
            return await db.Set<Link>().SingleAsync();
        }
    }

    private static string Minutes(string day, string[] members, string? citing = null, string number = "4", string more = "") => MinutesText.Of(BoardName, day, members,
        (citing is null ? number : "9", "Fostering", $"{(citing is null ? "The" : $"Further to Minute {citing}, concerning fostering, the")} Board considered how carers are found.{more}\n\nRESOLVED that the Director be asked to supply figures on fostering."));

    private static ScrutineerDb Open(TestStore test) => test.Store.Open(Viewer.Work("clerk"));

    private static async Task<ImportResult> ImportAsync(TestStore test, params (string Name, string Text)[] papers)
    {
        List<string> files = [];
        foreach (var (name, text) in papers)
        {
            files.Add(Path.Combine(test.Folder, name));
            await File.WriteAllTextAsync(files[^1], text);
        }

        var result = await new PaperImporter(test.Store).ImportAsync(files, new ImportOptions());
        result.AnyRefused.ShouldBeFalse();
        return result;
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await act.ShouldThrowAsync<CorrectionRefusedException>()).Message;

    private static Task<Person> PersonAsync(ScrutineerDb db, string slug) => db.Set<Person>().SingleAsync(p => p.Slug == slug);

    private static Task<Board> BoardAsync(ScrutineerDb db) => db.Set<Board>().SingleAsync();

    private static async Task<List<DateOnly>> DaysAsync(TestStore test)
    {
        await using var db = Open(test);
        return await db.Set<Meeting>().Select(m => m.Date).Order().ToListAsync();
    }

    private static async Task<List<DateOnly>> AttendedAsync(TestStore test, string slug)
    {
        await using var db = Open(test);
        var person = await PersonAsync(db, slug);
        return await db.Set<Meeting>().Where(m => m.Attendances.Any(a => a.PersonId == person.Id)).Select(m => m.Date).Order().ToListAsync();
    }

    private static async Task<List<(string, int)>> SeatsAsync(TestStore test)
    {
        await using var db = Open(test);
        var people = await db.Set<Person>().OrderBy(p => p.Slug).ToListAsync();
        var seats = await db.Set<BoardMembership>().ToListAsync();
        return [.. people.Select(p => (p.Slug, seats.Count(s => s.PersonId == p.Id)))];
    }
}
