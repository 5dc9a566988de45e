using System.IO.Compression;
using System.Text;
using System.Xml;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Performance;

/// <summary>Reads the first sheet of a small workbook as rows of text, as a stream and within limits (rule E7).</summary>
internal static class XlsxTable
{
    private const long MostUnpacked = 64L << 20;
    private const int MostRows = 20_000, MostColumns = 500;

    /// <exception cref="RuleBrokenException">It is no workbook, or over a limit.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var allowance = new Allowance(MostUnpacked);
            var strings = archive.GetEntry("xl/sharedStrings.xml") is { } shared ? SharedStrings.Read(allowance.Open(shared)) : [];
            var sheet = archive.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).OrderBy(e => e.FullName.Length).ThenBy(e => e.FullName, StringComparer.Ordinal).FirstOrDefault();
            if (sheet is null) throw new RuleBrokenException("The workbook has no sheet.");
            using var reader = allowance.Open(sheet);
            return Rows(reader, strings);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or FormatException)
        {
            throw new RuleBrokenException("The workbook could not be read: it is damaged, protected by a password, or no XLSX at all.");
        }
    }

    private static List<IReadOnlyList<string>> Rows(XmlReader reader, IReadOnlyList<byte[]> strings)
    {
        var rows = new List<IReadOnlyList<string>>();
        List<string>? row = null;
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                if (rows.Count >= MostRows) throw new RuleBrokenException($"The sheet has more than {MostRows:N0} rows.");
                rows.Add(row = []);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c" && row is not null && Column(reader.GetAttribute("r"), row.Count) is var at and < MostColumns)
            {
                var kind = reader.GetAttribute("t");
                while (row.Count < at) row.Add("");
                row.Add(Cell(reader, kind, strings));
                continue;
            }

            reader.Read();
        }

        return rows;
    }

    /// <summary>The cell's text; the reader stands behind the cell afterwards.</summary>
    private static string Cell(XmlReader reader, string? kind, IReadOnlyList<byte[]> strings)
    {
        var text = "";
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return text;
        }

        reader.Read();
        while (!reader.EOF && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" }) text = Encoding.UTF8.GetString(SharedStrings.Text(reader));
            else reader.Read();
        }

        reader.Read();
        return kind == "s" && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) ? at < strings.Count ? Encoding.UTF8.GetString(strings[at]) : "" : text;
    }

    /// <summary>The place of "B7" from 0; the next one where a cell does not say.</summary>
    private static int Column(string? reference, int next)
    {
        if (reference is null) return next;
        var at = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) at = Math.Min(at * 26 + letter - 'A' + 1, MostColumns + 1);
        return Math.Max(next, at - 1);
    }
}
