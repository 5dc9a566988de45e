using System.Globalization;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Exchange.Performance;

/// <summary>Figures of indicators as a table: indicator, period, numerator, denominator, value (rule R2).</summary>
public static class FigureSheet
{
    private const int MostSentences = 200;

    /// <exception cref="RuleBrokenException">The file is no such table, or a row cannot be read: each with its row and what is wrong.</exception>
    public static IReadOnlyList<FigureLine> ReadFile(string path)
    {
        var rows = CsvSheet.ReadFile(path);
        if (rows.Count == 0) throw new RuleBrokenException("The file is empty.");
        int Column(params string[] names) => rows[0].ToList().FindIndex(c => names.Contains(c, StringComparer.OrdinalIgnoreCase));
        var (code, period, numerator, denominator, value) = (Column("Indicator", "Code"), Column("Period", "Month"), Column("Numerator", "Number"), Column("Denominator", "Base"), Column("Value"));
        if (code < 0 || period < 0 || (numerator < 0 && value < 0)) throw new RuleBrokenException("The table needs a heading row with the columns Indicator, Period and Numerator, and may have Denominator and Value.");
        var (lines, faults) = (new List<FigureLine>(), new List<string>());
        for (var row = 1; row < rows.Count && faults.Count < MostSentences; row++)
        {
            var cells = rows[row];
            if (!TryPeriod(Cell(cells, period), out var day)) faults.Add($"Row {row + 1}: \"{Cell(cells, period)}\" is no period. Write the year and the month that it begins with: 2026-03.");
            else if (Fault(cells, numerator, denominator, value) is { } fault) faults.Add($"Row {row + 1}: {fault}");
            else lines.Add(new(row + 1, Cell(cells, code), day, Number(cells, numerator), Number(cells, denominator), Number(cells, value)));
        }

        RuleBrokenException.ThrowIfAny(faults);
        return lines;
    }

    /// <summary>An indicator's figures for a spreadsheet.</summary>
    public static byte[] Of(IndicatorReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var indicator = reading.Indicator;
        var points = reading.Chart?.Chart.Points.ToDictionary(p => p.Date) ?? [];
        return CsvTable.Of(reading.Series,
        [
            new("Indicator", _ => indicator.Code), new("Name", _ => indicator.Name), new("Period", f => PeriodFigures.Text(f.Period)), new("Numerator", f => f.Numerator), new("Denominator", f => f.Denominator),
            new("Value", f => f.Value), new("Unit", _ => indicator.Unit), new("Mean", f => points.GetValueOrDefault(f.Period)?.Mean is { } mean ? Math.Round(mean, 2) : null),
            new("Lower limit", f => points.GetValueOrDefault(f.Period)?.Lower is { } lower ? Math.Round(lower, 2) : null), new("Upper limit", f => points.GetValueOrDefault(f.Period)?.Upper is { } upper ? Math.Round(upper, 2) : null),
            new("Signals", f => string.Join("; ", points.GetValueOrDefault(f.Period)?.Signals.Select(s => s.ToString()) ?? [])),
        ]);
    }

    /// <summary>"2026-03", or a day of that month's beginning.</summary>
    public static bool TryPeriod(string? text, out DateOnly period) => DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM", "yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out period);

    /// <summary>A number as forms and tables write it; null for nothing.</summary>
    /// <returns>False where it is no number.</returns>
    public static bool TryNumber(string? text, out decimal? number)
    {
        number = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!decimal.TryParse(text.Trim().TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) || Math.Abs(read) > 1_000_000_000_000m) return false;
        number = read;
        return true;
    }

    private static string? Fault(IReadOnlyList<string> cells, params int[] columns) =>
        columns.Where(c => c >= 0 && !TryNumber(Cell(cells, c), out _)).Select(c => $"\"{Cell(cells, c)}\" is not a number.").FirstOrDefault();

    private static decimal? Number(IReadOnlyList<string> cells, int at) => at >= 0 && TryNumber(Cell(cells, at), out var number) ? number : null;

    private static string Cell(IReadOnlyList<string> row, int at) => row.ElementAtOrDefault(at) ?? "";
}
