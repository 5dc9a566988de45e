using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking;

public sealed class AskStandingTests
{
    private static readonly DateOnly Due = new(2031, 4, 17);
    private static readonly DateOnly[] Held = [new(2031, 3, 20), new(2031, 4, 17), new(2031, 5, 15), new(2031, 6, 19)];

    [Theory]
    [InlineData(TrackedItemState.Open, true, false)]
    [InlineData(TrackedItemState.AnswerReported, true, false)]
    [InlineData(TrackedItemState.InProgress, true, false)]
    [InlineData(TrackedItemState.Responded, false, true)]
    [InlineData(TrackedItemState.Done, false, true)]
    [InlineData(TrackedItemState.Closed, false, false)]
    public void EachState_IsOutstandingOrAnsweredOrClosed(TrackedItemState state, bool outstanding, bool answered)
    {
        state.IsOutstanding().ShouldBe(outstanding);
        state.IsAnswered().ShouldBe(answered);
    }

    [Fact]
    public void Late_OnTheDueDay_IsNotYet() => AskStanding.Late(TrackedItemState.Open, Due, Due, Held).ShouldBeNull();

    [Fact]
    public void Late_TheDayAfterTheDueMeeting_HasMissedThatMeeting() =>
        AskStanding.Late(TrackedItemState.Open, Due, Due.AddDays(1), Held).ShouldBe(new Lateness(1, 1));

    [Fact]
    public void Late_AfterTwoMeetings_CountsBothAndNotTodays() =>
        AskStanding.Late(TrackedItemState.InProgress, Due, new(2031, 6, 19), Held).ShouldBe(new Lateness(63, 2));

    [Fact]
    public void Late_WhenAnsweredOrWithoutADueDay_IsNever()
    {
        AskStanding.Late(TrackedItemState.Responded, Due, new(2032, 1, 1), Held).ShouldBeNull();
        AskStanding.Late(TrackedItemState.Open, null, new(2032, 1, 1), Held).ShouldBeNull();
    }
}
