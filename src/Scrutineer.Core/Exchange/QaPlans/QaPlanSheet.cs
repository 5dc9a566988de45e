using System.Globalization;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Exchange.QaPlans;

/// <summary>A plan as a table for a spreadsheet, and back (rule Y4).</summary>
public static class QaPlanSheet
{
    private const string Theme = "theme";

    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(Frequency.Month)];

    /// <summary>Every row with its months, how it was understood, and why it is flagged where it was not, as CSV.</summary>
    public static byte[] Of(QaPlan plan) => CsvTable.Of(InOrder(plan), Columns((plan ?? throw new ArgumentNullException(nameof(plan))).Year));

    /// <summary>The same as a workbook.</summary>
    public static byte[] WorkbookOf(QaPlan plan) => XlsxTable.Of("Plan", InOrder(plan), Columns((plan ?? throw new ArgumentNullException(nameof(plan))).Year));

    private static IEnumerable<PlanRow> InOrder(QaPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Rows.OrderBy(r => r.Order);
    }

    private static IReadOnlyList<CsvColumn<PlanRow>> Columns(int year) =>
    [
        new("Year", _ => year), new("Service", r => r.Service), new("Role", r => r.Role), new("Kind", r => r.IsTheme ? Theme : "activity"), new("Task", r => r.Task), new("Purpose", r => r.Purpose), new("Per month", r => r.PerMonth),
        .. Enumerable.Range(0, 12).Select(m => new CsvColumn<PlanRow>(Months[m], r => r.Marks.ElementAtOrDefault(m))),
        new("Comments", r => r.Comment), new("Problem", r => r.Problem), new("Settled as", r => r.Settled), new("Understood as", r => r.Reading.Rule?.InWords), new("A person has to say", r => r.Reading.Flag),
    ];

    /// <summary>Whether a file is read as a workbook, by its ending.</summary>
    public static bool IsWorkbook(string path) => path?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Reads a table as <see cref="Of"/> or <see cref="WorkbookOf"/> writes it, or one with at least the columns Task and Comments.</summary>
    /// <exception cref="RuleBrokenException">The file is no such table.</exception>
    public static ReadPlan ReadFile(string path)
    {
        var rows = IsWorkbook(path) ? XlsxSheet.ReadFile(path) : CsvSheet.ReadFile(path);
        if (rows.Count == 0) throw new RuleBrokenException("The file is empty.");
        var columns = rows[0].Select((name, at) => (name, at)).GroupBy(c => c.name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First().at, StringComparer.OrdinalIgnoreCase);
        if (!columns.ContainsKey("Task") || !columns.ContainsKey("Comments")) throw new RuleBrokenException("The table needs a heading row with at least the columns Task and Comments.");
        var lines = rows.Skip(1).Select(row => Line(name => columns.TryGetValue(name, out var at) ? row.ElementAtOrDefault(at) ?? "" : "")).ToList();
        var year = rows.Skip(1).Select(row => columns.TryGetValue("Year", out var at) && int.TryParse(row.ElementAtOrDefault(at), NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : (int?)null).FirstOrDefault(y => y is not null);
        return new ReadPlan(year, null, lines, []);
    }

    private static PlanLine Line(Func<string, string> cell)
    {
        var settled = cell("Settled as");
        return new PlanLine(cell("Service"), cell("Role"), cell("Task"), cell("Purpose"), cell("Comments"))
        {
            PerMonth = cell("Per month"),
            Marks = Months.Any(m => cell(m).Length > 0) ? [.. Months.Select(cell)] : [],
            IsTheme = cell("Kind").Equals(Theme, StringComparison.OrdinalIgnoreCase),
            Problem = cell("Problem") is { Length: > 0 } problem ? problem : null,
            Settled = settled.Length > 0 && FrequencyReader.Read(settled).Rule is not null ? settled : null,
        };
    }
}
