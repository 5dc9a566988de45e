using Scrutineer.Foundation.Calendar;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking;

public sealed class AskClockTests
{
    private static readonly DateOnly Asked = new(2031, 3, 13), Next = new(2031, 4, 17), Today = new(2031, 6, 1);

    [Theory]
    [InlineData(TrackedItemKind.Information, "an update in 12 months", "2032-03-13")]
    [InlineData(TrackedItemKind.Information, "a note within 6 weeks", "2031-04-24")]
    [InlineData(TrackedItemKind.Action, "the list be circulated", "2031-04-17")]
    [InlineData(TrackedItemKind.ActionPoint, "the list be circulated", "2031-04-17")]
    [InlineData(TrackedItemKind.Recommendation, "that the fee be raised", "2031-05-12")]
    public void Of_AnAskOf13March_IsAsItsWordsOrItsKindSay(TrackedItemKind kind, string text, string due) => AskClock.Of(Ask(kind, text), Next, Today).Due.ShouldBe(DateOnly.Parse(due));

    [Fact]
    public void Of_AnActionOfTheLastKnownMeeting_IsNotInvented() => AskClock.Of(Ask(TrackedItemKind.Action, "the list be circulated"), null, Today).ShouldBe((null, null));

    [Theory]
    [InlineData("2031-03-20", null, "2031-05-19", "two months from receipt on 20 March 2031")]
    [InlineData("2031-03-20", "2031-04-10", "2031-06-09", "two months from the notice of 10 April 2031")]
    [InlineData("2031-04-20", "2031-04-10", "2031-06-19", "two months from receipt on 20 April 2031")]
    public void Of_ARecommendation_BeginsWithTheLaterOfReceiptAndNotice(string received, string? notice, string due, string rule)
    {
        var ask = Ask(TrackedItemKind.Recommendation, "that the fee be raised", "Cabinet Member");
        (ask.Addressees[0].ReceivedOn, ask.Addressees[0].NoticeOn) = (DateOnly.Parse(received), notice is null ? null : DateOnly.Parse(notice));

        AskClock.Of(ask, Next, Today).ShouldBe((DateOnly.Parse(due), rule));
    }

    [Fact]
    public void Of_ARecommendationToTwo_IsDueWhenTheFirstIsWhoseAnswerIsAwaited()
    {
        var ask = Ask(TrackedItemKind.Recommendation, "that the fee be raised", "Cabinet Member", "Health Trust");
        (ask.Addressees[0].ReceivedOn, ask.Addressees[1].ReceivedOn) = (new(2031, 3, 14), new(2031, 4, 1));
        AskClock.Of(ask, Next, Today).Due.ShouldBe(new(2031, 5, 13));

        ask.Record(Entry(ask, TrackedItemState.Responded, ask.Addressees[0].Id));

        AskClock.Of(ask, Next, Today).Due.ShouldBe(new(2031, 5, 31));
    }

    [Fact]
    public void Of_APausedAction_MovesByThePause_AndARecommendationDoesNot()
    {
        foreach (var (kind, due) in new[] { (TrackedItemKind.Action, new DateOnly(2031, 4, 27)), (TrackedItemKind.Recommendation, new DateOnly(2031, 5, 12)) })
        {
            var ask = Ask(kind, "that the list be circulated");
            ask.Pause(new AskPause { TrackedItemId = ask.Id, From = new(2031, 4, 1), Until = new(2031, 4, 11), Reason = "The inspection is not out." });
            ask.PausedSince.ShouldBeNull();
            AskClock.Of(ask, Next, Today).Due.ShouldBe(due);
        }
    }

    [Fact]
    public void Of_APartWithoutATimeOfItsOwn_HasItsWholes()
    {
        var whole = Ask(TrackedItemKind.Recommendation, "update the policy");
        (whole.Due, whole.DueRule) = (new(2031, 9, 1), "the day that the report names");
        AskClock.Of(Ask(TrackedItemKind.Recommendation, "sample audits"), Next, Today, whole).ShouldBe((whole.Due, whole.DueRule));
        AskClock.Of(Ask(TrackedItemKind.Recommendation, "train managers within 6 months"), Next, Today, whole).Due.ShouldBe(new(2031, 9, 13));
    }

    /// <summary>Two months end on the day before the same number, or on the month's last day where it has no such number (rule C8): whatever the month and year.</summary>
    [Fact]
    public void Of_AReceiptOnAnyDayOfACentury_EndsOnTheDayBeforeTheSameNumberOrTheLastDayOfTheMonth()
    {
        for (var received = new DateOnly(2000, 1, 1); received.Year < 2101; received = received.AddDays(1))
        {
            var ask = new TrackedItem { Kind = TrackedItemKind.Recommendation, Text = "that the fee be raised", Scope = Guid.Empty, OriginKind = "minute", OriginId = Guid.Empty, RaisedOn = received };
            ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = "Cabinet Member", ReceivedOn = received });
            var (month, year) = received.Month <= 10 ? (received.Month + 2, received.Year) : (received.Month - 10, received.Year + 1);
            var last = DateTime.DaysInMonth(year, month);
            AskClock.Of(ask, null, received).Due.ShouldBe(received.Day > last ? new DateOnly(year, month, last) : new DateOnly(year, month, received.Day).AddDays(-1));
        }
    }

    private static StatusEntry Entry(TrackedItem ask, TrackedItemState state, Guid addressee) =>
        new() { TrackedItemId = ask.Id, AddresseeId = addressee, State = state, On = Asked.AddDays(20), Order = ask.Statuses.Count, Words = "As told." };

    private static TrackedItem Ask(TrackedItemKind kind, string text, params string[] to)
    {
        var ask = new TrackedItem { Kind = kind, Text = text, Scope = Guid.Empty, OriginKind = "minute", OriginId = Guid.Empty, RaisedOn = Asked };
        ask.Addressees.AddRange(to.Select((name, order) => new Addressee { TrackedItemId = ask.Id, AsWritten = name, Order = order }));
        return ask;
    }
}
