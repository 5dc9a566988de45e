using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Quality.Indicators;

/// <summary>Counts working days by table: Monday to Friday less England's bank holidays (rule V5). Before the years whose bank holidays are known it counts nothing, since the waits that are asked about end long before.</summary>
internal static class WorkingDayTable
{
    private static readonly int First = new DateOnly(BankHolidays.FirstYear, 1, 1).DayNumber, Last = new DateOnly(BankHolidays.LastYear, 12, 31).DayNumber;
    private static readonly int[] Upto = Sums();

    /// <summary>From this day on every wait of up to 45 working days lies in known years.</summary>
    public static DateOnly KnownFrom { get; } = new(BankHolidays.FirstYear, 4, 1);

    public static DateOnly KnownTo { get; } = new(BankHolidays.LastYear, 12, 31);

    /// <summary>True where a day is not before its start, and no more than so many working days after it; the start is day 0.</summary>
    public static bool IsWithin(int start, int day, int workingDays) => day >= start && At(day) - At(start) <= workingDays;

    private static int At(int day) => day < First ? 0 : Upto[Math.Min(day, Last) - First];

    private static int[] Sums()
    {
        var days = new WorkingDays();
        var (sums, sum) = (new int[Last - First + 1], 0);
        for (var day = First; day <= Last; day++) sums[day - First] = sum += days.Includes(DateOnly.FromDayNumber(day)) ? 1 : 0;
        return sums;
    }
}
