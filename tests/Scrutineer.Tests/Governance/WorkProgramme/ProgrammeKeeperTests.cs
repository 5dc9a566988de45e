using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.WorkProgramme;

public sealed class ProgrammeKeeperTests
{
    private static readonly MunicipalYear Year = new(2030);
    private static readonly DateOnly Later = new(2031, 4, 29);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Move_KeepsWhyAndItsHistory_AndIsTakenBack(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider);
        var item = await AddAsync(planned, "Foster carers", new(PlannedBoard.Day, null));

        var moved = await ChangeAsync(planned, (db, version) => ProgrammeKeeper.MoveAsync(db, item.Id, version, new(Later, null), "report not ready", Stop), item.Id);

        moved.Date.ShouldBe(Later);
        moved.Moves.ShouldHaveSingleItem().Words.ShouldBe("from 24 April 2031 to 29 April 2031: report not ready");
        (await DaysAsync(planned)).ShouldBe([PlannedBoard.Day, Later]);
        var back = await ChangeAsync(planned, (db, version) => ProgrammeKeeper.UndoAsync(db, item.Id, version, Stop), item.Id);
        back.Date.ShouldBe(PlannedBoard.Day);
        back.Moves.ShouldHaveSingleItem().TakenBackOn.ShouldBe(PlannedBoard.Today);
        // The day that only the move named was never a meeting; the planned one stays though it was left for a while.
        (await DaysAsync(planned)).ShouldBe([PlannedBoard.Day]);
        (await Refusal(planned, item.Id, (db, version) => ProgrammeKeeper.UndoAsync(db, item.Id, version, Stop))).ShouldStartWith("Nobody moved this item by hand");
    }

    [Theory]
    [InlineData("2031-04-24", "late", "stands there already")]
    [InlineData("2031-04-29", "", "Say why it moves.")]
    [InlineData("2031-05-01", "late", "The day is not in 2030/31, which runs from 1 May 2030 to 30 April 2031.")]
    [InlineData("2031-02-11", "late", "No meeting of the board is known on Tuesday 11 February 2031")]
    public async Task Move_ThatCannotBe_SaysWhy(string to, string reason, string said)
    {
        await using var planned = await PlannedBoard.NewAsync();
        var item = await AddAsync(planned, "Foster carers", new(PlannedBoard.Day, null));

        (await Refusal(planned, item.Id, (db, version) => ProgrammeKeeper.MoveAsync(db, item.Id, version, ProgrammePlace.Read(to), reason, Stop))).ShouldContain(said);
    }

    [Fact]
    public async Task Change_FromAnOlderVersion_ChangesNothing()
    {
        await using var planned = await PlannedBoard.NewAsync();
        var item = await AddAsync(planned, "Foster carers", default);
        await ChangeAsync(planned, (db, version) => ProgrammeKeeper.MoveAsync(db, item.Id, version, new(Later, null), "asked for", Stop), item.Id);
        await using var work = planned.Open();

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => ProgrammeKeeper.ChangeAsync(work, item.Id, item.Version, Words("Other words"), Stop));

        refused.Message.ShouldStartWith("Somebody else changed this item");
    }

    [Fact]
    public async Task CarryOver_PutsItIntoTheNextYearOnce()
    {
        await using var planned = await PlannedBoard.NewAsync();
        var item = await AddAsync(planned, "Foster carers", default);

        var carried = await ChangeAsync(planned, (db, version) => ProgrammeKeeper.CarryOverAsync(db, item.Id, version, Stop), item.Id);

        (carried.MunicipalYear, carried.SourceWords, carried.OriginId).ShouldBe((2031, "Carried over: work programme 2030/31", item.Id));
        await using var db = planned.Open();
        var year = await ProgrammeReader.ReadAsync(db, planned.Board, Year, Stop);
        year.Lines.ShouldHaveSingleItem().Outcome.ShouldBe(ProgrammeOutcome.CarriedOver);
        (await Refusal(planned, item.Id, (work, version) => ProgrammeKeeper.CarryOverAsync(work, item.Id, version, Stop))).ShouldBe("It is carried over already.");
    }

    [Fact]
    public async Task Add_WithoutTitleOrSource_SaysBoth()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await using var db = planned.Open();

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => ProgrammeKeeper.AddAsync(db, planned.Board.Id, Year, new(" ", null, null, null, null, null), default, cancel: Stop));

        refused.Reasons.ShouldBe(["Enter what the item is called", "Say where the item comes from."]);
        (await Should.ThrowAsync<RuleBrokenException>(() => ProgrammeKeeper.AddAsync(db, planned.Board.Id, Year, Words("Fostering") with { SourceKind = ProgrammeSource.Meeting, Source = "" }, default, cancel: Stop)))
            .Message.ShouldBe("Say more of the source: which meeting and minute.");
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Import_OfALaterEdition_LeavesWhatPeopleMovedAndChanged(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider, new FixedTime(new(2019, 12, 2)));
        await ImportAsync(test, "programme.md", Printed);
        await using (var db = test.Store.Open(Viewer.Work("a clerk")))
        {
            var scheme = await db.Set<ProgrammeItem>().SingleAsync(i => i.Title.StartsWith("Summer Scheme"), Stop);
            await ProgrammeKeeper.MoveAsync(db, scheme.Id, 0, new(new(2020, 3, 10), null), "figures come later", Stop);
            var music = await db.Set<ProgrammeItem>().SingleAsync(i => i.Title == "Music Services", Stop);
            await ProgrammeKeeper.ChangeAsync(db, music.Id, 0, Words("Music in and out of school"), Stop);
            await ProgrammeKeeper.AddAsync(db, scheme.BoardId, new(2019), Words("Holiday hunger"), new(new(2020, 1, 14), null), cancel: Stop);
        }

        var before = await ItemsAsync(test);
        await ImportAsync(test, "programme v2.md", Printed.Replace("To look at take-up.", "To look at take-up and waiting.", StringComparison.Ordinal));

        var after = await ItemsAsync(test);
        after.Single(i => i.Title.StartsWith("Summer Scheme", StringComparison.Ordinal)).Date.ShouldBe(new(2020, 3, 10));
        after.Single(i => i.Title == "Music in and out of school").PrintedTitle.ShouldBe("Music Services");
        after.Single(i => i.Title == "Short Breaks").Detail.ShouldBe("To look at take-up and waiting.");
        after.Single(i => i.Title == "Holiday hunger").Date.ShouldBe(new(2020, 1, 14));
        after.Count.ShouldBe(before.Count);
        after.Select(i => i.Order).ShouldBeUnique();
        after.SelectMany(i => i.Moves).ShouldHaveSingleItem().Reason.ShouldBe("figures come later");
        await using var read = test.Store.Open(Viewer.Public);
        (await read.Set<Meeting>().Select(m => m.Date).ToListAsync(Stop)).ShouldContain(new DateOnly(2020, 3, 10));
    }

    [Fact]
    public async Task Read_OfAYearKeptByHand_CountsItAndOffersItsHeadings()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await AddAsync(planned, "Foster carers", new(PlannedBoard.Day, null));
        await TiesAfterwards.FindAsync(planned.Store, Viewer.Work("test"), Stop);
        await using var db = planned.Store.Open(Viewer.Public);

        var year = await ProgrammeReader.ReadAsync(db, planned.Board, Year, Stop);

        year.CountWords.ShouldBe("1 item: 1 with a date, 0 without");
        year.LastUpdated.ShouldBe(PlannedBoard.Today);
        year.Headings.Select(h => h.Words).ShouldBe(["no date", "Progress by exception", "Performance monitoring", "Next municipal year"]);
    }

    [Fact]
    public async Task PlannedMeeting_ThatMoves_TakesWhatIsProgrammedForItAlong()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await AddAsync(planned, "Foster carers", new(PlannedBoard.Day, null));
        await using var db = planned.Open();

        await AgendaBuilder.ChangeAsync(db, planned.MeetingId, new MeetingDetails(Later, new TimeOnly(14, 0), "Quay Room", null), Stop);

        var item = await db.Set<ProgrammeItem>().AsNoTracking().Include(i => i.Moves).SingleAsync(Stop);
        (item.Date, item.Moves.Single().Words).ShouldBe((Later, "from 24 April 2031 to 29 April 2031: the meeting moved"));
        (await DaysAsync(planned)).ShouldBe([Later]);
    }

    [Theory]
    [InlineData(3, 3, null)]
    [InlineData(4, null, null)]
    [InlineData(4, 3, "4 items stand here; the board takes 3 at a meeting, standing business apart. Move what can wait, or circulate it.")]
    public void Capacity_WarnsAboveWhatTheBoardTakes(int items, int? capacity, string? said) => ProgrammeCapacity.Warning(items, capacity).ShouldBe(said);

    /// <summary>A work programme as a board of another council prints it.</summary>
    private const string Printed = """
        Work Programme 2019/20

        Last updated 12 November 2019

        Date	Title	Detail	Cabinet Member/ Lead Officer	Source
        12 November 2019	Short Breaks	To look at take-up.	L Marsh Cllr Hale	Meeting 9/4/19
        14 January 2020	Summer Scheme Figures	As asked for in October	L Marsh	Chair
        Date to be agreed	Music Services	To see what is on offer		Parents' Forum
        """;

    private static async Task ImportAsync(TestStore test, string name, string text)
    {
        var file = Path.Combine(test.Folder, name);
        await File.WriteAllTextAsync(file, text, Stop);
        var result = await new PaperImporter(test.Store).ImportAsync([file], new ImportOptions("Harbour Scrutiny Panel"));
        result.Files.ShouldHaveSingleItem().Status.ShouldBe(ImportStatus.Imported, string.Join(' ', result.Files.SelectMany(f => f.Problems).Select(p => p.ToString())));
    }

    internal static ProgrammeWords Words(string title) => new(title, "How many there are", "Councillor T Hallworth (Children)", "Director of Children", ProgrammeSource.Chair, null);

    internal static async Task<ProgrammeItem> AddAsync(PlannedBoard planned, string title, ProgrammePlace place)
    {
        await using var db = planned.Open();
        return await ProgrammeKeeper.AddAsync(db, planned.Board.Id, Year, Words(title), place, cancel: Stop);
    }

    internal static async Task<ProgrammeItem> ChangeAsync(PlannedBoard planned, Func<ScrutineerDb, int, Task<ProgrammeItem>> change, Guid id)
    {
        await using var db = planned.Open();
        var version = await db.Set<ProgrammeItem>().Where(i => i.Id == id).Select(i => i.Version).SingleAsync(Stop);
        return await change(db, version);
    }

    private static async Task<string> Refusal(PlannedBoard planned, Guid id, Func<ScrutineerDb, int, Task<ProgrammeItem>> change) =>
        (await Should.ThrowAsync<RuleBrokenException>(() => ChangeAsync(planned, change, id))).Message;

    private static async Task<List<DateOnly>> DaysAsync(PlannedBoard planned)
    {
        await using var db = planned.Open();
        return await db.Set<Meeting>().OrderBy(m => m.Date).Select(m => m.Date).ToListAsync(Stop);
    }

    private static async Task<List<ProgrammeItem>> ItemsAsync(TestStore test)
    {
        await using var db = test.Store.Open(Viewer.Public);
        return await db.Set<ProgrammeItem>().AsNoTracking().Include(i => i.Moves).OrderBy(i => i.Order).ToListAsync(Stop);
    }
}
