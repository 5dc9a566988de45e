namespace Scrutineer.Quality.Extracts;

/// <summary>The rows of one list as typed columns. A date is its day number and 0 where it is missing; a number that is missing is <see cref="NoNumber"/>; a code is its place in its <see cref="CodeSet"/> plus 1, and 0 where it is missing or unknown; so is a group its place among <see cref="Names"/> plus 1, and a member of staff a number from 1.</summary>
public sealed class ListData
{
    public const int NoDate = 0, NoNumber = int.MinValue, NoOne = -1;

    private readonly Dictionary<Column, Array> columns;

    /// <param name="children">Whom each row is about, numbered from 0 in order of sight; <see cref="NoOne"/> where the row does not say.</param>
    /// <param name="childCount">How many there are.</param>
    /// <param name="columns">The columns that the list came with; those it lacks are missing here too.</param>
    public ListData(ExtractList list, int rows, int[] children, int childCount, IReadOnlyDictionary<Column, Array> columns)
    {
        (List, Rows, Children, ChildCount) = (list, rows, children, childCount);
        this.columns = new(columns);
    }

    public ExtractList List { get; }

    public int Rows { get; }

    public int[] Children { get; }

    public int ChildCount { get; }

    /// <summary>Keyed hashes of those whom the rows are about, in the order of their numbers; empty where the extract is not kept.</summary>
    public IReadOnlyList<UInt128> Pseudonyms { get; init; } = [];

    /// <summary>The names of each column of groups, in the order of their numbers.</summary>
    public IReadOnlyDictionary<Column, IReadOnlyList<string>> Names { get; init; } = new Dictionary<Column, IReadOnlyList<string>>();

    public bool Has(Column column) => columns.ContainsKey(column);

    /// <summary>The columns that came, each with its cells.</summary>
    public IReadOnlyDictionary<Column, Array> Columns => columns;

    public int[] Dates(Column column) => (int[])columns[column];

    public int[] Numbers(Column column) => (int[])columns[column];

    /// <summary>Groups, or members of staff; 0 where the row names none.</summary>
    public ushort[] Groups(Column column) => (ushort[])columns[column];

    public byte[] Codes(Column column) => (byte[])columns[column];
}
