using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>The months of a series: so many, ending with that of a day (rule V2). Answers by table which month a day is in and which day was 12 months before.</summary>
public sealed class Months
{
    /// <summary>The longest series.</summary>
    public const int Most = 600;

    private const int YearBefore = 366;
    private readonly short[] monthOf;
    private readonly int[] twelveBefore;

    public Months(DateOnly asAt, int count)
    {
        if (count is < 1 or > Most) throw new ArgumentOutOfRangeException(nameof(count), count, $"A series has 1 to {Most} months.");
        AsAt = asAt;
        var last = new DateOnly(asAt.Year, asAt.Month, 1);
        Firsts = [.. Enumerable.Range(0, count).Select(m => last.AddMonths(m - count + 1))];
        Ends = [.. Firsts.Select(f => f.AddMonths(1).DayNumber - 1)];
        (From, To) = (Firsts[0].DayNumber, Ends[^1]);
        monthOf = new short[To - From + 1];
        twelveBefore = new int[monthOf.Length];
        for (var month = 0; month < count; month++)
            for (var day = Firsts[month].DayNumber; day <= Ends[month]; day++)
            {
                monthOf[day - From] = (short)month;
                twelveBefore[day - From] = DateOnly.FromDayNumber(day).AddMonths(-12).DayNumber;
            }
    }

    public DateOnly AsAt { get; }

    public int Count => Firsts.Count;

    /// <summary>The first day of each month.</summary>
    public IReadOnlyList<DateOnly> Firsts { get; }

    /// <summary>The day number of each month's last day.</summary>
    public IReadOnlyList<int> Ends { get; }

    /// <summary>The first day number of the series.</summary>
    public int From { get; }

    /// <summary>The last day number of the series.</summary>
    public int To { get; }

    /// <summary>A day that comes before any that the day 12 months before one of the series could be.</summary>
    public int FromTwelveBefore => From - YearBefore;

    public bool Holds(int day) => day >= From && day <= To;

    /// <summary>The place of the month that holds a day of the series.</summary>
    public int Of(int day) => monthOf[day - From];

    /// <summary>The same day 12 months before; of 29 February, 28 February.</summary>
    public int TwelveBefore(int day) => twelveBefore[day - From];

    /// <summary>The first month that ends on a day or after it; <see cref="Count"/> where none does.</summary>
    public int FirstEndingFrom(int day) => day <= From ? 0 : day > To ? Count : Of(day);
}
