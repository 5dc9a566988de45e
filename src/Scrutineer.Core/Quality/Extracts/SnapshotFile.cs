using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Scrutineer.Foundation;

namespace Scrutineer.Quality.Extracts;

/// <summary>Writes the typed columns of an extract into one compact file, and reads them again.</summary>
internal static class SnapshotFile
{
    // Extracts of version 1, which held no groups, are read in the same way.
    private const int Oldest = 1, Version = 2;
    private const byte Numbers = 0, Codes = 1, Groups = 2;

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
            if (reader.ReadInt32() is < Oldest or > Version) throw new RuleBrokenException("The extract was kept by another version of Scrutineer. Load it again.");
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
            writer.Write(cells switch { byte[] => Codes, ushort[] => Groups, _ => Numbers });
            switch (cells)
            {
                case byte[] codes:
                    WriteCells(writer, codes);
                    break;
                case ushort[] groups:
                    WriteCells(writer, groups);
                    WriteNames(writer, list.Names.GetValueOrDefault(column) ?? []);
                    break;
                default:
                    WriteCells(writer, (int[])cells);
                    break;
            }
        }
    }

    private static ListData ReadList(BinaryReader reader)
    {
        var list = ExtractLists.Of(reader.ReadInt32());
        var (rows, count) = (reader.ReadInt32(), reader.ReadInt32());
        var pseudonyms = ReadCells<UInt128>(reader);
        var children = ReadCells<int>(reader);
        var (columns, names) = (new Dictionary<Column, Array>(), new Dictionary<Column, IReadOnlyList<string>>());
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var heading = reader.ReadString();
            var kind = reader.ReadByte();
            Array cells = kind switch { Codes => ReadCells<byte>(reader), Groups => ReadCells<ushort>(reader), _ => ReadCells<int>(reader) };
            var known = kind == Groups ? ReadNames(reader) : [];
            if (list.Columns.FirstOrDefault(c => c.Heading == heading) is not { } column) continue;
            columns[column] = cells;
            if (known.Length > 0) names[column] = known;
        }

        return new ListData(list, rows, children, count, columns) { Pseudonyms = pseudonyms, Names = names };
    }

    private static void WriteNames(BinaryWriter writer, IReadOnlyList<string> names)
    {
        writer.Write(names.Count);
        foreach (var name in names) writer.Write(name);
    }

    private static string[] ReadNames(BinaryReader reader) => [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];

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
