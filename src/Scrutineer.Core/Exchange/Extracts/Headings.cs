using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Finds the columns of a list by their headings, in whatever order they stand (rule E2).</summary>
internal static class Headings
{
    /// <summary>The headings are looked for in this many rows from the top: the official workbook has a title above them.</summary>
    public const int Within = 10;

    private const int Fewest = 2;

    /// <summary>What stands at each position; null where no row looks like headings of the list.</summary>
    public static IReadOnlyList<Column?>? Find(ExtractList list, IReadOnlyList<string> row)
    {
        var places = new Column?[row.Count];
        var left = list.Columns.ToList();
        foreach (var byPattern in new[] { false, true })
            for (var at = 0; at < places.Length; at++)
            {
                if (places[at] is not null || string.IsNullOrWhiteSpace(row[at])) continue;
                if (left.Find(c => byPattern ? c.Resembles(row[at]) : c.IsHeaded(row[at])) is not { } column) continue;
                places[at] = column;
                left.Remove(column);
            }

        return places.Count(p => p is not null) >= Fewest ? places : null;
    }

    /// <summary>What is wrong with the headings, in sentences: columns that are missing, and those that nobody knows.</summary>
    public static IEnumerable<ExtractProblem> Problems(ExtractList list, IReadOnlyList<string> row, IReadOnlyList<Column?> places, int rowNumber)
    {
        var indispensable = list.Indispensable.ToList();
        foreach (var missing in list.Columns.Where(c => !c.IsAdded).Except(places.OfType<Column>()))
            yield return new ExtractProblem(list.Number, rowNumber, missing.Heading, indispensable.Contains(missing) ? ExtractSeverity.Error : ExtractSeverity.Warning,
                indispensable.Contains(missing)
                    ? $"There is no column \"{missing.Heading}\", without which the list says nothing. Give the column its heading."
                    : $"There is no column \"{missing.Heading}\".");
        for (var at = 0; at < places.Count; at++)
            if (places[at] is null && !string.IsNullOrWhiteSpace(row[at]))
                yield return new ExtractProblem(list.Number, rowNumber, row[at].Trim(), ExtractSeverity.Warning, "This heading is not one of the list's, so the column was not read.");
    }
}
