using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Review;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.WorkProgramme;

public sealed class ProgrammeWriterTests
{
    private static readonly DateOnly Later = new(2031, 4, 29);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Paper_HasSummaryDetailAndWhatMovedAndWhy(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider, standing: ["Work programme"]);
        var carers = await ProgrammeKeeperTests.AddAsync(planned, "Foster | carers", new(PlannedBoard.Day, null));
        await ProgrammeKeeperTests.AddAsync(planned, "Plan for play", new(null, ProgrammeHeadings.NextYear));
        await ProgrammeKeeperTests.ChangeAsync(planned, (db, version) => ProgrammeKeeper.MoveAsync(db, carers.Id, version, new(Later, null), "report not ready", Stop), carers.Id);

        var paper = await StartAsync(planned);

        paper.Text.ShouldContain("**2030/31**\n\nLast updated 20 March 2031\n");
        paper.Text.ShouldContain("**29 April 2031**\n\n- Foster \\| carers\n\n**Next municipal year**\n\n- Plan for play\n");
        paper.Text.ShouldContain("| 29 April 2031 | Foster \\| carers | How many there are | Councillor T Hallworth (Children); Director of Children | Chair |\n");
        paper.Text.ShouldContain("- Foster \\| carers: moved from 24 April 2031 to 29 April 2031: report not ready");
        paper.Text.ShouldContain("One item moved since the last work programme.");
    }

    [Fact]
    public async Task Save_OfThePaper_KeepsItsWordsAndRefusesOtherFacts_AndItIsMadeAnew()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Work programme"]);
        var carers = await ProgrammeKeeperTests.AddAsync(planned, "Foster carers", new(PlannedBoard.Day, null));
        var paper = await StartAsync(planned);
        await using var db = planned.Open();

        var saved = await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(paper.Version, paper.Subject, paper.Text.Replace("To show the Board", "So that the Board knows", StringComparison.Ordinal), false), Stop);
        (await Should.ThrowAsync<RuleBrokenException>(() => PaperWriter.SaveAsync(db, paper.Id, new PaperSave(saved.Version, saved.Subject, saved.Text.Replace("Foster carers", "Fostering", StringComparison.Ordinal), false), Stop)))
            .Message.ShouldStartWith("The appendix of this report comes from the work programme, and cannot be changed here. Change the item or move it on the work programme");

        (await GeneratedPapers.IsBehindAsync(db, saved, Stop)).ShouldBeFalse();
        await ProgrammeKeeperTests.ChangeAsync(planned, (work, version) => ProgrammeKeeper.MoveAsync(work, carers.Id, version, new(Later, null), "room is taken", Stop), carers.Id);
        await using var later = planned.Open();
        (await GeneratedPapers.IsBehindAsync(later, saved, Stop)).ShouldBeTrue();
        await GeneratedPapers.RenewAsync(later, paper.Id, saved.Version, Stop);
        var renewed = await later.Set<Paper>().SingleAsync(p => p.Id == paper.Id, Stop);
        renewed.Text.ShouldContain("So that the Board knows");
        renewed.Text.ShouldContain("to 29 April 2031: room is taken");
        ProgrammeWriter.Offers(await planned.ItemAsync("Work programme"), [renewed]).ShouldBeFalse();
    }

    [Fact]
    public async Task Paper_IsPublishedWithItsAgendaWithoutAnybodysApproval()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Work programme"]);
        await ProgrammeKeeperTests.AddAsync(planned, "Foster carers", new(Later, null));
        await StartAsync(planned);
        var version = (await planned.DraftAsync()).Plan.Version;
        await using var db = planned.Open();

        await PlannedBoard.Publisher(planned.Store).PublishAsync(db, planned.MeetingId, version, Stop);

        await using var read = planned.Store.Open(Viewer.Public);
        (await read.Set<Paper>().SingleAsync(Stop)).Text.ShouldContain("- Foster carers");
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Agenda_TakesWhatIsProgrammedForItsDayAndTiesThemOnPublication(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider, standing: ["Apologies"]);
        var carers = await ProgrammeKeeperTests.AddAsync(planned, "Foster carers and what they are paid", new(PlannedBoard.Day, null));
        await ProgrammeKeeperTests.AddAsync(planned, "Plan for play", new(Later, null));
        await using (var db = planned.Open())
        {
            var draft = (await AgendaDraft.LoadAsync(db, planned.MeetingId, Stop))!;
            (await ProgrammeOffers.OfAsync(db, draft, Stop)).ShouldHaveSingleItem().Id.ShouldBe(carers.Id);
            var item = await AgendaBuilder.TakeAsync(db, planned.MeetingId, carers.Id, Stop);
            await AgendaBuilder.ChangeAsync(db, item.Id, new ItemDetails("Allowances", [], false, false, null, null), Stop);
            (await Should.ThrowAsync<RuleBrokenException>(() => AgendaBuilder.TakeAsync(db, planned.MeetingId, carers.Id, Stop))).Message.ShouldContain("is on the agenda already");
        }

        await using (var db = planned.Open())
            await PlannedBoard.Publisher(planned.Store).PublishAsync(db, planned.MeetingId, (await planned.DraftAsync()).Plan.Version, Stop);

        // Its title was changed past likeness: the tie comes from what it was made from.
        await using var read = planned.Store.Open(Viewer.Public);
        var line = (await ProgrammeReader.ReadAsync(read, planned.Board, new(2030), Stop)).Lines.Single(l => l.Item.Id == carers.Id);
        line.Outcome.ShouldBe(ProgrammeOutcome.Taken);
        line.Taken.ShouldHaveSingleItem().Card.Title.ShouldBe("Allowances");
    }

    [Fact]
    public async Task Review_SaysWhatWasDoneMovedNotReachedAndCarriedOver_AndWhatCameOfRecommendations()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Review of the year"]);
        var done = await ProgrammeKeeperTests.AddAsync(planned, "Foster carers", default);
        var moved = await ProgrammeKeeperTests.AddAsync(planned, "Plan for play", new(PlannedBoard.Day, null));
        var carried = await ProgrammeKeeperTests.AddAsync(planned, "Libraries", default);
        await ProgrammeKeeperTests.ChangeAsync(planned, (db, v) => ProgrammeKeeper.RecordAsync(db, done.Id, v, ProgrammeOutcome.Taken, "Members met carers at their homes.", Stop), done.Id);
        await ProgrammeKeeperTests.ChangeAsync(planned, (db, v) => ProgrammeKeeper.MoveAsync(db, moved.Id, v, new(Later, null), "report not ready", Stop), moved.Id);
        await ProgrammeKeeperTests.ChangeAsync(planned, (db, v) => ProgrammeKeeper.CarryOverAsync(db, carried.Id, v, Stop), carried.Id);
        await using var db = planned.Open();
        var people = new Scrutineer.Foundation.People.Person { Name = "Councillor P Marsh", Slug = "p-marsh" };
        var post = new Scrutineer.Foundation.People.Post { Title = "Cabinet Member for Leisure", Slug = "leisure" };
        post.Holdings.Add(new Scrutineer.Foundation.People.PostHolding { PostId = post.Id, PersonId = people.Id });
        var ask = new TrackedItem { Kind = TrackedItemKind.Recommendation, Text = "to pay carers more", Scope = planned.Board.Id, OriginKind = "meeting", OriginId = planned.MeetingId, RaisedOn = new(2031, 2, 6) };
        ask.Record(new StatusEntry { TrackedItemId = ask.Id, State = TrackedItemState.Responded, On = new(2031, 3, 1), Order = 0, Words = "Yes", Outcome = ResponseOutcome.Accepted });
        db.AddRange(people, post, ask);
        await db.SaveChangesAsync(Stop);

        var paper = await YearReviewWriter.StartAsync(db, (await planned.ItemAsync("Review of the year")).Id, "G Pascoe", Stop);

        paper.Subject.ShouldBe("Review of the work programme 2030/31");
        paper.Text.ShouldContain("## A. Done\n\n- Foster carers (no date): taken\n");
        paper.Text.ShouldContain("## B. Moved\n\n- Plan for play: moved from 24 April 2031 to 29 April 2031: report not ready\n");
        paper.Text.ShouldContain("## C. Not reached\n\n- Plan for play (29 April 2031)\n");
        paper.Text.ShouldContain("## D. Carried over\n\n- Libraries\n");
        paper.Text.ShouldContain("## E. Given up\n\nNone.\n");
        paper.Text.ShouldContain("## F. Portfolios not looked at\n\n- Cabinet Member for Leisure (Councillor P Marsh)\n");
        paper.Text.ShouldContain("- 1 made\n- 1 accepted, 0 accepted in part, 0 not accepted\n- 0 judged to have worked, 0 in part");
        (await GeneratedPapers.IsBehindAsync(db, paper, Stop)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2031-04-24", 2030)]
    [InlineData("2031-05-22", 2030)]
    [InlineData("2031-02-01", 2030)]
    [InlineData("2031-01-15", 2029)]
    public void YearFor_IsTheYearThatEndsOrHasEnded(string day, int year) => YearReviewWriter.YearFor(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).StartYear.ShouldBe(year);

    private static async Task<Paper> StartAsync(PlannedBoard planned)
    {
        await using var db = planned.Open();
        return await ProgrammeWriter.StartAsync(db, (await planned.ItemAsync("Work programme")).Id, "G Pascoe", Stop);
    }
}
