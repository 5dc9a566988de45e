using Scrutineer.Foundation.Calendar;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Calendar;

public sealed class BankHolidaysTests
{
    private static readonly DateOnly[] Added =
        [new(2011, 4, 29), new(2012, 6, 5), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

    private static readonly Dictionary<DateOnly, DateOnly> Moved = new()
    {
        [new(2012, 5, 28)] = new(2012, 6, 4),
        [new(2020, 5, 4)] = new(2020, 5, 8),
        [new(2022, 5, 30)] = new(2022, 6, 2),
    };

    [Fact]
    public void Table_IsWhatTheRulesAndTheProclamationsGive()
    {
        var years = Enumerable.Range(2010, 26);
        var expected = years.SelectMany(StandingHolidays).Select(day => Moved.GetValueOrDefault(day, day)).Concat(Added).Order();

        BankHolidays.All.Select(holiday => holiday.Key).ShouldBe(expected);
    }

    [Fact]
    public void Table_HasOnlyWeekdays() =>
        BankHolidays.All.ShouldAllBe(holiday => holiday.Key.DayOfWeek != DayOfWeek.Saturday && holiday.Key.DayOfWeek != DayOfWeek.Sunday);

    [Theory]
    [InlineData("2016-03-25", "Good Friday")]
    [InlineData("2016-12-27", "Christmas Day (substitute day)")]
    [InlineData("2020-05-04", null)]
    [InlineData("2020-05-08", "Early May bank holiday (VE Day, 75 years)")]
    [InlineData("2021-12-25", null)] // a Saturday, kept on Monday 27 December
    [InlineData("2021-12-28", "Boxing Day (substitute day)")]
    [InlineData("2023-01-02", "New Year's Day (substitute day)")]
    [InlineData("2026-08-31", "Summer bank holiday")]
    public void NameOf_GivesTheHolidayKeptOnTheDay(string day, string? name) =>
        BankHolidays.NameOf(DateOnly.Parse(day)).ShouldBe(name);

    [Theory]
    [InlineData("2009-12-31")]
    [InlineData("2036-01-01")]
    public void NameOf_OutsideTheTable_IsRefused(string day) =>
        Should.Throw<BankHolidaysUnknownException>(() => BankHolidays.NameOf(DateOnly.Parse(day))).Day.ShouldBe(DateOnly.Parse(day));

    private static IEnumerable<DateOnly> StandingHolidays(int year)
    {
        var easter = EasterSunday(year);
        return
        [
            FirstFree(new(year, 1, 1), []),
            easter.AddDays(-2),
            easter.AddDays(1),
            FirstMonday(new(year, 5, 1)),
            FirstMonday(new(year, 5, 25)),
            FirstMonday(new(year, 8, 25)),
            .. ChristmasAndBoxingDay(year),
        ];
    }

    // Boxing Day on a Monday stays where it is, so a Christmas Day on the Sunday before goes round it.
    private static DateOnly[] ChristmasAndBoxingDay(int year)
    {
        DateOnly christmas = new(year, 12, 25), boxing = new(year, 12, 26);
        if (christmas.DayOfWeek == DayOfWeek.Sunday) return [boxing, FirstFree(christmas, [boxing])];
        var kept = FirstFree(christmas, []);
        return [kept, FirstFree(boxing, [kept])];
    }

    private static DateOnly FirstFree(DateOnly day, DateOnly[] taken)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(day)) day = day.AddDays(1);
        return day;
    }

    private static DateOnly FirstMonday(DateOnly from)
    {
        while (from.DayOfWeek != DayOfWeek.Monday) from = from.AddDays(1);
        return from;
    }

    // The prayer book's way: golden number, century corrections, the Sunday after the full moon.
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19 + 1;
        var century = year / 100 + 1;
        var leapCorrection = 3 * century / 4 - 12;
        var moonCorrection = (8 * century + 5) / 25 - 5;
        var sunday = 5 * year / 4 - leapCorrection - 10;
        var epact = (11 * golden + 20 + moonCorrection - leapCorrection) % 30;
        if (epact < 0) epact += 30;
        if (epact == 24 || (epact == 25 && golden > 11)) epact++;
        var moon = 44 - epact;
        if (moon < 21) moon += 30;
        return new DateOnly(year, 3, 1).AddDays(moon + 7 - (sunday + moon) % 7 - 1);
    }
}
