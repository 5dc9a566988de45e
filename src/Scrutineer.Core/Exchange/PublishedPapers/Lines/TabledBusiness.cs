using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Tables;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>Business that is set as a table and read as if it were not: an agenda of numbers, titles and pages; minutes with a column for actions; those present by party.</summary>
internal static partial class TabledBusiness
{
    private const int FewestItems = 3;

    /// <summary>The lines with such tables written out.</summary>
    public static IReadOnlyList<PaperLine> WrittenOut(IReadOnlyList<PaperLine> lines)
    {
        var text = new List<PaperLine>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            var end = at + 1;
            if (!lines[at].IsRow) text.Add(lines[at]);
            else
            {
                while (end < lines.Count && lines[end].IsRow && lines[end].Gap == 0) end++;
                text.AddRange(Written([.. lines.Skip(at).Take(end - at)]) ?? lines.Skip(at).Take(end - at));
            }

            at = end;
        }

        return text;
    }

    private static IEnumerable<PaperLine>? Written(List<PaperLine> rows)
    {
        var header = rows[0].Cells;
        if (rows.Count < 2) return null;
        if (header.Any(c => c.Length > 0) && header.All(c => c.Length == 0 || Party().IsMatch(c))) return ByParty(rows);
        if (Actions(header) is { } actions && TrackerColumns.Of(header) is null && rows.Count(r => Number().IsMatch(r.Cells[0])) >= 2) return WithActions(rows, actions);
        return Pages(header) is { } pages && IsAgenda(rows) ? Agenda(rows, pages) : null;
    }

    /// <summary>Columns headed by parties hold those present.</summary>
    private static IEnumerable<PaperLine> ByParty(List<PaperLine> rows) =>
        Enumerable.Range(0, rows[0].Cells.Count).SelectMany(column => rows.Skip(1).Where(r => Cell(r, column).Length > 0).Select(r => Line(r, $"Councillor {Bare(Cell(r, column))}")));

    private static string Bare(string name) => FrontSheets.PersonNames.Bare(name);

    private static int? Actions(IReadOnlyList<string> header)
    {
        var last = header.Count - 1;
        return header.Count is 3 or 4 && ActionHeading().IsMatch(header[last]) && header.Take(last).All(c => c.Length == 0 || ItemHeading().IsMatch(c)) ? last : null;
    }

    private static IEnumerable<PaperLine> WithActions(List<PaperLine> rows, int actions)
    {
        foreach (var row in rows.Skip(1))
        {
            var (number, words, who) = (Cell(row, 0).TrimEnd('.'), Words(row, actions), Cell(row, actions));
            if (words.Length == 0 && who.Length == 0) continue;
            var heading = number.Length > 0 && !number.Contains('.', StringComparison.Ordinal);
            if (heading) yield return Line(row, $"{number}. {words}") with { Bold = true };
            else if (who.Length == 0) yield return Line(row, number.Length > 0 ? $"{number} {words}" : words);
            else yield return Line(row, $"ACTION: {words}");
        }
    }

    private static int? Pages(IReadOnlyList<string> header)
    {
        var pages = header.Count is >= 2 and <= 5 && PageHeading().IsMatch(header[^1]) ? header.Count - 1 : (int?)null;
        return pages is not null && header.Any(c => ItemHeading().IsMatch(c)) ? pages : null;
    }

    /// <summary>Rows numbered on from 1, each with a title.</summary>
    private static bool IsAgenda(List<PaperLine> rows)
    {
        var numbers = rows.Skip(1).Select(r => Cell(r, 0).TrimEnd('.')).Where(n => n.Length > 0).ToList();
        return numbers.Count >= FewestItems && numbers.Select((n, i) => n == (i + 1).ToString(CultureInfo.InvariantCulture)).All(same => same);
    }

    private static IEnumerable<PaperLine> Agenda(List<PaperLine> rows, int pages)
    {
        foreach (var row in rows.Skip(1))
        {
            var (number, title, range) = (Cell(row, 0).TrimEnd('.'), Cell(row, 1), Cell(row, pages));
            if (title.Length > 0) yield return Line(row, (number.Length > 0 ? $"{number}. " : "") + title + (range.Length > 0 && char.IsAsciiDigit(range[0]) ? $" (Pages {range})" : ""));
        }
    }

    private static string Words(PaperLine row, int actions) => string.Join(' ', row.Cells.Take(actions).Skip(1).Where(c => c.Length > 0));

    private static string Cell(PaperLine row, int column) => column < row.Cells.Count ? row.Cells[column] : "";

    private static PaperLine Line(PaperLine row, string text) => new(row.Number, text) { Gap = 1, NewPage = row.NewPage };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:labour(?: (?:group|and co-?operative))?|conservatives?|(?:the )?(?:liberal democrats?|lib dems?)(?: and independent)?|greens?|green party|independents?(?: .{0,30})?|reform(?: uk)?|ukip|residents.{0,30}|non-aligned)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Party();

    [GeneratedRegex(@"^actions?(?: (?:by|for|owner|required|point))?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ActionHeading();

    [GeneratedRegex(@"^(?:(?:agenda )?items?(?: of business)?|(?:item )?no\.?|minutes?|ref\.?|discussion|title|subject|business|notes?)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ItemHeading();

    [GeneratedRegex(@"^pages?(?: ?nos?\.?| ?numbers?| ?\(s\))?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageHeading();

    [GeneratedRegex(@"^[0-9]{1,3}(?:\.[0-9]{1,2})?\.?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
