using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Outstanding;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Outstanding;

public sealed class OutstandingWriterTests
{
    private static readonly DateOnly Asked = new(2031, 2, 6), Next = new(2031, 6, 12);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Report_ShowsAnAnswerOnceItIsPublished_AndKeepsWhatIsAwaited(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider, standing: ["Outstanding issues"]);
        var (answered, awaited) = (await AskAsync(planned, "to count carers | by ward"), await AskAsync(planned, "to visit a home"));
        await new ResponseRecorder(planned.Store).RecordAsync(answered, ResponseOutcome.Accepted, "Counted: 41.", new(2031, 3, 1), "Director", "G Pascoe", Stop);

        var paper = await StartAsync(planned, planned.MeetingId);

        paper.Text.ShouldContain("| 6 February 2031 | Fostering | Director | A | to count carers \\| by ward | 1 March 2031, Director: accepted. Counted: 41. |");
        paper.Text.ShouldContain("to visit a home | No answer yet.");
        (await RowsAsync(planned, await PlanAsync(planned))).Answered.ShouldHaveSingleItem();
        await PublishAsync(planned, paper);

        var after = await RowsAsync(planned, await PlanAsync(planned));
        after.Answered.ShouldBeEmpty();
        after.Awaited.ShouldHaveSingleItem().Ask.Id.ShouldBe(awaited);
        // Another answer to the same ask is news again.
        await new ResponseRecorder(planned.Store).RecordAsync(answered, ResponseOutcome.Partly, "Only 40.", new(2031, 3, 20), "Director", "G Pascoe", Stop);
        (await RowsAsync(planned, await PlanAsync(planned))).Answered.ShouldHaveSingleItem().Answer!.Words.ShouldBe("Only 40.");
    }

    [Fact]
    public async Task Save_OfTheReport_KeepsItsWordsAndRefusesOtherFacts()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Outstanding issues"]);
        var ask = await AskAsync(planned, "to visit a home");
        var paper = await StartAsync(planned, planned.MeetingId);
        await using var db = planned.Open();

        var saved = await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(paper.Version, paper.Subject, paper.Text.Replace("To tell the Board", "So that the Board knows", StringComparison.Ordinal), false), Stop);
        foreach (var changed in new[] { saved.Text.Replace("to visit a home", "to visit two homes", StringComparison.Ordinal), saved.Text[..saved.Text.IndexOf("# Appendix", StringComparison.Ordinal)], saved.Text + "\n| one | more |" })
            (await Should.ThrowAsync<RuleBrokenException>(() => PaperWriter.SaveAsync(db, paper.Id, new PaperSave(saved.Version, saved.Subject, changed, false), Stop))).Message.ShouldStartWith("The appendix of this report comes from the tracker");

        (await OutstandingWriter.IsBehindAsync(db, saved, Stop)).ShouldBeFalse();
        await new ResponseRecorder(planned.Store).RecordAsync(ask, ResponseOutcome.Rejected, "There is none.", new(2031, 3, 2), null, "G Pascoe", Stop);
        await using var later = planned.Open();
        (await OutstandingWriter.IsBehindAsync(later, saved, Stop)).ShouldBeTrue();
        var renewed = await OutstandingWriter.RenewAsync(later, paper.Id, saved.Version, Stop);
        renewed.Text.ShouldContain("So that the Board knows");
        renewed.Text.ShouldContain("not accepted. There is none.");
        (await later.Set<ReportedAsk>().CountAsync(r => r.PaperId == paper.Id, Stop)).ShouldBe(1);
        await Should.ThrowAsync<PaperConflictException>(() => OutstandingWriter.RenewAsync(later, paper.Id, saved.Version, Stop));
        await PaperWriter.RemoveAsync(later, paper.Id, Stop);
        (await later.Set<ReportedAsk>().CountAsync(Stop)).ShouldBe(0);
    }

    private static async Task<Guid> AskAsync(PlannedBoard planned, string text)
    {
        var ask = new TrackedItem { Kind = TrackedItemKind.Action, Text = text, Scope = planned.Board.Id, OriginKind = "meeting", OriginId = planned.MeetingId, RaisedOn = Asked, Subject = "Fostering" };
        ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = "Director" });
        await using var db = planned.Open();
        db.Add(ask);
        await db.SaveChangesAsync(Stop);
        return ask.Id;
    }

    private static async Task<Paper> StartAsync(PlannedBoard planned, Guid meeting)
    {
        await using var db = planned.Open();
        var item = (await AgendaDraft.LoadAsync(db, meeting, Stop))!.Items.Single();
        return await OutstandingWriter.StartAsync(db, item.Id, "G Pascoe", Stop);
    }

    /// <summary>The next meeting, planned once.</summary>
    private static async Task<Guid> PlanAsync(PlannedBoard planned)
    {
        await using var db = planned.Open();
        var meeting = await db.Set<Scrutineer.Governance.Meetings.Meeting>().FirstOrDefaultAsync(m => m.Date == Next, Stop);
        return (meeting ?? await AgendaBuilder.PlanAsync(db, planned.Board, new MeetingDetails(Next, new TimeOnly(14, 0), "Quay Room", null), Stop)).Id;
    }

    private static async Task<OutstandingIssues> RowsAsync(PlannedBoard planned, Guid meeting)
    {
        await using var db = planned.Open();
        return await OutstandingIssues.ReadAsync(db, await db.Set<Scrutineer.Governance.Meetings.Meeting>().SingleAsync(m => m.Id == meeting, Stop), Stop);
    }

    private static async Task PublishAsync(PlannedBoard planned, Paper paper)
    {
        await planned.ApproveAsync(paper);
        var version = (await planned.DraftAsync()).Plan.Version;
        await using var db = planned.Open();
        await PlannedBoard.Publisher(planned.Store).PublishAsync(db, planned.MeetingId, version, Stop);
    }
}
