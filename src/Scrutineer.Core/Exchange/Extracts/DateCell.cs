using System.Buffers;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Reads the dates that extracts hold: 31/03/2026, 2026-03-31, with a time behind or without, and the day counts of spreadsheets (rule E3).</summary>
internal static class DateCell
{
    /// <summary>Something that is no date; a date outside the years that are known.</summary>
    public const int NotADate = -1, Outside = -2;

    private const int FirstYear = 1900, LastYear = 2100;

    private static readonly int From = new DateOnly(FirstYear, 1, 1).DayNumber, To = new DateOnly(LastYear, 12, 31).DayNumber;
    private static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber, SerialZero1904 = new DateOnly(1904, 1, 1).DayNumber;

    private static readonly SearchValues<byte> OfTimes = SearchValues.Create("0123456789:.Z+ "u8);

    // The day number before the first of each month, and the month's length.
    private static readonly (int Before, int Length)[] Months = [.. from year in Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
                                                                    from month in Enumerable.Range(1, 12)
                                                                    select (new DateOnly(year, month, 1).DayNumber - 1, DateTime.DaysInMonth(year, month))];

    /// <summary>The day number; <see cref="ListData.NoDate"/> of an empty cell.</summary>
    public static int Read(ReadOnlySpan<byte> cell)
    {
        if (cell.Length == 10)
        {
            if (cell[2] == '/' && cell[5] == '/') return Day(Four(cell[6..]), Two(cell[3..]), Two(cell));
            if (cell[4] == '-' && cell[7] == '-') return Day(Four(cell), Two(cell[5..]), Two(cell[8..]));
        }

        return cell.IsEmpty ? ListData.NoDate : ReadOther(cell);
    }

    /// <summary>The day that a spreadsheet counts as so many days from its first.</summary>
    public static int OfSerial(double serial, bool from1904)
    {
        if (double.IsNaN(serial) || serial is < 1 or > 1_000_000) return Outside;
        var day = (int)Math.Floor(serial) + (from1904 ? SerialZero1904 : SerialZero);
        return day >= From && day <= To ? day : Outside;
    }

    /// <summary>One figure for day or month, other separators, a time behind.</summary>
    private static int ReadOther(ReadOnlySpan<byte> cell)
    {
        var end = cell.IndexOfAny((byte)' ', (byte)'T');
        if (end > 0 && IsTime(cell[(end + 1)..])) cell = cell[..end];
        Span<Range> parts = stackalloc Range[4];
        var separator = cell.IndexOfAny((byte)'/', (byte)'-', (byte)'.');
        if (separator < 0) return NotADate;
        var count = 0;
        foreach (var part in cell.Split(cell[separator]))
        {
            if (count == 3) return NotADate;
            parts[count++] = part;
        }

        if (count != 3) return NotADate;
        var first = cell[parts[0]];
        var second = cell[parts[1]];
        var third = cell[parts[2]];
        if (first.Length == 4) return second.Length <= 2 && third.Length <= 2 ? Day(Four(first), Small(second), Small(third)) : NotADate;
        return third.Length == 4 && first.Length <= 2 && second.Length <= 2 ? Day(Four(third), Small(second), Small(first)) : NotADate;
    }

    private static bool IsTime(ReadOnlySpan<byte> text) => text.Length >= 4 && !text.ContainsAnyExcept(OfTimes) && text.Contains((byte)':');

    private static int Day(int year, int month, int day)
    {
        if ((year | month | day) < 0 || month is 0 or > 12 || day is 0 or > 31) return NotADate;
        if (year is < FirstYear or > LastYear) return Outside;
        var (before, length) = Months[(year - FirstYear) * 12 + month - 1];
        return day <= length ? before + day : NotADate;
    }

    private static int Small(ReadOnlySpan<byte> digits) => digits.Length == 2 ? Two(digits) : digits.Length == 1 ? Digit(digits[0]) : -1;

    // A sign that is no digit makes the sum negative.
    private static int Two(ReadOnlySpan<byte> digits) => Digit(digits[0]) * 10 + Digit(digits[1]) is var value && value < 0 ? -1 : value;

    private static int Four(ReadOnlySpan<byte> digits) => Two(digits) is >= 0 and var century && Two(digits[2..]) is >= 0 and var year ? century * 100 + year : -1;

    private static int Digit(byte sign) => (uint)(sign - '0') <= 9 ? sign - '0' : -1_000;
}
