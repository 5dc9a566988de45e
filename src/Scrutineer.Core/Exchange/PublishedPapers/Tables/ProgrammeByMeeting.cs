using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.Tables;

/// <summary>Reads a work programme whose tables have no column for the date: headings between them, or rows across them, give it.</summary>
internal sealed class ProgrammeByMeeting(MunicipalYear? year)
{
    private readonly List<DetailItem> items = [];
    private ProgrammeSlot slot = new(null, null, null);
    private ProgrammeColumns? columns;

    public static IReadOnlyList<DetailItem> Read(IReadOnlyList<PaperLine> lines, MunicipalYear? year)
    {
        var reader = new ProgrammeByMeeting(year);
        foreach (var line in lines)
        {
            if (!line.IsRow) reader.TakeHeading(line.Text);
            else if (ProgrammeColumns.Of(line.Cells, dated: false) is { } columns) reader.columns = columns;
            else if (reader.columns is not null) reader.TakeRow(line);
        }
        return reader.items;
    }

    private void TakeHeading(string text)
    {
        if (ProgrammeSlot.Named(text, year) is { } named) slot = named;
    }

    private void TakeRow(PaperLine line)
    {
        string Cell(int column) => HeaderWords.Cell(line.Cells, column);
        if (line.Cells.Count(c => c.Length > 0) == 1 && line.Cells[0].Length > 0 && (ProgrammeSlot.Named(line.Cells[0], year) is not null || line.Cells.Count > 2))
            slot = ProgrammeSlot.Named(line.Cells[0], year) ?? new ProgrammeSlot(null, line.Cells[0], null);
        else if (Cell(columns!.Title) is { Length: > 0 } title)
            items.Add(new DetailItem(slot, title, Cell(columns.Detail), Cell(columns.Lead), Cell(columns.Source), line.Number));
        else if (items.Count > 0)
            items[^1] = items[^1] with { Detail = Wording.Join(items[^1].Detail, Cell(columns.Detail)), Lead = Wording.Join(items[^1].Lead, Cell(columns.Lead)) };
    }
}
