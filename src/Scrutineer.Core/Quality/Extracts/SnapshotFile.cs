using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Scrutineer.Foundation;

namespace Scrutineer.Quality.Extracts;

/// <summary>Writes the typed columns of an extract into one compact file, and reads them again.</summary>
internal static class SnapshotFile
{
    private const int Version = 1;
    private const string Damaged = "The file of the extract is damaged. Run: scrutineer verify";

    public static byte[] Write(Extract extract)
    {
        using var file = new MemoryStream();
        using (var packed = new BrotliStream(file, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.UTF8))
        {
            writer.Write(Version);
            writer.Write(extract.Lists.Count());
            foreach (var list in extract.Lists) Write(writer, list);
        }

        return file.ToArray();
    }

    /// <exception cref="RuleBrokenException">It is no such file.</exception>
    public static Extract Read(Stream file)
    {
        try
        {
            using var packed = new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true);
            using var reader = new BinaryReader(packed, Encoding.UTF8);
            if (reader.ReadInt32() != Version) throw new RuleBrokenException("The extract was kept by another version of Scrutineer. Load it again.");
            return new Extract([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => ReadList(reader))]);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new RuleBrokenException(Damaged);
        }
    }

    private static void Write(BinaryWriter writer, ListData list)
    {
        writer.Write(list.List.Number);
        writer.Write(list.Rows);
        writer.Write(list.ChildCount);
        WriteCells(writer, list.Pseudonyms.ToArray());
        WriteCells(writer, list.Children);
        writer.Write(list.Columns.Count);
        foreach (var (column, cells) in list.Columns)
        {
            writer.Write(column.Heading);
            writer.Write(cells is byte[]);
            if (cells is byte[] codes) WriteCells(writer, codes);
            else WriteCells(writer, (int[])cells);
        }
    }

    private static ListData ReadList(BinaryReader reader)
    {
        var list = AnnexA.Lists[reader.ReadInt32() - 1];
        var (rows, count) = (reader.ReadInt32(), reader.ReadInt32());
        var pseudonyms = ReadCells<UInt128>(reader);
        var children = ReadCells<int>(reader);
        var columns = new Dictionary<Column, Array>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var heading = reader.ReadString();
            Array cells = reader.ReadBoolean() ? ReadCells<byte>(reader) : ReadCells<int>(reader);
            if (list.Columns.FirstOrDefault(c => c.Heading == heading) is { } column) columns[column] = cells;
        }

        return new ListData(list, rows, children, count, columns) { Pseudonyms = pseudonyms };
    }

    private static void WriteCells<T>(BinaryWriter writer, T[] cells) where T : unmanaged
    {
        writer.Write(cells.Length);
        writer.Write(MemoryMarshal.AsBytes(cells.AsSpan()));
    }

    private static T[] ReadCells<T>(BinaryReader reader) where T : unmanaged
    {
        var cells = new T[reader.ReadInt32()];
        reader.ReadExactly(MemoryMarshal.AsBytes(cells.AsSpan()));
        return cells;
    }
}
