using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Turns the cells of one column, as they stand in the file, into a typed column.</summary>
internal abstract class ColumnWriter(Column column)
{
    public Column Column { get; } = column;

    public static ColumnWriter For(Column column) => column.Kind switch
    {
        ColumnKind.Identifier => new IdentifierWriter(column),
        ColumnKind.Date => new DateWriter(column),
        ColumnKind.Number => new NumberWriter(column),
        ColumnKind.Hundredths => new NumberWriter(column, 100),
        ColumnKind.Code => new CodeWriter(column),
        ColumnKind.Group or ColumnKind.Someone => new NameWriter(column),
        _ => new PresenceWriter(column),
    };

    /// <summary>Makes room for so many rows; none when what it holds is not needed any more.</summary>
    public abstract void Grow(int rows);

    /// <summary>Takes a cell without the spaces around it.</summary>
    public abstract ProblemKind Put(int row, ReadOnlySpan<byte> cell);

    /// <summary>The column's cells; null where none are kept.</summary>
    public abstract Array? Cells { get; }

    protected ProblemKind Blank => Column.Needed ? ProblemKind.Empty : ProblemKind.None;

    // Pieces come and go by the hundred: their arrays are lent.
    protected static void Grow<T>(ref T[] cells, int rows)
    {
        var grown = rows == 0 ? [] : ArrayPool<T>.Shared.Rent(rows);
        Array.Copy(cells, grown, Math.Min(cells.Length, rows));
        if (cells.Length > 0) ArrayPool<T>.Shared.Return(cells);
        cells = grown;
    }
}

/// <summary>Dates as day numbers.</summary>
internal sealed class DateWriter(Column column) : ColumnWriter(column)
{
    private int[] days = [];

    public override Array Cells => days;

    public override void Grow(int rows) => Grow(ref days, rows);

    public override ProblemKind Put(int row, ReadOnlySpan<byte> cell)
    {
        var day = DateCell.Read(cell);
        days[row] = Math.Max(day, ListData.NoDate);
        return day > 0 ? ProblemKind.None : day == ListData.NoDate ? Blank : day == DateCell.Outside ? ProblemKind.DateOutside : ProblemKind.NotADate;
    }

    /// <summary>Takes a day as a spreadsheet counts them.</summary>
    public ProblemKind PutSerial(int row, double serial, bool from1904)
    {
        var day = DateCell.OfSerial(serial, from1904);
        days[row] = Math.Max(day, ListData.NoDate);
        return day > 0 ? ProblemKind.None : ProblemKind.DateOutside;
    }
}

/// <summary>Whole numbers; years of age lose their part of a year.</summary>
/// <param name="parts">In how many parts of one the number is kept.</param>
internal sealed class NumberWriter(Column column, int parts = 1) : ColumnWriter(column)
{
    // 0.29 times 100 is a little less than 29.
    private const double Most = 1_000_000, Slight = 1e-6;
    private int[] numbers = [];

    public override Array Cells => numbers;

    public override void Grow(int rows) => Grow(ref numbers, rows);

    public override ProblemKind Put(int row, ReadOnlySpan<byte> cell)
    {
        numbers[row] = ListData.NoNumber;
        if (cell.IsEmpty) return Blank;
        if (cell.Length == 1 && cell[0] is >= (byte)'0' and <= (byte)'9') numbers[row] = (cell[0] - '0') * parts;
        else if (Utf8Parser.TryParse(cell, out double value, out var read) && read == cell.Length && Math.Abs(value) <= Most) numbers[row] = (int)Math.Floor(value * parts + Slight);
        else return ProblemKind.NotANumber;
        return ProblemKind.None;
    }
}

/// <summary>Codes as their place in the code set plus 1. The few ways in which a file writes them are remembered.</summary>
internal sealed class CodeWriter(Column column) : ColumnWriter(column)
{
    private const int Slots = 256, Unknown = -1;
    private readonly (byte[] Text, int Code)[] known = new (byte[], int)[Slots];
    private byte[] codes = [];

    public override Array Cells => codes;

    public override void Grow(int rows) => Grow(ref codes, rows);

    public override ProblemKind Put(int row, ReadOnlySpan<byte> cell)
    {
        codes[row] = 0;
        if (cell.IsEmpty) return Blank;
        ref var slot = ref known[(cell.Length * 31 + cell[0] * 17 + cell[^1] * 7 + cell[cell.Length / 2]) & (Slots - 1)];
        if (slot.Text is null || !cell.SequenceEqual(slot.Text)) slot = (cell.ToArray(), Column.Codes!.Find(Encoding.UTF8.GetString(cell)));
        if (slot.Code == Unknown) return ProblemKind.UnknownCode;
        codes[row] = (byte)(slot.Code + 1);
        return ProblemKind.None;
    }
}

/// <summary>Identifiers as 128 bits that stand for them while the file is read; numbers take their place before the list is given out (rule E6).</summary>
internal sealed class IdentifierWriter(Column column) : ColumnWriter(column)
{
    private const int Short = 15;
    private UInt128[] keys = [];

    public override Array Cells => keys;

    public override void Grow(int rows) => Grow(ref keys, rows);

    public override ProblemKind Put(int row, ReadOnlySpan<byte> cell)
    {
        keys[row] = cell.IsEmpty ? UInt128.Zero : Key(cell);
        return cell.IsEmpty ? ProblemKind.NoIdentifier : ProblemKind.None;
    }

    /// <summary>Up to 15 bytes stand for themselves, longer ones as the beginning of their hash.</summary>
    private static UInt128 Key(ReadOnlySpan<byte> cell)
    {
        Span<byte> key = stackalloc byte[Short + 1];
        if (cell.Length <= Short)
        {
            key.Clear();
            cell.CopyTo(key);
            key[Short] = (byte)cell.Length;
        }
        else
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(cell, hash);
            hash[..Short].CopyTo(key);
            key[Short] = byte.MaxValue;
        }

        return System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(key);
    }
}

/// <summary>Cells that are only to be there.</summary>
internal sealed class PresenceWriter(Column column) : ColumnWriter(column)
{
    public override Array? Cells => null;

    public override void Grow(int rows)
    {
    }

    public override ProblemKind Put(int row, ReadOnlySpan<byte> cell) => cell.IsEmpty ? Blank : ProblemKind.None;
}
