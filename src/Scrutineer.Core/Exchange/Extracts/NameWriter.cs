using System.Diagnostics.CodeAnalysis;
using System.Text;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Names of teams and workers as numbers from 1 in order of sight. No council has as many as there is room for: a column that has more is of something else, and what is over is missing.</summary>
internal sealed class NameWriter(Column column) : ColumnWriter(column)
{
    /// <summary>The most names that a column may have.</summary>
    public const int Most = 20_000;

    private const int LongestName = 200;

    private readonly Dictionary<byte[], ushort>.AlternateLookup<ReadOnlySpan<byte>> numbers = new Dictionary<byte[], ushort>(ByBytes.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();
    private readonly List<string> names = [];
    private ushort[] cells = [];

    public override Array Cells => cells;

    /// <summary>The names in the order of their numbers.</summary>
    public IReadOnlyList<string> Names => names;

    public override void Grow(int rows) => Grow(ref cells, rows);

    public override ProblemKind Put(int row, ReadOnlySpan<byte> cell)
    {
        cells[row] = 0;
        if (cell.IsEmpty) return Blank;
        if (!numbers.TryGetValue(cell, out var number))
        {
            if (names.Count == Most || cell.Length > LongestName) return ProblemKind.TooManyNames;
            names.Add(Encoding.UTF8.GetString(cell));
            numbers[cell] = number = (ushort)names.Count;
        }

        cells[row] = number;
        return ProblemKind.None;
    }

    private sealed class ByBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByBytes Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
