using Scrutineer.Quality.Plans;

namespace Scrutineer.Exchange.QaPlans;

/// <summary>Which column of a plan's table is which, from its heading: a task, its purpose, the months, comments.</summary>
internal sealed record PlanColumns(int Width, int? PerMonth, IReadOnlyList<int> Months, int? Comment, bool OfThemes)
{
    private const int FewestMonths = 6, MonthsOfYear = 12;

    /// <summary>The columns; null for a row that is no heading of a plan.</summary>
    public static PlanColumns? Of(IReadOnlyList<string> cells)
    {
        var months = Enumerable.Range(0, cells.Count).Where(i => cells[i].Length is >= 3 and <= 9 && IsMonth(cells[i])).ToList();
        if (months.Count < FewestMonths || months[0] < 2) return null;
        if (!cells.Take(2).Any(c => c.EndsWith("TASK", StringComparison.OrdinalIgnoreCase) || c.Contains("PURPOSE", StringComparison.OrdinalIgnoreCase))) return null;
        int? perMonth = months[0] == 3 ? 2 : null;
        int? comment = months[^1] + 1 < cells.Count ? cells.Count - 1 : null;
        return new(cells.Count, perMonth, months.Count == MonthsOfYear ? months : [], comment, cells[1].Contains("AUDIT", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A row as it lies under this heading. Where a page end lost some of the months' cells, none of them is known.</summary>
    public PlanLine Line(string service, string role, IReadOnlyList<string> cells)
    {
        var isWhole = cells.Count == Width;
        return new PlanLine(service, role, cells[0], cells.ElementAtOrDefault(1) ?? "", isWhole ? Comment is { } at ? cells[at] : "" : cells.Count > 2 ? cells[^1] : "")
        {
            PerMonth = isWhole && PerMonth is { } own ? cells[own] : "",
            Marks = isWhole ? [.. Months.Select(m => cells[m])] : [],
            IsTheme = OfThemes,
        };
    }

    // Scans read "oct" in other alphabets; the month's place among its like tells it too.
    private static bool IsMonth(string cell) => MonthOf(cell) is not null;

    private static int? MonthOf(string cell)
    {
        string[] names = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
        return Array.FindIndex(names, n => cell.StartsWith(n, StringComparison.OrdinalIgnoreCase)) is var at and >= 0 ? at : cell is "ост" or "ОСТ" ? 9 : null;
    }
}
