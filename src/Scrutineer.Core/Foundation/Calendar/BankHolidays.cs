using System.Collections.Frozen;
using System.Globalization;

namespace Scrutineer.Foundation.Calendar;

/// <summary>England's bank holidays from the bundled table (rule C2). Years outside the table are refused, never guessed.</summary>
public static class BankHolidays
{
    private const string Resource = "Scrutineer.Foundation.Calendar.bank-holidays-england.csv";

    private static readonly Lazy<FrozenDictionary<DateOnly, string>> Table = new(Load);

    private static readonly Lazy<(int First, int Last)> Years = new(() => (Table.Value.Keys.Min().Year, Table.Value.Keys.Max().Year));

    /// <summary>First year of the table.</summary>
    public static int FirstYear => Years.Value.First;

    /// <summary>Last year of the table.</summary>
    public static int LastYear => Years.Value.Last;

    /// <summary>The bank holiday kept on this day ("Good Friday"), or null on any other day.</summary>
    /// <exception cref="BankHolidaysUnknownException">The year is not in the table.</exception>
    public static string? NameOf(DateOnly day)
    {
        if (day.Year < FirstYear || day.Year > LastYear) throw new BankHolidaysUnknownException(day);
        return Table.Value.GetValueOrDefault(day);
    }

    /// <summary>Every bank holiday of the table, in date order.</summary>
    public static IEnumerable<KeyValuePair<DateOnly, string>> All => Table.Value.OrderBy(holiday => holiday.Key);

    private static FrozenDictionary<DateOnly, string> Load()
    {
        using var stream = typeof(BankHolidays).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing from the build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(',', 2))
            .ToFrozenDictionary(parts => DateOnly.ParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), parts => parts[1]);
    }
}

/// <summary>Working days were asked for in a year whose bank holidays are not known (rule C2). The message can be shown as it is.</summary>
public sealed class BankHolidaysUnknownException(DateOnly day) : Exception(
    $"Bank holidays are known here for {BankHolidays.FirstYear} to {BankHolidays.LastYear}, so working days in {day.Year} cannot be counted.")
{
    /// <summary>The first day that could not be judged.</summary>
    public DateOnly Day { get; } = day;
}
