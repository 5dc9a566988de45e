namespace Scrutineer.Quality.Extracts;

/// <summary>One of the eleven lists of Annex A, or a list that a council adds to them (rule E10).</summary>
/// <param name="Number">1 to 11; a local list's from 12.</param>
/// <param name="Name">What it lists ("Referrals").</param>
/// <param name="Dated">The date without which a row says nothing; null where the list has none.</param>
/// <param name="Columns">Its columns in the specification's order.</param>
public sealed record ExtractList(int Number, string Name, Column? Dated, IReadOnlyList<Column> Columns)
{
    /// <summary>Pairs of dates of which the second cannot come before the first (rule E5).</summary>
    public IReadOnlyList<(Column First, Column Second)> InOrder { get; init; } = [];

    /// <summary>Columns without which the list cannot be taken in: whom a row is about, and its date.</summary>
    public IEnumerable<Column> Indispensable => Columns.Where(c => c.Kind == ColumnKind.Identifier || c == Dated);

    /// <summary>True for a list that Annex A lacks.</summary>
    public bool IsLocal => Number > AnnexA.Lists.Count;

    /// <summary>The list's name with its number ("List 3, referrals"); a local one's ("Local list, workers").</summary>
    public string InWords => $"{(IsLocal ? "Local list" : $"List {Number}")}, {char.ToLowerInvariant(Name[0])}{Name[1..]}";

    /// <summary>What its sheet is called ("List 3", "Local workers").</summary>
    public string SheetName => IsLocal ? $"Local {char.ToLowerInvariant(Name[0])}{Name[1..]}" : $"List {Number}";

    /// <summary>What its file is called ("list-3.csv", "local-workers.csv").</summary>
    public string FileName => $"{SheetName.ToLowerInvariant().Replace(' ', '-')}.csv";
}
