using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Circulating;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.WorkProgramme;

public sealed class SuggestionKeeperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Suggestion_ShowsOnceItWasRead_AndBecomesAnItemWithItsScoreKept(Scrutineer.Foundation.Storage.DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider);
        await using var db = planned.Open();
        var suggestion = await SuggestionKeeper.SuggestAsync(db, planned.Board.Id, "Buses to school", "They come late; Ann Hill of Quay Road says so.", ProgrammeSource.Public, Stop);
        (await ShownAsync(planned)).ShouldBeEmpty();

        await SuggestionKeeper.ShowAsync(db, suggestion.Id, 0, "Buses to school", "They come late.", Stop);

        (await ShownAsync(planned)).ShouldHaveSingleItem().Detail.ShouldBe("They come late.");
        (await Should.ThrowAsync<RuleBrokenException>(() => SuggestionKeeper.ChooseAsync(db, suggestion.Id, 1, new("TOPIC", [3, 2, 3, 1, null]), "It matters", new(2030), default, Stop))).Message.ShouldBe("Give each question a score from 0 to 3.");
        db.ChangeTracker.Clear();
        await SuggestionKeeper.ChooseAsync(db, suggestion.Id, 1, new("TOPIC", [3, 2, 3, 1, 2]), "Many families wait.", new(2030), default, Stop);

        var chosen = (await ShownAsync(planned)).ShouldHaveSingleItem();
        (chosen.State, chosen.ScoreWords, chosen.Reason).ShouldBe((SuggestionState.Chosen, "11 of 15, by TOPIC", "Many families wait."));
        var item = await db.Set<ProgrammeItem>().SingleAsync(Stop);
        (item.Id, item.Title, item.SourceWords, item.OriginId).ShouldBe((chosen.ProgrammeItemId!.Value, "Buses to school", "Member of the public: suggestion of 20 March 2031", suggestion.Id));
        (await Should.ThrowAsync<RuleBrokenException>(() => SuggestionKeeper.DeclineAsync(db, suggestion.Id, 2, new("PICK", [0, 0, 0, 0]), "No", Stop))).Message.ShouldStartWith("Somebody else dealt with this suggestion");
    }

    [Fact]
    public async Task Suggestion_ThatIsRefusedOnReading_NeverShows()
    {
        await using var planned = await PlannedBoard.NewAsync();
        await using var db = planned.Open();
        var suggestion = await SuggestionKeeper.SuggestAsync(db, planned.Board.Id, "Cheap watches", "Buy now", ProgrammeSource.Public, Stop);

        await SuggestionKeeper.RefuseAsync(db, suggestion.Id, 0, "An advertisement", Stop);

        (await ShownAsync(planned)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Circulate_WritesToTheBoardsMembersAndRecordsIt()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Fostering"]);
        var item = await ProgrammeKeeperTests.AddAsync(planned, "Progress on fostering", new(null, ProgrammeHeadings.ByException));
        var paper = await planned.LetterAsync("Fostering");
        var circulator = new Circulator(PlannedBoard.Post(planned.Store));
        await using var db = planned.Open();
        (await Should.ThrowAsync<RuleBrokenException>(() => circulator.CirculateAsync(db, item.Id, item.Version, paper.Id, "On track.", "https://scrutiny.example/p", Stop)))
            .Reasons.ShouldBe(["Choose a published paper of the board.", "No member of the board has an account here yet, so there is nobody to circulate it to."]);
        await PlannedBoard.Publisher(planned.Store).PublishAsync(db, planned.MeetingId, (await planned.DraftAsync()).Plan.Version, Stop);
        await planned.Store.AddAccountAsync("Lena Okoro", Role.Councillor, planned.Board.Id);
        await planned.Store.AddAccountAsync("Tim Marsh", Role.CoOptedMember, planned.Board.Id);
        await planned.Store.AddAccountAsync("Ada Reed", Role.Councillor, Guid.NewGuid());

        await circulator.CirculateAsync(db, item.Id, item.Version, paper.Id, "On track: 41 carers.", "https://scrutiny.example/p", Stop);

        (await db.Set<OutgoingMail>().OrderBy(m => m.To).Select(m => m.To).ToListAsync(Stop)).ShouldBe(["lena.okoro@example.org", "tim.marsh@example.org"]);
        await using var read = planned.Store.Open(Viewer.Public);
        var line = (await ProgrammeReader.ReadAsync(read, planned.Board, new(2030), Stop)).Lines.ShouldHaveSingleItem();
        (line.Outcome, line.Item.OutcomeWords, line.Circulated!.Subject).ShouldBe((ProgrammeOutcome.Circulated, "Circulated to 2 members: On track: 41 carers.", "Fostering"));
        (await Should.ThrowAsync<RuleBrokenException>(() => circulator.CirculateAsync(db, item.Id, line.Item.Version, paper.Id, "Again", "https://scrutiny.example/p", Stop))).Message.ShouldStartWith("Only what stands under progress by exception");
    }

    private static async Task<List<Suggestion>> ShownAsync(PlannedBoard planned)
    {
        await using var db = planned.Store.Open(Viewer.Public);
        return await db.Set<Suggestion>().AsNoTracking().ToListAsync(Stop);
    }
}
