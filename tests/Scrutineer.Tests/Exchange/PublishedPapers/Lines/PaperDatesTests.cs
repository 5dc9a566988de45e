using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.PublishedPapers.Lines;

public sealed class PaperDatesTests
{
    [Theory]
    [InlineData("2.00 pm on Thursday, 17th March, 2016", "2016-03-17")]
    [InlineData("Thursday, 6th April, 2017", "2017-04-06")]
    [InlineData("Wednesday, 9 March 2016", "2016-03-09")]
    [InlineData("8th December 2015", "2015-12-08")]
    [InlineData("16th June 16", "2016-06-16")]
    [InlineData("16 th June 16", "2016-06-16")]
    [InlineData("10th Nov 16", "2016-11-10")]
    [InlineData("Last updated 28/3/17", "2017-03-28")]
    [InlineData("06/04/17", "2017-04-06")]
    [InlineData("March 17, 2016", "2016-03-17")]
    [InlineData("2016-03-17", "2016-03-17")]
    [InlineData("the 4th of May 2020", "2020-05-04")]
    [InlineData("25 November", null)]
    [InlineData("30 February 2020", null)]
    [InlineData("Minute 57/15", null)]
    [InlineData("2015/16", null)]
    [InlineData("January 2016", null)]
    [InlineData("31/13/2016", null)]
    [InlineData("3 may 20 others", null)]
    public void In_ReadsDatesThatNameTheirYear(string text, string? expected) =>
        PaperDates.In(text).ShouldBe(expected is null ? null : DateOnly.Parse(expected));

    [Theory]
    [InlineData("25 November", 2015, 11, 25)]
    [InlineData("9 March at 2.00 pm", 2016, 3, 9)]
    [InlineData("30 April", 2016, 4, 30)]
    [InlineData("1 May", 2015, 5, 1)]
    public void In_TakesTheMissingYearFromTheMunicipalYear(string text, int year, int month, int day) =>
        PaperDates.In(text, new MunicipalYear(2015)).ShouldBe(new DateOnly(year, month, day));

    [Theory]
    [InlineData("2.00 pm on Thursday", "14:00")]
    [InlineData("10.30am", "10:30")]
    [InlineData("12.15 p.m.", "12:15")]
    [InlineData("12.00 am", "00:00")]
    [InlineData("at 14:00", "14:00")]
    [InlineData("1400 hours", "14:00")]
    [InlineData("at 1400", "14:00")]
    [InlineData("12 noon", "12:00")]
    [InlineData("Room 1400", null)]
    [InlineData("25.00 pm", null)]
    public void TimeIn_ReadsTimesOfDay(string text, string? expected) =>
        PaperDates.TimeIn(text).ShouldBe(expected is null ? null : TimeOnly.Parse(expected));
}
