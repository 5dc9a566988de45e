namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>What a page shows from top to bottom: a table, or a block of running text.</summary>
internal readonly record struct PdfPart(PdfTable? Table, IReadOnlyList<PdfRow> Rows);

/// <summary>Finds the tables among a page's rows.</summary>
internal sealed class PdfLayout(int page, IReadOnlyList<PdfRow> rows, float space)
{
    private const float RowsApart = 1.3f;

    /// <param name="before">The table with which the page before ended.</param>
    public List<PdfPart> Parts(PdfTable? before)
    {
        var parts = new List<PdfPart>();
        for (var at = 0; at < rows.Count;)
        {
            if (at == 0 && before is not null && Table(at, before.Columns) is { Table: not null } goesOn)
            {
                parts.Add(goesOn);
                at += goesOn.Rows.Count;
            }
            else if (rows[at].IsMany && Table(at, null) is { Table: not null } table)
            {
                parts.Add(table);
                at += table.Rows.Count;
            }
            else parts.Add(new PdfPart(null, [rows[at++]]));
        }
        return parts;
    }

    /// <summary>The table that begins at a row, with the columns of the page before where it goes on from there.</summary>
    private PdfPart Table(int from, PdfColumns? known)
    {
        var columns = known ?? new PdfColumns(space).With(rows[from]);
        var to = known is null ? from + 1 : from;
        for (var at = to; at < rows.Count; at++)
        {
            if (at > from && Apart(at) > RowsApart * (rows[at].IsMany ? 3 : 1)) break;
            if (rows[at].IsMany)
            {
                var with = columns.With(rows[at]);
                if (with.Count < 2 || with.Count < columns.Count && (at - from > 1 || known is not null)) break;
                columns = with;
                to = at + 1;
            }
            else if (!columns.Fits(rows[at]) || (known is null && at - from > 60)) break;
            else if (IsRowAlone(at, columns)) to = at + 1;
        }
        // A row alone is a table's only where the rows around it are, or where it stands in a later column.
        var many = rows.Skip(from).Take(to - from).Count(r => r.IsMany);
        if (many < (known is null ? 2 : 1)) return default;
        var table = new PdfTable(columns);
        for (var at = from; at < to; at++) table.Add(page, rows[at]);
        return new PdfPart(table, [.. rows.Skip(from).Take(to - from)]);
    }

    private bool IsRowAlone(int at, PdfColumns columns) =>
        columns.Of(rows[at].Blocks[0].Lines[0].Words[0]) > 0 || (at > 0 && Apart(at) < 0.75f);

    /// <summary>The space above a row, in heights of its letters.</summary>
    private float Apart(int at) => (rows[at].Top - rows[at - 1].Bottom) / rows[at].Height;
}
