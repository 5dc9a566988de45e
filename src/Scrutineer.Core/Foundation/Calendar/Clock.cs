namespace Scrutineer.Foundation.Calendar;

/// <summary>A period that something is owed within.</summary>
/// <param name="Rule">What is owed, in the field's words ("response to recommendations").</param>
/// <param name="Source">The Act, regulation or practice that sets it.</param>
/// <param name="Start">The first day of the period.</param>
/// <param name="Due">Its last day: what is owed is in time on this day and late on the next.</param>
public sealed record Clock(string Rule, string Source, DateOnly Start, DateOnly Due);

/// <summary>The two months in which the executive answers a scrutiny report or recommendations (rule C7).</summary>
public static class ResponseClock
{
    private const int Months = 2;

    /// <summary>The last day for the response, where two months begin on the day of receipt (rule C8): the day before the same
    /// day number two months on; where that month has no such day, its last day.</summary>
    /// <param name="received">The later of the day of receipt and the day of the notice that requires the response.</param>
    /// <exception cref="ArgumentOutOfRangeException">The due date would lie after the year 9999.</exception>
    public static DateOnly Due(DateOnly received)
    {
        var sameDay = received.AddMonths(Months);
        return sameDay.Day == received.Day ? sameDay.AddDays(-1) : sameDay;
    }

    /// <summary>The clock that starts with receipt.</summary>
    public static Clock From(DateOnly received) =>
        new("response to scrutiny recommendations", "Local Government Act 2000, section 9FE", received, Due(received));
}
