using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Agendas;

public sealed class AgendaBuilderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Agenda_IsPlannedWithStandingItems_AndItemsMoveGoAndComeBack(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider);
        (await TitlesAsync(planned)).ShouldBe(["1 Apologies and substitutions", "2 Declarations of interests", "3 Minutes", "4 Outstanding issues", "5 Work programme", "6 Any other business"]);
        (await planned.ItemAsync("Minutes")).Parts.ShouldBe(["a) To agree the minutes of the last meeting", "b) Matters arising"]);
        (await planned.ItemAsync("Work programme")).NeedsPaper.ShouldBeTrue();

        await using var db = planned.Open();
        var added = await AgendaBuilder.AddAsync(db, planned.MeetingId, " Fostering ", true, Stop);
        for (var i = 0; i < 3; i++) await AgendaBuilder.MoveAsync(db, added.Id, up: true, Stop);
        await AgendaBuilder.RemoveAsync(db, (await planned.ItemAsync("Declarations of interests")).Id, remove: true, Stop);
        (await TitlesAsync(planned)).ShouldBe(["1 Apologies and substitutions", "2 Minutes", "3 Fostering", "4 Outstanding issues", "5 Work programme", "6 Any other business"]);

        await AgendaBuilder.RemoveAsync(db, (await planned.DraftAsync()).Removed.ShouldHaveSingleItem().Id, remove: false, Stop);
        await AgendaBuilder.ChangeAsync(db, added.Id, new ItemDetails("Placement contract", ["the price", "b) the term"], true, true, 3, "Naming the price would harm bidding."), Stop);
        (await TitlesAsync(planned))[^1].ShouldBe("7 Placement contract", "private business comes last");
        (await planned.ItemAsync("Placement contract")).Parts.ShouldBe(["a) the price", "b) the term"]);
        (await planned.DraftAsync()).Removed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Item_WithoutWhatTheLawAsks_IsRefusedWithEveryReason()
    {
        await using var planned = await PlannedBoard.NewAsync();
        var item = await planned.ItemAsync("Work programme");
        await using var db = planned.Open();

        (await Should.ThrowAsync<RuleBrokenException>(() => AgendaBuilder.ChangeAsync(db, item.Id, new ItemDetails("", [], true, true, 8, " "), Stop))).Reasons.ShouldBe(
        [
            "Enter what the item is called", "Choose the paragraph of Schedule 12A, 1 to 7, that the item is exempt under.",
            "Say why keeping the item private serves the public interest. Everybody will read it.",
        ]);
        (await planned.ItemAsync("Work programme")).IsPrivate.ShouldBeFalse();
    }

    [Fact]
    public async Task Plan_OverAProgrammedDay_TakesItAndKeepsItsNote_AndTwiceIsRefused()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await using var db = planned.Open();
        var programmed = new Meeting { BoardId = planned.Board.Id, Date = new(2031, 5, 15), ProgrammeNote = "to be held at the library" };
        db.Add(programmed);
        await db.SaveChangesAsync(Stop);

        var meeting = await AgendaBuilder.PlanAsync(db, planned.Board, new MeetingDetails(programmed.Date, null, null, "Joint meeting with the Health Scrutiny Board"), Stop);

        meeting.Id.ShouldBe(programmed.Id);
        meeting.ProgrammeNote.ShouldBe("to be held at the library");
        (await Should.ThrowAsync<RuleBrokenException>(() => AgendaBuilder.PlanAsync(db, planned.Board, new MeetingDetails(programmed.Date, null, null, null), Stop))).Reasons.ShouldBe(["The board meets on Thursday 15 May 2031 already."]);
        (await Should.ThrowAsync<RuleBrokenException>(() => AgendaBuilder.PlanAsync(db, planned.Board, new MeetingDetails(PlannedBoard.Today, null, null, null), Stop))).Reasons.ShouldBe(["Choose a day that is still to come."]);
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Draft_IsSeenByNobodyOutsideTheBoardsOfficers(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider);
        await planned.LetterAsync("Work programme");
        await using var open = planned.Store.Open(Viewer.Public);

        (await open.Set<Meeting>().Include(m => m.Items).SingleAsync(Stop)).Items.ShouldBeEmpty();
        (await open.Set<Scrutineer.Governance.Papers.Paper>().CountAsync(Stop)).ShouldBe(0);
        (await open.Set<Scrutineer.Governance.Papers.PaperEdition>().CountAsync(Stop)).ShouldBe(0);
        (await AgendaDraft.LoadAsync(open, planned.MeetingId, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Change_ByTwoAtOnce_IsRefusedToTheSecond()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await using var slow = planned.Open();
        var stale = (await AgendaDraft.LoadAsync(slow, planned.MeetingId, Stop))!;
        await using (var quick = planned.Open()) await AgendaBuilder.AddAsync(quick, planned.MeetingId, "Youth justice", false, Stop);

        stale.Plan.Version++;
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(Stop));
    }

    private static async Task<List<string>> TitlesAsync(PlannedBoard planned) => [.. (await planned.DraftAsync()).Items.Select(i => $"{i.Number} {i.Title}")];
}
