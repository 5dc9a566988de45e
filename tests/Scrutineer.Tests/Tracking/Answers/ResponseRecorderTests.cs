using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Answers;

/// <summary>Each of those asked has a state, a whole is done with its parts, and answers can be found at once (rules T17 and T19).</summary>
public sealed class ResponseRecorderTests
{
    private static readonly DateOnly Day = new(2031, 3, 13);
    private static readonly TimeProvider Clock = new FixedTime(new(2031, 6, 1));
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Record_OfOneOfThree_LeavesTheAskAsFarAsTheLeastFar(DatabaseProvider provider)
    {
        await using var held = await TestStore.NewAsync(provider, Clock);
        var ask = await KeepAsync(held, Ask(null, "Cabinet Member", "Health Trust", "Police"));
        var recorder = new ResponseRecorder(held.Store);
        await recorder.RecordAsync(Answer(ask, 0, AnswerStep.Response, "Agreed.") with { Outcome = ResponseOutcome.Accepted }, "test", Stop);
        await recorder.RecordAsync(Answer(ask, 1, AnswerStep.Progress, "Being looked at."), "test", Stop);

        (await States(held, ask)).ShouldBe((TrackedItemState.Open, "Responded, InProgress, Open"));

        await recorder.RecordAsync(Answer(ask, 2, AnswerStep.Response, "No.") with { Outcome = ResponseOutcome.Rejected }, "test", Stop);
        await recorder.RecordAsync(Answer(ask, 1, AnswerStep.Response, "Yes.") with { Outcome = ResponseOutcome.Accepted }, "test", Stop);
        (await States(held, ask)).ShouldBe((TrackedItemState.Responded, "Responded, Responded, Responded"));

        await recorder.RecordAsync(Answer(ask, 0, AnswerStep.Progress, "Half way.") with { Percent = 50 }, "test", Stop);
        (await States(held, ask)).ShouldBe((TrackedItemState.Responded, "Implementing, Responded, Responded"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Done_OfTheLastPart_MakesTheWholeDone_AndNotBefore(DatabaseProvider provider)
    {
        await using var held = await TestStore.NewAsync(provider, Clock);
        var whole = await KeepAsync(held, Ask(null, "Cabinet Member"));
        var (a, b) = (await KeepAsync(held, Ask(whole.Id, "Cabinet Member")), await KeepAsync(held, Ask(whole.Id, "Cabinet Member")));
        var recorder = new ResponseRecorder(held.Store);
        (await Should.ThrowAsync<RuleBrokenException>(() => recorder.RecordDoneAsync(whole.Id, "All done.", Day, null, null, "test", Stop)))
            .Message.ShouldBe("2 of its parts are not done. It is done by itself when they all are.");

        await recorder.RecordDoneAsync(a.Id, "Sampled.", Day.AddDays(1), null, null, "test", Stop);
        (await States(held, whole)).State.ShouldBe(TrackedItemState.Open);
        await recorder.RecordDoneAsync(b.Id, "Trained.", Day.AddDays(9), null, null, "test", Stop);

        (await States(held, whole)).State.ShouldBe(TrackedItemState.Done);
        await using var db = held.Store.Open(Viewer.Work("test"));
        var said = await db.Set<StatusEntry>().SingleAsync(s => s.TrackedItemId == whole.Id, Stop);
        (said.Words, said.On, said.EvidenceId).ShouldBe(("All its parts are done.", Day.AddDays(9), b.Id));
    }

    [Fact]
    public async Task Progress_WithoutAnAnswer_HoldsTheWait_AndARejectionHasNone()
    {
        await using var held = await TestStore.NewAsync(time: Clock);
        var ask = await KeepAsync(held, Ask(null, "Cabinet Member"));
        var recorder = new ResponseRecorder(held.Store);
        await recorder.RecordAsync(Answer(ask, 0, AnswerStep.Progress, "Begun.") with { Percent = 10 }, "test", Stop);
        (await States(held, ask)).State.ShouldBe(TrackedItemState.InProgress);
        (await Refused(recorder, Answer(ask, 0, AnswerStep.Progress, "More.") with { Percent = 101 })).ShouldBe("How much is done is a number from 0 to 100.");
        (await Refused(recorder, Answer(ask, 0, AnswerStep.Response, "Noted."))).ShouldBe("Say whether the recommendation is accepted, accepted in part or not accepted.");
        (await Refused(recorder, new AnswerGiven(ask.Id, AnswerStep.Done, "Done.", Day, null, Guid.NewGuid()))).ShouldStartWith("Whoever answers is not one of those asked.");

        await recorder.RecordAsync(ask.Id, ResponseOutcome.Rejected, "It costs too much.", Day.AddDays(5), null, "test", Stop);
        (await Refused(recorder, Answer(ask, 0, AnswerStep.Progress, "Begun."))).ShouldBe("The last response rejected the ask. Record a new response before any progress.");
        (await States(held, ask)).State.ShouldBe(TrackedItemState.Responded);
    }

    private static async Task<string> Refused(ResponseRecorder recorder, AnswerGiven given) => (await Should.ThrowAsync<RuleBrokenException>(() => recorder.RecordAsync(given, "test", Stop))).Message;

    private static AnswerGiven Answer(TrackedItem ask, int whose, AnswerStep step, string words) => new(ask.Id, step, words, Day.AddDays(3), null, ask.Addressees[whose].Id);

    private static async Task<(TrackedItemState State, string Each)> States(TestStore held, TrackedItem ask)
    {
        await using var db = held.Store.Open(Viewer.Public);
        var now = await db.Set<TrackedItem>().Include(t => t.Addressees).SingleAsync(t => t.Id == ask.Id, Stop);
        return (now.State, string.Join(", ", now.Addressees.OrderBy(a => a.Order).Select(a => a.State)));
    }

    private static async Task<TrackedItem> KeepAsync(TestStore held, TrackedItem ask)
    {
        await using var db = held.Store.Open(Viewer.Work("test"));
        db.Add(ask);
        await db.SaveChangesAsync(Stop);
        return ask;
    }

    private static TrackedItem Ask(Guid? whole, params string[] to)
    {
        var ask = new TrackedItem { Kind = TrackedItemKind.Recommendation, Text = "Raise the fee", Scope = Guid.NewGuid(), OriginKind = "ask-source", OriginId = Guid.NewGuid(), RaisedOn = Day, ParentId = whole };
        ask.Addressees.AddRange(to.Select((name, order) => new Addressee { TrackedItemId = ask.Id, AsWritten = name, Order = order }));
        return ask;
    }
}
