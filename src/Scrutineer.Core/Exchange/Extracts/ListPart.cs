using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Rows of one list as they come from a file, or from a piece of one.</summary>
internal sealed class ListPart
{
    private readonly ColumnWriter?[] byPosition;
    private readonly ColumnWriter[] writers;
    private int[] sourceRows = [];

    /// <param name="places">What stands at each position of the file's rows.</param>
    /// <param name="room">Rows that are expected.</param>
    public ListPart(IReadOnlyList<Column?> places, int room)
    {
        byPosition = [.. places.Select(c => c is null ? null : ColumnWriter.For(c))];
        writers = [.. byPosition.OfType<ColumnWriter>()];
        Grow(Math.Max(room, 64));
    }

    public int Rows { get; private set; }

    public int Positions => byPosition.Length;

    public ProblemLog Problems { get; } = new();

    public IEnumerable<ColumnWriter> Writers => writers;

    /// <summary>The row of the file that each row was.</summary>
    public ReadOnlySpan<int> SourceRows => sourceRows.AsSpan(0, Rows);

    /// <summary>Begins a row of the file.</summary>
    public void Begin(int sourceRow)
    {
        if (Rows == sourceRows.Length) Grow(Rows * 2);
        sourceRows[Rows] = sourceRow;
    }

    public void Put(int position, ReadOnlySpan<byte> cell)
    {
        if ((uint)position < (uint)byPosition.Length)
        {
            if (byPosition[position] is { } writer && writer.Put(Rows, cell) is not ProblemKind.None and var kind) Problems.Add(writer.Column, kind, sourceRows[Rows], cell);
        }
        else if (!cell.IsEmpty) Problems.Add(null, ProblemKind.TooManyCells, sourceRows[Rows], []);
    }

    /// <summary>Takes an empty cell of which it was said already what is wrong.</summary>
    public void PutNothing(int position) => WriterAt(position)?.Put(Rows, []);

    /// <summary>What writes the cells of a position.</summary>
    public ColumnWriter? WriterAt(int position) => (uint)position < (uint)byPosition.Length ? byPosition[position] : null;

    public void Note(int position, ProblemKind kind, ReadOnlySpan<byte> cell)
    {
        if (WriterAt(position) is { } writer) Problems.Add(writer.Column, kind, sourceRows[Rows], cell);
    }

    /// <summary>Ends a row; cells that it lacks are empty.</summary>
    public void End(int cells)
    {
        for (; cells < byPosition.Length; cells++) Put(cells, []);
        Rows++;
    }

    private void Grow(int rows)
    {
        Array.Resize(ref sourceRows, rows);
        foreach (var writer in writers) writer.Grow(rows);
    }
}
