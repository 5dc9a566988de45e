using System.Globalization;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Tools;

namespace Scrutineer.Exchange.ExternalAudits;

/// <summary>
/// Audits of a body from outside as a table, CSV or XLSX (rule U25). Either a row for each case and area, with the columns Case, Service,
/// Month, Area, Judgement, and Comment, Themes and Overall where there are any; or a row for each case, with a column for each area instead
/// of Area and Judgement, and Strengths, Weaknesses and Overall where there are any.
/// </summary>
public static class ExternalSheet
{
    private const int MostSentences = 20;

    private static readonly string[] Common = ["Row", "Case", "Service", "Month", "Overall", "Strengths", "Weaknesses", "Themes", "Comment"];

    /// <summary>The heading row that a table of one row a case needs for a tool.</summary>
    public static byte[] Template(AuditToolVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return CsvTable.Of(Array.Empty<int>(), [.. ((string[])["Case", "Service", "Month", .. version.InOrder.Select(a => a.Title), "Overall", "Strengths", "Weaknesses"]).Select(h => new CsvColumn<int>(h, _ => null))]);
    }

    /// <exception cref="RuleBrokenException">The file is no such table, or cells of it cannot be read: each by its row and column.</exception>
    public static IReadOnlyList<ExternalLine> ReadFile(string path) => Read(path?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true ? XlsxSheet.ReadFile(path) : CsvSheet.ReadFile(path!));

    /// <summary>The same of text that was read before, as <see cref="Text"/> wrote it.</summary>
    /// <exception cref="RuleBrokenException">It cannot be read.</exception>
    public static IReadOnlyList<ExternalLine> ReadText(string text) => Read(CsvSheet.ReadText(text, "The table"));

    /// <summary>Lines as text, a row for each case and area, to be read again.</summary>
    public static string Text(IReadOnlyList<ExternalLine> lines)
    {
        var file = CsvTable.Of(lines,
        [
            new("Row", l => l.Row), new("Case", l => l.Case), new("Service", l => l.Service), new("Month", l => l.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)), new("Area", l => l.Area), new("Judgement", l => l.Judgement?.Words() ?? "n/a"),
            new("Comment", l => l.Comment), new("Themes", l => string.Join("; ", l.Themes)), new("Strengths", l => Signed(l, AuditResult.Strength)), new("Weaknesses", l => Signed(l, AuditResult.Weakness)), new("Overall", l => l.Overall?.Words()),
        ]);
        return System.Text.Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
    }

    private static string Signed(ExternalLine line, char sign) => string.Join("; ", line.CaseThemes.Where(t => t[0] == sign).Select(t => t[1..]));

    private static List<ExternalLine> Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count < 2) throw new RuleBrokenException("The table has no rows under its heading.");
        var headings = rows[0];
        int Column(string name) => headings.ToList().FindIndex(c => c.Equals(name, StringComparison.OrdinalIgnoreCase));
        var missing = ((string[])["Case", "Service", "Month"]).Where(n => Column(n) < 0).ToList();
        var (isLong, judgement) = (Column("Area") >= 0, Column("Judgement"));
        if (isLong && judgement < 0) missing.Add("Judgement");
        if (missing.Count > 0) throw new RuleBrokenException($"The table needs a heading row with {string.Join(", ", missing)}. It has: {string.Join(", ", headings.Take(20))}.");
        var areas = isLong ? [] : Enumerable.Range(0, headings.Count).Where(i => headings[i].Length > 0 && !Common.Contains(headings[i], StringComparer.OrdinalIgnoreCase)).ToList();
        if (!isLong && areas.Count == 0) throw new RuleBrokenException("The table needs a column Area, or a column for each area of the tool.");
        var (lines, faults) = (new List<ExternalLine>(), new List<string>());
        for (var at = 1; at < rows.Count && faults.Count < MostSentences; at++)
        {
            var row = rows[at];
            string Cell(int column) => column < 0 ? "" : row.ElementAtOrDefault(column) ?? "";
            var number = int.TryParse(Cell(Column("Row")), NumberStyles.None, CultureInfo.InvariantCulture, out var own) && isLong ? own : at + 1;
            if (!TryMonth(Cell(Column("Month")), out var month)) faults.Add($"Row {number}, column Month: \"{Cell(Column("Month"))}\" is no month. Write 2031-03, or a day of it.");
            if (!TryOverall(Cell(Column("Overall")), out var overall)) faults.Add($"Row {number}, column Overall: \"{Cell(Column("Overall"))}\" is none of outstanding, good, not yet good, inadequate.");
            foreach (var (column, area) in isLong ? [(judgement, Cell(Column("Area")))] : areas.Select(a => (a, headings[a])))
                if (!TryJudgement(Cell(column), out var judged)) faults.Add($"Row {number}, column {headings[column]}: \"{Cell(column)}\" is none of exceeds good, meets good, does not meet good, n/a.");
                else
                    lines.Add(new(number, isLong ? "Area" : headings[column], Cell(Column("Case")), Cell(Column("Service")), month, area, judged, isLong ? Cell(Column("Comment")) : "")
                    {
                        Themes = isLong ? Words(Cell(Column("Themes"))) : [],
                        CaseThemes = [.. Words(Cell(Column("Strengths"))).Select(t => $"{AuditResult.Strength}{t}"), .. Words(Cell(Column("Weaknesses"))).Select(t => $"{AuditResult.Weakness}{t}")],
                        Overall = overall,
                    });
        }

        RuleBrokenException.ThrowIfAny(faults.Take(MostSentences));
        return lines;
    }

    private static string[] Words(string cell) => [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length <= 100)];

    private static bool TryMonth(string text, out DateOnly month)
    {
        var isMonth = DateOnly.TryParseExact(text, ["yyyy-MM", "yyyy-MM-dd", "dd/MM/yyyy", "MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out month);
        // Workbooks keep days as numbers.
        if (!isMonth && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var serial) && serial is > 36_526 and < 73_051) (isMonth, month) = (true, DateOnly.FromDateTime(DateTime.FromOADate(serial)));
        month = new DateOnly(month.Year, month.Month, 1);
        return isMonth;
    }

    private static bool TryJudgement(string text, out Judgement? judgement)
    {
        (var known, judgement) = text.ToUpperInvariant() switch
        {
            "EXCEEDS GOOD" or "EXCEEDS" or "E" => (true, (Judgement?)Judgement.ExceedsGood),
            "MEETS GOOD" or "MEETS" or "GOOD" or "M" => (true, Judgement.MeetsGood),
            "DOES NOT MEET GOOD" or "DOES NOT MEET" or "NOT MET" or "D" => (true, Judgement.DoesNotMeetGood),
            "" or "N/A" or "NA" or "-" or "NOT APPLICABLE" => (true, null),
            _ => (false, null),
        };
        return known;
    }

    private static bool TryOverall(string text, out OverallJudgement? overall)
    {
        (var known, overall) = text.ToUpperInvariant() switch
        {
            "OUTSTANDING" => (true, (OverallJudgement?)OverallJudgement.Outstanding),
            "GOOD" => (true, OverallJudgement.Good),
            "NOT YET GOOD" or "REQUIRES IMPROVEMENT" => (true, OverallJudgement.NotYetGood),
            "INADEQUATE" => (true, OverallJudgement.Inadequate),
            "" => (true, null),
            _ => (false, null),
        };
        return known;
    }
}
