using Scrutineer.Quality.Extracts;

namespace Scrutineer.Quality.Indicators;

/// <summary>To which group each row of a list belongs (rule V13).</summary>
/// <param name="Names">The groups; the last is of rows that do not say, where there are any.</param>
/// <param name="OfRow">For each row the place of its group.</param>
public sealed record RowGroups(IReadOnlyList<string> Names, int[] OfRow)
{
    /// <summary>What rows are called that do not say.</summary>
    public const string NotKnown = "Not known";

    private static readonly (int From, string Name)[] Ages = [(-1, "Unborn"), (0, "Under 1"), (1, "1 to 4"), (5, "5 to 9"), (10, "10 to 15"), (16, "16 and 17"), (18, "18 and over")];
    private static readonly string[] Ethnicities = ["White", "Mixed", "Asian", "Black", "Other"];

    /// <summary>The first code of each group of the census among the codes of ethnicity; Chinese is counted as Asian, as the census does since 2011.</summary>
    private static readonly int[] EthnicityFrom = [0, 5, 9, 13, 16, 18];
    private const int Chinese = 16, Asian = 2;

    /// <summary>The groups of a list's rows; null where it does not tell them apart.</summary>
    /// <param name="asAt">The day on which a child has the age.</param>
    public static RowGroups? Of(ListData list, Dimension dimension, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(list);
        return dimension switch
        {
            Dimension.Team => Named(list, AnnexA.TeamHeading),
            Dimension.WorkerGroup => Named(list, AnnexA.WorkerGroupHeading),
            Dimension.Locality => Named(list, AnnexA.LocalityHeading),
            Dimension.Sex => Column(list, "Gender") is { } sex ? Made([.. sex.Codes!.Names.Select(WithoutLetter)], list.Rows, row => list.Codes(sex)[row] - 1) : null,
            Dimension.Ethnicity => Column(list, "Ethnicity") is { } ethnicity ? Made(Ethnicities, list.Rows, row => Ethnicity(list.Codes(ethnicity)[row] - 1)) : null,
            _ => ChildAges.Of(list) is { } ages ? Made([.. Ages.Select(a => a.Name)], list.Rows, row => ages.At(row, asAt.DayNumber) is { } age ? Array.FindLastIndex(Ages, a => a.From <= age) : -1) : null,
        };
    }

    /// <summary>The groups of a column that names them.</summary>
    private static RowGroups? Named(ListData list, string heading)
    {
        if (Column(list, heading) is not { } column) return null;
        var groups = list.Groups(column);
        return Made(list.Names.GetValueOrDefault(column) ?? [], list.Rows, row => groups[row] - 1);
    }

    /// <summary>Groups without any row are left out.</summary>
    private static RowGroups Made(IReadOnlyList<string> names, int rows, Func<int, int> groupOf)
    {
        var ofRow = new int[rows];
        var counts = new int[names.Count + 1];
        for (var row = 0; row < rows; row++) counts[ofRow[row] = groupOf(row) is >= 0 and var group ? group : names.Count]++;
        var places = new int[counts.Length];
        var kept = new List<string>();
        for (var at = 0; at < counts.Length; at++)
        {
            places[at] = kept.Count;
            if (counts[at] > 0) kept.Add(at == names.Count ? NotKnown : names[at]);
        }

        for (var row = 0; row < rows; row++) ofRow[row] = places[ofRow[row]];
        return new RowGroups(kept, ofRow);
    }

    private static int Ethnicity(int code) => code < 0 || code >= EthnicityFrom[^1] ? -1 : code == Chinese ? Asian : Array.FindLastIndex(EthnicityFrom, from => from <= code);

    private static Column? Column(ListData list, string heading) => list.Columns.Keys.FirstOrDefault(c => c.Heading == heading);

    private static string WithoutLetter(string code) => code[(code.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
}
