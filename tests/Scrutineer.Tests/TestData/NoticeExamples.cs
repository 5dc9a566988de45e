using System.Globalization;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>Meetings whose last day to publish was worked out by hand, each with the five clear days that it leaves. Four are as published; the others cross what a count stumbles over.</summary>
public static class NoticeExamples
{
    /// <summary>Name, meeting, last day to publish, the council's closed days, the five clear days; days are written 2016-04-14, several with spaces between.</summary>
    public static TheoryData<string, string, string, string, string> All { get; } = new()
    {
        { "published: 17 March 2016", "2016-03-17", "2016-03-09", "", "2016-03-10 2016-03-11 2016-03-14 2016-03-15 2016-03-16" },
        { "published: 14 April 2016", "2016-04-14", "2016-04-06", "", "2016-04-07 2016-04-08 2016-04-11 2016-04-12 2016-04-13" },
        { "published: 8 December 2016", "2016-12-08", "2016-11-30", "", "2016-12-01 2016-12-02 2016-12-05 2016-12-06 2016-12-07" },
        { "published: 6 April 2017", "2017-04-06", "2017-03-29", "", "2017-03-30 2017-03-31 2017-04-03 2017-04-04 2017-04-05" },
        // Good Friday 14 April, Easter Monday 17 April.
        { "Easter 2017", "2017-04-20", "2017-04-10", "", "2017-04-11 2017-04-12 2017-04-13 2017-04-18 2017-04-19" },
        // Good Friday 30 March, Easter Monday 2 April.
        { "Easter 2018, meeting on the Tuesday after", "2018-04-03", "2018-03-22", "", "2018-03-23 2018-03-26 2018-03-27 2018-03-28 2018-03-29" },
        { "May Day 2017", "2017-05-04", "2017-04-25", "", "2017-04-26 2017-04-27 2017-04-28 2017-05-02 2017-05-03" },
        // In 2020 it was kept on Friday 8 May.
        { "May Day 2020, moved to Friday", "2020-05-14", "2020-05-05", "", "2020-05-06 2020-05-07 2020-05-11 2020-05-12 2020-05-13" },
        // Christmas Day on a Sunday: kept on Tuesday 27; New Year's Day on a Sunday: kept on Monday 2 January.
        { "Christmas 2016 and New Year", "2017-01-04", "2016-12-22", "", "2016-12-23 2016-12-28 2016-12-29 2016-12-30 2017-01-03" },
        { "Christmas 2022 with the council closed between", "2023-01-04", "2022-12-19", "2022-12-28 2022-12-29 2022-12-30", "2022-12-20 2022-12-21 2022-12-22 2022-12-23 2023-01-03" },
        { "a closed day of the council", "2018-06-14", "2018-06-05", "2018-06-12", "2018-06-06 2018-06-07 2018-06-08 2018-06-11 2018-06-13" },
        { "a closed day that would have been the last to publish", "2018-07-12", "2018-07-03", "2018-07-04", "2018-07-05 2018-07-06 2018-07-09 2018-07-10 2018-07-11" },
    };

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IReadOnlyList<DateOnly> Days(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day)];
    }
}
