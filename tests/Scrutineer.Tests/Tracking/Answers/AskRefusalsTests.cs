using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Answers;

public sealed class AskRefusalsTests
{
    private static readonly DateOnly Asked = new(2031, 1, 16);
    private static readonly DateOnly Today = new(2031, 3, 20);

    [Fact]
    public void Response_InTimeWithItsWords_MayBeRecorded() => OfResponse(Ask(), "It will be done.", Today, Today).ShouldBeEmpty();

    [Fact]
    public void Response_WithoutWordsAndBeforeTheAsk_IsRefusedForBothReasons() =>
        OfResponse(Ask(), " ", Asked.AddDays(-1), Today).ShouldBe(
        [
            "A response needs its words: say what was answered.",
            "A response cannot be dated Wednesday 15 January 2031: the board asked on Thursday 16 January 2031.",
        ]);

    [Fact]
    public void Response_OfTomorrow_IsRefused() =>
        OfResponse(Ask(), "Yes.", Today.AddDays(1), Today).ShouldBe(["A response cannot be dated Friday 21 March 2031: that day is still to come."]);

    [Fact]
    public void AnythingButAJudgement_OfAClosedAsk_IsRefused()
    {
        var ask = Ask((TrackedItemState.Closed, Asked.AddDays(9), null));

        OfResponse(ask, "Yes.", Today, Today).ShouldBe(["The ask is closed, so no response to it can be recorded."]);
        OfDone(ask, "Done.", Today, Today).ShouldBe(["The ask is closed."]);
    }

    [Fact]
    public void Done_Twice_IsRefused() =>
        OfDone(Ask((TrackedItemState.Done, Asked.AddDays(9), null)), "Done.", Today, Today).ShouldBe(["The ask is recorded as done already."]);

    [Fact]
    public void Done_OfARejectedAsk_IsRefusedUntilANewResponse()
    {
        var ask = Ask((TrackedItemState.Responded, Asked.AddDays(9), ResponseOutcome.Rejected));
        OfDone(ask, "Done.", Today, Today).ShouldBe(["The last response rejected the ask. Record a new response before what was done."]);

        ask.Record(Entry(ask, TrackedItemState.Responded, Asked.AddDays(20), ResponseOutcome.Partly));

        OfDone(ask, "Done.", Today, Today).ShouldBeEmpty();
    }

    [Fact]
    public void Closing_BeforeTheAskOrTwiceOrWithoutWords_IsRefused()
    {
        AskRefusals.OfClosing(Ask(), "No longer needed.", Asked.AddDays(30), Today).ShouldBeEmpty();
        AskRefusals.OfClosing(Ask(), " ", Asked, Today).ShouldBe(["Say why the board closed it, in the words of its minute if there is one.", "The board asked on Thursday 16 January 2031, so it cannot have closed this on Thursday 16 January 2031."]);
        AskRefusals.OfClosing(Ask((TrackedItemState.Closed, Asked.AddDays(9), null)), "Again.", Asked.AddDays(30), Today).ShouldBe(["It is closed already."]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(TrackedItemState.InProgress)]
    [InlineData(TrackedItemState.AnswerReported)]
    public void Judgement_OfWhatIsOutstanding_IsRefused(TrackedItemState? state)
    {
        var ask = state is { } known ? Ask((known, Asked.AddDays(9), null)) : Ask();

        AskRefusals.OfJudgement(ask, "It worked.", "The board", Today, Today)
            .ShouldBe(["The ask is neither answered nor done, so its effect cannot be judged yet. Record the response or what was done first."]);
    }

    [Fact]
    public void Judgement_OfARejectedAsk_IsRefused() =>
        AskRefusals.OfJudgement(Ask((TrackedItemState.Responded, Asked.AddDays(9), ResponseOutcome.Rejected)), "It worked.", "The board", Today, Today)
            .ShouldBe(["The last response rejected the ask, so there is nothing whose effect could be judged."]);

    [Fact]
    public void Judgement_BeforeTheFirstAnswer_IsRefused() =>
        AskRefusals.OfJudgement(Ask((TrackedItemState.Done, Asked.AddDays(28), null)), "It worked.", "The board", Asked.AddDays(27), Today)
            .ShouldBe(["The ask was first answered on Thursday 13 February 2031. Its effect cannot be judged before that."]);

    [Fact]
    public void Judgement_WithoutWordsOrJudge_IsRefusedForBothReasons() =>
        AskRefusals.OfJudgement(Ask((TrackedItemState.Done, Asked.AddDays(28), null)), "", " ", Today, Today)
            .ShouldBe(["A judgement needs its words: say what changed, or what did not.", "Say who judged: the board, or whoever it was."]);

    private static IReadOnlyList<string> OfResponse(TrackedItem ask, string words, DateOnly on, DateOnly today) =>
        AskRefusals.Of(ask, new AnswerGiven(ask.Id, AnswerStep.Response, words, on, null) { Outcome = ResponseOutcome.Accepted }, [], today);

    private static IReadOnlyList<string> OfDone(TrackedItem ask, string words, DateOnly on, DateOnly today) => AskRefusals.Of(ask, new AnswerGiven(ask.Id, AnswerStep.Done, words, on, null), [], today);

    private static TrackedItem Ask(params (TrackedItemState State, DateOnly On, ResponseOutcome? Outcome)[] entries)
    {
        var ask = new TrackedItem
        {
            Kind = TrackedItemKind.Recommendation,
            Text = "that a map be drawn",
            Scope = Guid.CreateVersion7(),
            OriginKind = "minute",
            OriginId = Guid.CreateVersion7(),
            RaisedOn = Asked,
        };
        foreach (var (state, on, outcome) in entries) ask.Record(Entry(ask, state, on, outcome));
        return ask;
    }

    private static StatusEntry Entry(TrackedItem ask, TrackedItemState state, DateOnly on, ResponseOutcome? outcome) =>
        new() { TrackedItemId = ask.Id, State = state, On = on, Order = ask.Statuses.Count, Words = "Said.", Outcome = outcome };
}
