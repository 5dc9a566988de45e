using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>A row of the detail table, joined where a page end broke it.</summary>
internal sealed record DetailItem(ProgrammeSlot Slot, string Title, string Detail, string Lead, string Source, int Line);

/// <summary>Reads the detail table of a work programme.</summary>
internal sealed class ProgrammeDetail
{
    private readonly List<DetailItem> items = [];
    private readonly HashSet<string> titles;
    private readonly MunicipalYear? year;
    private readonly List<PaperProblem> problems;
    private ProgrammeSlot slot = new(null, null, null);
    private bool afterHeader;

    private ProgrammeDetail(IEnumerable<string> summaryTitles, MunicipalYear? year, List<PaperProblem> problems)
    {
        titles = [.. summaryTitles.Select(Wording.Fold)];
        (this.year, this.problems) = (year, problems);
    }

    public static IReadOnlyList<DetailItem> Read(IReadOnlyList<PaperLine> rows, ProgrammeColumns columns, IEnumerable<string> summaryTitles, MunicipalYear? year, List<PaperProblem> problems)
    {
        var reader = new ProgrammeDetail(summaryTitles, year, problems);
        foreach (var row in rows)
        {
            if (ProgrammeColumns.Of(row.Cells) is not null) reader.afterHeader = true;
            else if (reader.Take(row, columns)) reader.afterHeader = false;
        }
        if (reader.afterHeader && rows.Count > 1)
            problems.Add(PaperProblem.Warning(rows[^1].Number, "The table's heading is printed again with no rows under it: what followed is missing."));
        return reader.items;
    }

    /// <summary>The headings without a date in the first column: "Date to be decided".</summary>
    public static List<string> Groups(IEnumerable<PaperLine> rows, ProgrammeColumns columns, MunicipalYear? year)
    {
        var cells = rows.Where(r => ProgrammeColumns.Of(r.Cells) is null).Select(r => ProgrammeColumns.Cell(r.Cells, columns.Date));
        return [.. cells.Where(c => c.Length > 0 && PaperDates.First(c, year) is not { Start: 0 }).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private bool Take(PaperLine row, ProgrammeColumns columns)
    {
        string Cell(int column) => ProgrammeColumns.Cell(row.Cells, column);
        var when = Cell(columns.Date);
        var item = new DetailItem(slot, Cell(columns.Title), Cell(columns.Detail), Cell(columns.Lead), Cell(columns.Source), row.Number);
        var empty = item is { Title: "", Detail: "", Lead: "", Source: "" };
        if (when.Length > 0)
        {
            slot = SlotOf(when);
            item = item with { Slot = slot };
        }
        if (empty) return when.Length > 0;
        if (when.Length == 0 && items.Count > 0 && (item.Title.Length == 0 || (afterHeader && ContinuesRow(item)))) Join(item);
        else items.Add(item);
        return true;
    }

    private ProgrammeSlot SlotOf(string when)
    {
        if (ProgrammeSlot.Dated(when, year) is { } dated) return dated;
        return PaperDates.First(when, year) is { Start: 0 } found ? new ProgrammeSlot(found.Date, null, Wording.OrNull(when[found.End..])) : new ProgrammeSlot(null, when, null);
    }

    /// <summary>After a header printed again, a row belongs to the one before when its words only make sense together with it.</summary>
    private bool ContinuesRow(DetailItem item)
    {
        if (titles.Contains(Wording.Fold(item.Title))) return false;
        var before = items[^1];
        return titles.Contains(Wording.Fold($"{before.Title} {item.Title}"))
            || Wording.StartsMidway(item.Title) || item.Title[0] == '('
            || (Wording.StartsMidway(item.Detail) && !Wording.IsFinished(before.Detail.Length == 0 ? "…" : before.Detail));
    }

    private void Join(DetailItem rest)
    {
        var before = items[^1];
        if (before.Detail.Length == 0 && Wording.StartsMidway(rest.Detail))
            problems.Add(PaperProblem.Warning(before.Line, $"The detail of \"{Wording.Join(before.Title, rest.Title)}\" begins in the middle of a sentence at line {rest.Line}: the words before the page end are lost."));
        items[^1] = before with
        {
            Title = Wording.Join(before.Title, rest.Title),
            Detail = Wording.Join(before.Detail, rest.Detail),
            Lead = Wording.Join(before.Lead, rest.Lead),
            Source = Wording.Join(before.Source, rest.Source),
        };
    }
}
