namespace Scrutineer.Tracking.Search;

/// <summary>Numbers passages by their day: 20 bits are left for the passages of one day. Newest first is then the order of the key on either database.</summary>
internal static class PassageNumber
{
    private const int Bits = 20;

    /// <summary>What has no day (a person, a matter, a board) stands before everything that has one: it is sought by name.</summary>
    private static readonly DateOnly Undated = new(2200, 1, 1);

    public static long First(DateOnly? day) => (long)(day ?? Undated).DayNumber << Bits;

    public static long Last(DateOnly? day) => First(day) + (1L << Bits) - 1;

    /// <summary>The day a number stands for; null for what has none.</summary>
    public static DateOnly? Day(long number) => DateOnly.FromDayNumber((int)(number >> Bits)) is var day && day == Undated ? null : day;
}
