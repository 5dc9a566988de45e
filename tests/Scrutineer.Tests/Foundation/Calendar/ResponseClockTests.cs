using Scrutineer.Foundation.Calendar;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Calendar;

public sealed class ResponseClockTests
{
    [Theory]
    [InlineData("2026-03-10", "2026-05-09")]
    [InlineData("2026-01-01", "2026-02-28")]
    [InlineData("2024-01-01", "2024-02-29")]
    [InlineData("2026-07-01", "2026-08-31")]
    [InlineData("2026-07-30", "2026-09-29")]
    [InlineData("2026-07-31", "2026-09-30")] // no 31 September: its last day
    [InlineData("2025-12-28", "2026-02-27")]
    [InlineData("2025-12-29", "2026-02-28")] // no 29 February in 2026: its last day
    [InlineData("2025-12-30", "2026-02-28")]
    [InlineData("2025-12-31", "2026-02-28")]
    [InlineData("2027-12-29", "2028-02-28")] // 2028 has a 29 February: the day before it
    [InlineData("2027-12-30", "2028-02-29")]
    [InlineData("2027-12-31", "2028-02-29")]
    public void Due_IsTheDayBeforeTheSameDayNumberTwoMonthsOn(string received, string due) =>
        ResponseClock.Due(DateOnly.Parse(received)).ShouldBe(DateOnly.Parse(due));

    [Fact]
    public void From_NamesTheRuleAndItsSource() =>
        ResponseClock.From(new(2026, 3, 10)).ShouldBe(new Clock(
            "response to scrutiny recommendations", "Local Government Act 2000, section 9FE", new(2026, 3, 10), new(2026, 5, 9)));

    [Fact]
    public void InWords_IsHowPeopleReadADate() => new DateOnly(2016, 4, 6).InWords().ShouldBe("Wednesday 6 April 2016");
}
