using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Reads one list from a CSV file, in pieces that are read side by side and joined in order.</summary>
internal sealed class CsvList : IDisposable
{
    /// <summary>Files up to this many bytes are read.</summary>
    public const long Largest = 4L << 30;

    private const int PieceSize = 3 << 20, Head = 64 << 10, Beyond = 64 << 10, LongestRecord = 8 << 20;

    private readonly SafeFileHandle file;
    private readonly long length;
    private readonly Piece?[] pieces;
    private readonly IReadOnlyList<Column?> places = [];
    private readonly byte separator;
    private readonly long dataFrom;
    private readonly int headingRow, rowLength = 1;
    private int piecesRead;

    public CsvList(ExtractList list, string path)
    {
        (List, Result) = (list, new ListResult(list));
        file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        length = RandomAccess.GetLength(file);
        pieces = [];
        if (length > Largest)
        {
            Result.Fail($"The file has more than {Largest >> 30} GB, more than any authority's list.");
            return;
        }

        var head = new byte[Math.Min(Head, length) + 1 + CsvRecords.Padding];
        var taken = ReadAt(head, (int)Math.Min(Head, length), 0);
        if (head.AsSpan(0, taken).StartsWith((byte[])[0xFF, 0xFE]) || head.AsSpan(0, taken).Contains((byte)0))
        {
            Result.Fail("The file is not text in UTF-8. Save it as \"CSV UTF-8\".");
            return;
        }

        var from = head.AsSpan(0, taken).StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        separator = SeparatorOf(head.AsSpan(from, taken - from));
        if (taken == length) head[taken++] = (byte)'\n';
        for (var row = 1; row <= Headings.Within; row++)
        {
            var sink = new TextSink([]);
            var next = CsvRecords.Read(head, taken, from, from + 1, separator, ref sink);
            if (next <= from) break;
            from = next;
            if (Headings.Find(list, sink.Cells) is not { } found) continue;
            (places, dataFrom, headingRow) = (found, from, row);
            rowLength = Math.Max(1, (taken - from) / Math.Max(1, head.AsSpan(from, taken - from).Count((byte)'\n')));
            foreach (var problem in Headings.Problems(list, sink.Cells, found, row)) Result.Add(problem);
            break;
        }

        if (headingRow == 0) Result.Fail($"None of the first {Headings.Within} rows holds the list's headings, such as \"{list.Columns[0].Heading}\".");
        if (!Result.Failed) pieces = new Piece?[Math.Max(0, (length - dataFrom + PieceSize - 1) / PieceSize)];
    }

    public ExtractList List { get; }

    public ListResult Result { get; }

    public int Pieces => pieces.Length;

    /// <summary>Reads one of the pieces; different ones may be read at once.</summary>
    /// <returns>True where it was the last to be read, so that they can be joined.</returns>
    public bool ReadPiece(int number)
    {
        var from = dataFrom + (long)number * PieceSize;
        pieces[number] = Read(from, Math.Min(length, from + PieceSize), isStart: number == 0);
        return Interlocked.Increment(ref piecesRead) == pieces.Length;
    }

    /// <summary>Joins the pieces. Where one began within a quoted cell, and so read nonsense, everything from there on is read again in order.</summary>
    public void Join()
    {
        if (Result.Failed) return;
        var joined = new List<(ListPart, int)>();
        var (rows, expected) = (headingRow, dataFrom);
        for (var number = 0; number < pieces.Length; number++)
        {
            var to = Math.Min(length, dataFrom + (long)(number + 1) * PieceSize);
            var piece = pieces[number]!;
            if (piece.From != expected) piece = expected >= to ? null : Read(expected, to, isStart: true);
            pieces[number] = null;
            if (piece is null) continue;
            if (piece.Error is { } error)
            {
                Result.Fail(error, rows + piece.Records + 1);
                return;
            }

            joined.Add((piece.Part, rows));
            (rows, expected) = (rows + piece.Records, piece.To);
        }

        Result.Join(joined);
    }

    public void Dispose() => file.Dispose();

    private Piece Read(long from, long to, bool isStart)
    {
        // What lies one byte before tells whether a record starts with the piece.
        var at = isStart ? from : from - 1;
        for (var beyond = Beyond; ; beyond *= 4)
        {
            var wanted = (int)Math.Min(length - at, to - at + beyond);
            var bytes = ArrayPool<byte>.Shared.Rent(wanted + 1 + CsvRecords.Padding);
            try
            {
                var read = ReadAt(bytes, wanted, at);
                var isEnd = at + read >= length;
                if (isEnd) bytes[read++] = (byte)'\n';
                bytes.AsSpan(read, CsvRecords.Padding).Clear();
                var start = isStart ? 0 : bytes.AsSpan(0, read).IndexOf((byte)'\n') + 1;
                var part = new ListPart(places, (int)((to - from) * 17 / 16 / rowLength));
                if (start > to - at) return new Piece(part, at + start, at + start, 0, null);
                var sink = new PartSink(part, new Counter());
                var next = CsvRecords.Read(bytes, read, start, (int)(to - at), separator, ref sink);
                if (next != CsvRecords.NeedsMore) return new Piece(part, at + start, at + next, sink.Seen.Records, null);
                if (isEnd || beyond > LongestRecord) return new Piece(part, at + start, length, sink.Seen.Records, "From here on the file makes no rows: a quotation mark opens a cell and none closes it.");
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
    }

    private int ReadAt(byte[] bytes, int count, long at)
    {
        var read = 0;
        while (read < count && RandomAccess.Read(file, bytes.AsSpan(read, count - read), at + read) is > 0 and var some) read += some;
        return read;
    }

    private static byte SeparatorOf(ReadOnlySpan<byte> head)
    {
        var line = head.IndexOf((byte)'\n') is >= 0 and var end ? head[..end] : head;
        var best = (byte)',';
        foreach (var sign in ",;\t"u8)
            if (line.Count(sign) > line.Count(best)) best = sign;
        return best;
    }

    private sealed record Piece(ListPart Part, long From, long To, int Records, string? Error);

    private sealed class Counter
    {
        public int Records { get; set; }
    }

    private readonly struct PartSink(ListPart part, Counter seen) : ICsvSink
    {
        public Counter Seen => seen;

        public void Begin() => part.Begin(++seen.Records);

        public void Cell(int position, ReadOnlySpan<byte> cell) => part.Put(position, cell);

        public void End(int cells) => part.End(cells);

        public void Blank() => seen.Records++;
    }

    private readonly struct TextSink(List<string> cells) : ICsvSink
    {
        public List<string> Cells => cells;

        public void Begin()
        {
        }

        public void Cell(int position, ReadOnlySpan<byte> cell) => cells.Add(Encoding.UTF8.GetString(cell));

        public void End(int cells)
        {
        }

        public void Blank()
        {
        }
    }
}
