using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Takes the records of a CSV file.</summary>
internal interface ICsvSink
{
    void Begin();

    void Cell(int position, ReadOnlySpan<byte> cell);

    void End(int cells);

    /// <summary>A record without anything in it.</summary>
    void Blank();
}

/// <summary>Reads CSV as RFC 4180 has it from bytes, without making text of them: an extract has millions of cells.</summary>
internal static class CsvRecords
{
    /// <summary>Bytes that must lie behind the last one that is read.</summary>
    public const int Padding = 64;

    /// <summary>The bytes end within a record.</summary>
    public const int NeedsMore = -1;

    /// <summary>Reads every record that starts before a place, and gives where the next one starts.</summary>
    /// <param name="bytes">With <see cref="Padding"/> behind the first <paramref name="length"/>.</param>
    public static int Read<TSink>(byte[] bytes, int length, int start, int before, byte separator, ref TSink sink) where TSink : struct, ICsvSink
    {
        var delimiters = new Delimiters(bytes, start, separator);
        var at = start;
        while (at < before && at < length)
        {
            if (bytes[at] == separator || bytes[at] is (byte)'\n' or (byte)'\r')
            {
                var line = bytes.AsSpan(at, length - at).IndexOf((byte)'\n');
                if (line < 0) return NeedsMore;
                if (!bytes.AsSpan(at, line).ContainsAnyExcept(separator, (byte)' ', (byte)'\r'))
                {
                    sink.Blank();
                    at += line + 1;
                    delimiters.Seek(at);
                    continue;
                }
            }

            sink.Begin();
            for (var position = 0; ;)
            {
                int end;
                if (bytes[at] == '"')
                {
                    var closing = Closing(bytes, length, at + 1, out var doubled);
                    if (closing < 0) return NeedsMore;
                    var quoted = bytes.AsSpan(at + 1, closing - at - 1);
                    sink.Cell(position++, Trimmed(doubled ? Undoubled(quoted) : quoted));
                    delimiters.Seek(closing + 1);
                    end = delimiters.Next();
                }
                else
                {
                    end = delimiters.Next();
                    if (end < length) sink.Cell(position++, Trimmed(bytes.AsSpan(at, end - at)));
                }

                if (end >= length) return NeedsMore;
                at = end + 1;
                if (bytes[end] != '\n') continue;
                sink.End(position);
                break;
            }
        }

        return at;
    }

    private static int Closing(byte[] bytes, int length, int from, out bool doubled)
    {
        doubled = false;
        while (true)
        {
            var found = bytes.AsSpan(from, length - from).IndexOf((byte)'"');
            if (found < 0) return NeedsMore;
            from += found;
            if (bytes[from + 1] != '"' || from + 1 >= length) return from;
            doubled = true;
            from += 2;
        }
    }

    private static byte[] Undoubled(ReadOnlySpan<byte> quoted)
    {
        var plain = new List<byte>(quoted.Length);
        for (var at = 0; at < quoted.Length; at++)
        {
            plain.Add(quoted[at]);
            if (quoted[at] == '"') at++;
        }

        return [.. plain];
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || (cell[0] > ' ' && cell[^1] > ' ')) return cell;
        return cell.Trim(" \t\r\n"u8);
    }

    /// <summary>Where the separators and line ends are, found thirty-two bytes at a time.</summary>
    private ref struct Delimiters(byte[] bytes, int start, byte separator)
    {
        private readonly Vector256<byte> separators = Vector256.Create(separator), lineEnds = Vector256.Create((byte)'\n');
        private int block = start - Vector256<byte>.Count;
        private uint found;

        public void Seek(int at) => (block, found) = (at - Vector256<byte>.Count, 0);

        public int Next()
        {
            while (found == 0)
            {
                block += Vector256<byte>.Count;
                if (block > bytes.Length - Vector256<byte>.Count) return int.MaxValue;
                var some = Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(bytes), (nuint)block);
                found = (Vector256.Equals(some, separators) | Vector256.Equals(some, lineEnds)).ExtractMostSignificantBits();
            }

            var at = block + BitOperations.TrailingZeroCount(found);
            found &= found - 1;
            return at;
        }
    }
}
