using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>One list as it was read: its columns, its problems, and why it is left out where it is.</summary>
internal sealed class ListResult(ExtractList list)
{
    // A list of which more than half the rows say neither whom nor when is not what its headings promise.
    private const int JudgedFrom = 10;

    private readonly ProblemLog log = new();
    private readonly List<ExtractProblem> ofList = [];

    public ExtractList List { get; } = list;

    public ListData? Data { get; private set; }

    public ListReading? Reading { get; private set; }

    public bool Failed => ofList.Exists(p => p.Severity == ExtractSeverity.Error);

    /// <summary>Why the list is not in the extract; null where it is, or where it never came.</summary>
    public string? WhyNot => ofList.Find(p => p.Severity == ExtractSeverity.Error) is { } error ? $"{List.InWords}: {error.Message}" : null;

    public void Add(ExtractProblem problem) => ofList.Add(problem);

    public void Fail(string message, int? row = null) => Add(new ExtractProblem(List.Number, row, null, ExtractSeverity.Error, message));

    /// <summary>Makes one list of the pieces, in their order.</summary>
    /// <param name="pieces">Each with the rows of the file before it.</param>
    public void Join(IReadOnlyList<(ListPart Part, int RowsBefore)> pieces)
    {
        var rows = pieces.Sum(p => p.Part.Rows);
        var columns = new Dictionary<Column, Array>();
        int[] children = [];
        var (numbers, names) = (new ChildNumbers(), new Dictionary<Column, IReadOnlyList<string>>());
        foreach (var (part, before) in pieces) log.Add(part.Problems, before);
        foreach (var writer in pieces.Count == 0 ? [] : pieces[0].Part.Writers)
        {
            var cells = pieces.Select(p => (p.Part.Writers.First(w => w.Column == writer.Column).Cells, p.Part.Rows));
            if (writer is IdentifierWriter) children = Numbered(cells, rows, numbers);
            else if (writer is CodeWriter) columns[writer.Column] = Joined<byte>(cells, rows);
            else if (writer is NameWriter) columns[writer.Column] = Named(writer.Column, pieces, rows, names);
            else if (writer is not PresenceWriter) columns[writer.Column] = Joined<int>(cells, rows);
            // What was joined is not needed twice.
            foreach (var (part, _) in pieces) part.Writers.First(w => w.Column == writer.Column).Grow(0);
        }

        Keys = numbers.Keys();
        Data = new ListData(List, rows, children, numbers.Count, columns) { Names = names };
        LookForOrder(pieces);
        var usable = Usable(Data);
        Reading = new ListReading(List.Number, List.Name, rows, usable);
        if (rows >= JudgedFrom && usable * 2 < rows)
            Fail($"Of {rows:N0} rows only {usable:N0} say whom they are about and when{(List.Dated is { } dated ? $" (\"{dated.Heading}\")" : "")}. Put the identifiers and dates right and load the extract again.");
    }

    /// <summary>What stands for the identifiers, by number, until they are hashed or dropped.</summary>
    public UInt128[] Keys { get; private set; } = [];

    public IEnumerable<ExtractProblemGroup> Groups(int examples) =>
    [
        .. ofList.Select(p => new ExtractProblemGroup(p.List, p.Column, p.Severity, p.Message, 1, p.Row is { } row ? [row] : [])),
        .. log.Groups.OrderByDescending(g => g.Group.Count).Select(g => new ExtractProblemGroup(List.Number, g.Key.Column?.Heading, ExtractSeverity.Warning, ProblemWords.Of(g.Key.Kind), g.Group.Count, [.. g.Group.Cells.Take(examples).Select(c => c.Row)])),
    ];

    public IEnumerable<ExtractProblem> Problems() =>
    [
        .. ofList,
        .. log.Groups.SelectMany(g => g.Group.Cells.Select(c => new ExtractProblem(List.Number, c.Row, g.Key.Column?.Heading, ExtractSeverity.Warning, ProblemWords.Of(g.Key.Kind, c.Value)))).OrderBy(p => p.Row),
    ];

    private static T[] Joined<T>(IEnumerable<(Array? Cells, int Rows)> pieces, int rows)
    {
        var all = GC.AllocateUninitializedArray<T>(rows);
        var at = 0;
        foreach (var (cells, count) in pieces)
        {
            Array.Copy(cells!, 0, all, at, count);
            at += count;
        }

        return all;
    }

    private static int[] Numbered(IEnumerable<(Array? Cells, int Rows)> pieces, int rows, ChildNumbers numbers)
    {
        var all = GC.AllocateUninitializedArray<int>(rows);
        var at = 0;
        foreach (var (cells, count) in pieces)
            foreach (var key in ((UInt128[])cells!).AsSpan(0, count)) all[at++] = numbers.Of(key);
        return all;
    }

    /// <summary>Each piece numbered the names as it met them: they are numbered anew for the list, those of groups by alphabet.</summary>
    private static ushort[] Named(Column column, IReadOnlyList<(ListPart Part, int RowsBefore)> pieces, int rows, Dictionary<Column, IReadOnlyList<string>> names)
    {
        var writers = pieces.Select(p => (Writer: (NameWriter)p.Part.Writers.First(w => w.Column == column), p.Part.Rows)).ToList();
        var all = writers.SelectMany(w => w.Writer.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(NameWriter.Most).ToList();
        var numbers = all.Select((name, at) => (name, Number: (ushort)(at + 1))).ToDictionary(n => n.name, n => n.Number, StringComparer.Ordinal);
        var joined = GC.AllocateUninitializedArray<ushort>(rows);
        var next = 0;
        foreach (var (writer, count) in writers)
        {
            ushort[] anew = [0, .. writer.Names.Select(n => numbers.GetValueOrDefault(n))];
            foreach (var number in ((ushort[])writer.Cells).AsSpan(0, count)) joined[next++] = anew[number];
        }

        if (column.Kind == ColumnKind.Group) names[column] = all;
        return joined;
    }

    private static int Usable(ListData data)
    {
        var dates = data.List.Dated is { } dated && data.Has(dated) ? data.Dates(dated) : null;
        var usable = 0;
        for (var row = 0; row < data.Rows; row++)
            if (data.Children.Length > 0 && data.Children[row] != ListData.NoOne && dates?[row] != ListData.NoDate) usable++;
        return usable;
    }

    private void LookForOrder(IReadOnlyList<(ListPart Part, int RowsBefore)> pieces)
    {
        foreach (var (first, second) in List.InOrder.Where(o => Data!.Has(o.First) && Data.Has(o.Second)))
        {
            var (from, to, at) = (Data!.Dates(first), Data.Dates(second), 0);
            foreach (var (part, before) in pieces)
                foreach (var row in part.SourceRows)
                {
                    if (to[at] != ListData.NoDate && from[at] > to[at]) log.Add(second, ProblemKind.OutOfOrder, row + before, []);
                    at++;
                }
        }
    }
}
