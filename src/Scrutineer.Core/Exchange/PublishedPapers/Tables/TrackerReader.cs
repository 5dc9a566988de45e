using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Reads the rows of an outstanding-issues table.</summary>
internal sealed class TrackerReader(TrackerColumns columns, MunicipalYear? year, List<PaperProblem> problems)
{
    private readonly List<PaperTrackerRow> rows = [];

    public static IReadOnlyList<PaperTrackerRow> Read(IEnumerable<TableRun> tables, MunicipalYear? year, List<PaperProblem> problems)
    {
        var all = new List<PaperTrackerRow>();
        foreach (var table in tables)
        {
            if (TrackerColumns.Of(table.Header.Cells) is not { } columns) continue;
            var reader = new TrackerReader(columns, year, problems);
            foreach (var row in table.Rows)
                if (!table.IsHeader(row)) reader.Take(row);
            all.AddRange(reader.rows);
        }
        return all;
    }

    private void Take(PaperLine line)
    {
        var (date, item, kind, text, response) = (Cell(line, columns.Date), Cell(line, columns.Item), Cell(line, columns.Kind), Cell(line, columns.Text), Cell(line, columns.Response));
        if (text.Length == 0 && response.Length == 0 && item.Length == 0) return;
        if (rows.Count > 0 && date.Length == 0 && item.Length == 0 && kind.Length == 0) Continue(text, response);
        else
        {
            var before = rows.Count > 0 ? rows[^1] : null;
            rows.Add(new PaperTrackerRow(Date(line, date) ?? (date.Length == 0 ? before?.MeetingDate : null),
                Wording.OrNull(item) ?? (date.Length == 0 ? before?.AgendaItem : null),
                Wording.OrNull(Cell(line, columns.CabinetMember)), Kind(line, kind), text, Wording.OrNull(response))
            { Line = line.Number });
        }
    }

    /// <summary>A row with neither date, item nor kind is the rest of the row above, broken by a page end.</summary>
    private void Continue(string text, string response)
    {
        var row = rows[^1];
        rows[^1] = row with { Text = Wording.Join(row.Text, text), Response = Wording.OrNull(Wording.Join(row.Response ?? "", response)) };
    }

    private DateOnly? Date(PaperLine line, string cell)
    {
        if (cell.Length == 0) return null;
        var date = PaperDates.In(cell, year);
        if (date is null) problems.Add(PaperProblem.Warning(line.Number, $"\"{cell}\" was not understood as the date of a meeting."));
        return date;
    }

    private AskKind? Kind(PaperLine line, string cell)
    {
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

    private static string Cell(PaperLine line, int column) => ProgrammeColumns.Cell(line.Cells, column);
}

/// <summary>Which column of an outstanding-issues table holds what; -1 where there is none.</summary>
internal sealed record TrackerColumns(int Date, int Item, int CabinetMember, int Kind, int Text, int Response)
{
    private const int LongestHeading = 60;

    /// <summary>The columns of a header row, or null when it is not the header of a tracker.</summary>
    public static TrackerColumns? Of(IReadOnlyList<string> header)
    {
        if (header.Count < 3 || header.Any(c => c.Length > LongestHeading)) return null;
        var taken = new HashSet<int>();
        var kind = Take(header, taken, "rec', action or info", "rec, action", "rec/action", "action or info", "action/info", "a/i", "r/a/i", "type", "kind", "category");
        var response = Take(header, taken, "response", "status", "outcome", "progress", "update", "comments");
        var date = Take(header, taken, "meeting date", "date of meeting", "meeting", "date");
        var item = Take(header, taken, "agenda item", "item", "subject", "topic", "issue", "minute", "report");
        var cabinet = Take(header, taken, "cabinet member", "portfolio");
        var text = Take(header, taken, "recommendation", "action", "request", "outstanding", "decision");
        return text < 0 || response < 0 || date < 0 ? null : new TrackerColumns(date, item, cabinet, kind, text, response);
    }

    private static int Take(IReadOnlyList<string> header, HashSet<int> taken, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            for (var i = 0; i < header.Count; i++)
                if (header[i].Replace('’', '\'').StartsWith(name, StringComparison.OrdinalIgnoreCase) && taken.Add(i)) return i;
        return -1;
    }
}
