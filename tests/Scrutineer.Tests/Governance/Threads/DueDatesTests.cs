using Scrutineer.Governance.Threads;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Threads;

public sealed class DueDatesTests
{
    private static readonly DateOnly[] Meetings = [new(2031, 3, 13), new(2031, 4, 17), new(2031, 6, 12)];

    [Theory]
    [InlineData(TrackedItemKind.Information, "an update in 12 months", "2032-03-13")]
    [InlineData(TrackedItemKind.Information, "a note within 6 weeks", "2031-04-24")]
    [InlineData(TrackedItemKind.Action, "the list be circulated", "2031-04-17")]
    [InlineData(TrackedItemKind.Recommendation, "that the fee be raised", "2031-05-12")]
    public void Of_AnAskOf13March_IsAsItsWordsOrItsKindSay(TrackedItemKind kind, string text, string due) =>
        DueDates.Of(Ask(kind, text, Meetings[0]), Meetings).Due.ShouldBe(DateOnly.Parse(due));

    [Fact]
    public void Of_AnActionOfTheLastKnownMeeting_IsNotInvented() =>
        DueDates.Of(Ask(TrackedItemKind.Action, "the list be circulated", Meetings[^1]), Meetings).ShouldBe((null, null));

    private static TrackedItem Ask(TrackedItemKind kind, string text, DateOnly on) =>
        new() { Kind = kind, Text = text, Scope = Guid.Empty, OriginKind = "minute", OriginId = Guid.Empty, RaisedOn = on };
}
