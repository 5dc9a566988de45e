using Scrutineer.Foundation.Calendar;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Calendar;

public sealed class DateMentionsTests
{
    [Theory]
    [InlineData("At their meeting on 15th September, Members asked", 15, 9, null)]
    [InlineData("Meeting 25 Feb 16", 25, 2, 2016)]
    [InlineData("Council 10/4/14", 10, 4, 2014)]
    [InlineData("Meeting 12 th Feb 2015", 12, 2, 2015)]
    public void In_ATextThatNamesADay_FindsIt(string text, int day, int month, int? year)
    {
        var found = DateMentions.In(text).ShouldHaveSingleItem();
        (found.Day, found.Month, found.Year).ShouldBe((day, month, year));
    }

    [Theory]
    [InlineData("Report 63/15 of 41 audits")]
    [InlineData("32 May 2016")]
    [InlineData("between 17 and 20 cases")]
    public void In_ATextThatNamesNone_FindsNone(string text) => DateMentions.In(text).ShouldBeEmpty();

    [Fact]
    public void Candidates_Of29February_AreItsLeapYears() =>
        DateMentions.In("29 February").Single().Candidates(2023, 2029).ShouldBe([new DateOnly(2024, 2, 29), new DateOnly(2028, 2, 29)]);
}
