using Scrutineer.Governance.Meetings;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Meetings;

public sealed class PublicationNoticeTests
{
    private static readonly DateOnly Meeting = new(2016, 3, 17);
    private static readonly DateOnly WeeksBefore = new(2016, 3, 1);

    [Theory]
    [InlineData("2016-03-09", "Published Wednesday 9 March 2016", "five clear days\u2019 notice", false)]
    [InlineData("2016-03-08", "Published Tuesday 8 March 2016", "six clear days\u2019 notice", false)]
    [InlineData("2016-03-11", "Published Friday 11 March 2016", "three clear days\u2019 notice, two short of the five that are due", true)]
    [InlineData("2016-03-15", "Published Tuesday 15 March 2016", "one clear day\u2019s notice, four short of the five that are due", true)]
    [InlineData("2016-03-17", "Published Thursday 17 March 2016", "no clear days\u2019 notice, five short of the five that are due", true)]
    [InlineData("2016-03-18", "Published Friday 18 March 2016", "after the meeting", true)]
    public void Of_APublishedAgenda_CountsItsClearDays(string published, string opening, string sentence, bool isShort) =>
        PublicationNotice.Of(New(Meeting, DateOnly.Parse(published)), WeeksBefore).ShouldBe(new PublicationNotice(opening, sentence, isShort));

    [Fact]
    public void Of_APublishedAgenda_DoesNotCountTheCouncilsOwnClosedDays() =>
        PublicationNotice.Of(New(Meeting, new DateOnly(2016, 3, 9)), WeeksBefore, new HashSet<DateOnly> { new(2016, 3, 14) })!
            .Sentence.ShouldBe("four clear days\u2019 notice, one short of the five that are due");

    [Theory]
    [InlineData("2016-04-06", "Papers due Wednesday 6 April 2016", "the last day that leaves five clear days", false)]
    [InlineData("2016-04-07", "Papers were due Wednesday 6 April 2016", "none are published here yet", true)]
    public void Of_AProgrammedDay_SaysWhenPapersAreDue(string today, string opening, string sentence, bool isShort) =>
        PublicationNotice.Of(New(new DateOnly(2016, 4, 14), null, agenda: false), DateOnly.Parse(today)).ShouldBe(new PublicationNotice(opening, sentence, isShort));

    [Fact]
    public void Of_AProgrammedDayThatHasPassed_IsNothing() =>
        PublicationNotice.Of(New(Meeting, null, agenda: false), Meeting.AddDays(1)).ShouldBeNull();

    [Fact]
    public void Of_AnAgendaWithoutItsDay_SaysThatItCannotBeCounted() =>
        PublicationNotice.Of(New(Meeting, null), WeeksBefore)!.Opening.ShouldBe("Published on a day that the agenda does not give");

    [Fact]
    public void Of_AYearWithoutKnownBankHolidays_SaysSo() =>
        PublicationNotice.Of(New(new DateOnly(2050, 3, 17), new DateOnly(2050, 3, 9)), WeeksBefore)!
            .ShouldSatisfyAllConditions(n => n.Opening.ShouldBe("Published Wednesday 9 March 2050"), n => n.Sentence.ShouldStartWith("clear days cannot be counted. Bank holidays are known here for 2010 to 2035"));

    private static Meeting New(DateOnly date, DateOnly? published, bool agenda = true) => new() { BoardId = Guid.NewGuid(), Date = date, Published = published, HasAgenda = agenda };
}
