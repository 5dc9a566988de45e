using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Reads the rows of a tracker, action log or outstanding-issues table.</summary>
internal sealed partial class TrackerReader(TrackerColumns columns, DateOnly? heldOn, MunicipalYear? year, List<PaperProblem> problems)
{
    private readonly List<PaperTrackerRow> rows = [];
    private DateOnly? groupDate = heldOn;

    public static IReadOnlyList<PaperTrackerRow> Read(IEnumerable<TableRun> tables, MunicipalYear? year, List<PaperProblem> problems)
    {
        var all = new List<PaperTrackerRow>();
        foreach (var table in tables)
        {
            if (ColumnsOf(table) is not { } columns) continue;
            var reader = new TrackerReader(columns, columns.Date < 0 ? HeldOn(table) : null, year, problems);
            foreach (var row in table.Rows)
                if (!table.IsHeader(row)) reader.Take(row);
            all.AddRange(reader.rows);
        }
        return all;
    }

    /// <summary>The columns of a table that is a tracker by its header, or by its header and the words over it; else null.</summary>
    public static TrackerColumns? ColumnsOf(TableRun table) => TrackerColumns.Of(table.Header.Cells, table.Above.Any(l => Tracker().IsMatch(l)));

    /// <summary>The meeting that the words over a table name: "Actions from the meeting of 4 July 2019".</summary>
    private static DateOnly? HeldOn(TableRun table) =>
        table.Above.Where(l => Meeting().IsMatch(l)).Select(l => PaperDates.In(l)).FirstOrDefault(d => d is not null);

    private void Take(PaperLine line)
    {
        if (IsGroup(line)) return;
        var (date, item, kind, text, response) = (Cell(line, columns.Date), Item(line), Cell(line, columns.Kind), Cell(line, columns.Text), Response(line));
        if (text.Length == 0 && response.Length == 0 && item.Length == 0) return;
        if (rows.Count > 0 && IsRest(line)) Continue(text, response);
        else
        {
            var before = rows.Count > 0 && date.Length == 0 ? rows[^1] : null;
            var named = Date(line, date) ?? PaperDates.In(Cell(line, columns.Minute), year);
            var own = columns.Date < 0 ? groupDate : groupDate ?? before?.MeetingDate;
            rows.Add(new PaperTrackerRow(named ?? (date.Length > 0 ? null : own),
                Wording.OrNull(item) ?? before?.AgendaItem, Wording.OrNull(Cell(line, columns.CabinetMember)), Kind(line, kind, text), text, Wording.OrNull(response))
            { Line = line.Number });
        }
    }

    /// <summary>A row with words in its first cell only names the meeting, or the state, of the rows under it.</summary>
    private bool IsGroup(PaperLine line)
    {
        if (line.Cells[0].Length == 0 || columns.Text == 0 || line.Cells.Skip(1).Any(c => c.Length > 0 && c != line.Cells[0])) return false;
        groupDate = PaperDates.In(line.Cells[0], year) ?? groupDate;
        return PaperDates.In(line.Cells[0], year) is not null || columns.Date != 0;
    }

    /// <summary>A row with neither number, date, item nor kind is the rest of the row above, broken by a page end.</summary>
    private bool IsRest(PaperLine line)
    {
        Span<int> keys = [columns.Number, columns.Date, columns.Item, columns.Minute, columns.Kind];
        var any = false;
        foreach (var key in keys)
        {
            if (Cell(line, key).Length > 0) return false;
            any |= key >= 0;
        }
        return any;
    }

    private void Continue(string text, string response)
    {
        var row = rows[^1];
        rows[^1] = row with { Text = Wording.Join(row.Text, text), Response = Wording.OrNull(Wording.Join(row.Response ?? "", response)) };
    }

    private string Item(PaperLine line)
    {
        if (Cell(line, columns.Item) is { Length: > 0 } item) return item;
        return Cell(line, columns.Minute) is { Length: > 0 } minute ? minute : columns.DateHoldsItem ? AfterDate(Cell(line, columns.Date)) : "";
    }

    /// <summary>"5 July 2023 - Youth offer", under "Meeting date and agenda item".</summary>
    private string AfterDate(string cell) => PaperDates.First(cell, year) is { } date ? cell[date.End..].Trim(' ', '-', '–', ':', ',', ';') : "";

    private string Response(PaperLine line)
    {
        foreach (var column in columns.Responses)
            if (Cell(line, column) is { Length: > 0 } words) return words;
        return "";
    }

    private DateOnly? Date(PaperLine line, string cell)
    {
        if (cell.Length == 0) return null;
        var date = PaperDates.In(cell, year);
        if (date is null) problems.Add(PaperProblem.Warning(line.Number, $"\"{cell}\" was not understood as the date of a meeting."));
        return date;
    }

    private AskKind? Kind(PaperLine line, string cell, string text)
    {
        if (columns.Kind < 0) return Recommends().IsMatch(text) ? AskKind.Recommendation : columns.KindOfAll;
        AskKind? kind = cell.Length == 0 ? null : char.ToUpperInvariant(cell[0]) switch
        {
            'R' => AskKind.Recommendation,
            'A' => AskKind.Action,
            'I' => AskKind.Information,
            'W' => AskKind.WorkProgramme,
            _ => null,
        };
        if (kind is null && cell.Length > 0) problems.Add(PaperProblem.Warning(line.Number, $"\"{cell}\" is neither R, A nor I."));
        return kind;
    }

    private static string Cell(PaperLine line, int column) => HeaderWords.Cell(line.Cells, column);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:action (?:log|tracker|list|sheet)|(?:action|recommendation|request|issue|decision)s? (?:log|tracker|tracking|monitor(?:ing)?)|tracker|outstanding (?:actions?|issues|requests|recommendations|items)|(?:completed|open|agreed) actions|(?:actions|recommendations|requests) (?:arising|from|agreed|outstanding)|matters arising)\b|^actions$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tracker();

    [GeneratedRegex(@"^(?:that |to |the \p{L}+ )?recommend(?:s|ed|ation)? (?:to|that)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Recommends();

    [GeneratedRegex(@"\b(?:meeting|arising|from|committee|board|panel)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meeting();
}
