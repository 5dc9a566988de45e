using System.Text;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Gathers what is wrong with the cells of one list, by column and kind: every one is counted, the first ten thousand of each are kept.</summary>
internal sealed class ProblemLog
{
    public const int MostOfAKind = 10_000;

    private const int LongestValue = 40;

    private readonly Dictionary<(Column? Column, ProblemKind Kind), Group> groups = [];

    public IEnumerable<((Column? Column, ProblemKind Kind) Key, Group Group)> Groups => groups.Select(g => (g.Key, g.Value));

    public void Add(Column? column, ProblemKind kind, int row, ReadOnlySpan<byte> value)
    {
        var group = GroupOf(column, kind);
        group.Count++;
        if (group.Cells.Count < MostOfAKind) group.Cells.Add((row, Shown(column, kind, value)));
    }

    /// <summary>Takes over what another log of the same list gathered, its rows moved on.</summary>
    public void Add(ProblemLog other, int rowsBefore)
    {
        foreach (var (key, theirs) in other.groups)
        {
            var ours = GroupOf(key.Column, key.Kind);
            ours.Count += theirs.Count;
            ours.Cells.AddRange(theirs.Cells.Take(MostOfAKind - ours.Cells.Count).Select(c => (c.Row + rowsBefore, c.Value)));
        }
    }

    // What identifies somebody is never repeated, not even when it is wrong (rule E6).
    private static string? Shown(Column? column, ProblemKind kind, ReadOnlySpan<byte> value) =>
        value.IsEmpty || column is not { Kind: ColumnKind.Date or ColumnKind.Number or ColumnKind.Hundredths or ColumnKind.Code } || kind is ProblemKind.Formula or ProblemKind.OutOfOrder ? null : Printable(value);

    private static string Printable(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, 4 * LongestValue)]);
        return string.Create(Math.Min(text.Length, LongestValue), text, (to, from) =>
        {
            for (var at = 0; at < to.Length; at++) to[at] = char.IsControl(from[at]) ? ' ' : from[at];
        });
    }

    private Group GroupOf(Column? column, ProblemKind kind)
    {
        if (!groups.TryGetValue((column, kind), out var group)) groups[(column, kind)] = group = new Group();
        return group;
    }

    internal sealed class Group
    {
        public int Count { get; set; }

        public List<(int Row, string? Value)> Cells { get; } = [];
    }
}
