using System.IO.Compression;
using System.Text;
using System.Xml;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Spreadsheets;

/// <summary>Reads a small table from the first sheet of anyone's workbook (XLSX), within limits. Of a formula its last result is read.</summary>
public static class XlsxSheet
{
    private const long MostUnpacked = 64L << 20;
    private const int MostEntries = 500, MostRows = 20_000, MostColumns = 500;

    /// <summary>The rows, each cell without the spaces around it; empty rows are left out.</summary>
    /// <exception cref="RuleBrokenException">It is no workbook, or over a limit.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> ReadFile(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > CsvSheet.MostBytes) throw new RuleBrokenException($"The workbook has more than {CsvSheet.MostBytes >> 20} MB: it is no table to be read here.");
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) throw new RuleBrokenException($"The workbook holds more than {MostEntries} parts: it is no table to be read here.");
            return Read(archive);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or FormatException or OverflowException)
        {
            throw new RuleBrokenException("The workbook could not be read: it is damaged, protected by a password, or no XLSX at all. Open it in Excel or LibreOffice and save it again as XLSX.");
        }
    }

    private static List<IReadOnlyList<string>> Read(ZipArchive archive)
    {
        var allowance = new Allowance(MostUnpacked);
        IReadOnlyList<byte[]> strings = archive.GetEntry("xl/sharedStrings.xml") is { } shared ? SharedStrings.Read(allowance.Open(shared)) : [];
        using var sheet = allowance.Open(archive.GetEntry(First(archive, allowance)) ?? throw new InvalidDataException());
        var (rows, row) = (new List<IReadOnlyList<string>>(), new List<string>());
        while (sheet.Read())
        {
            if (sheet.NodeType == XmlNodeType.Element && sheet.LocalName == "c")
            {
                var (at, text) = Cell(sheet, strings, row.Count);
                if (at < row.Count || at >= MostColumns) throw new RuleBrokenException($"A row of the workbook has more than {MostColumns} columns, or columns out of order.");
                while (row.Count < at) row.Add("");
                row.Add(text.Trim());
            }
            else if (sheet.NodeType == XmlNodeType.EndElement && sheet.LocalName == "row")
            {
                if (row.Exists(c => c.Length > 0)) rows.Add([.. row]);
                if (rows.Count > MostRows) throw new RuleBrokenException($"The sheet has more than {MostRows:N0} rows.");
                row.Clear();
            }
        }

        return rows;
    }

    /// <summary>Where the first sheet of the workbook lies.</summary>
    private static string First(ZipArchive archive, Allowance allowance)
    {
        using var book = allowance.Open(archive.GetEntry("xl/workbook.xml") ?? throw new InvalidDataException());
        if (!Find(book, "sheet")) throw new InvalidDataException();
        var id = book.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        using var relations = allowance.Open(archive.GetEntry("xl/_rels/workbook.xml.rels") ?? throw new InvalidDataException());
        while (Find(relations, "Relationship"))
            if (relations.GetAttribute("Id") == id && relations.GetAttribute("Target") is { } target) return target.StartsWith('/') ? target[1..] : $"xl/{target}";
        throw new InvalidDataException();
    }

    private static bool Find(XmlReader xml, string name)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name) return true;
        return false;
    }

    /// <summary>A cell's column from 0, and its text.</summary>
    private static (int At, string Text) Cell(XmlReader sheet, IReadOnlyList<byte[]> strings, int next)
    {
        var (reference, type) = (sheet.GetAttribute("r"), sheet.GetAttribute("t"));
        var at = reference is null ? next : Column(reference);
        var text = new StringBuilder();
        if (!sheet.IsEmptyElement)
        {
            var depth = sheet.Depth;
            var within = "";
            while (sheet.Read() && !(sheet.NodeType == XmlNodeType.EndElement && sheet.Depth == depth))
                if (sheet.NodeType == XmlNodeType.Element) within = sheet.LocalName;
                else if (sheet.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && within is ("v" or "t")) text.Append(sheet.Value);
        }

        return (at, type != "s" ? text.ToString() : int.TryParse(text.ToString(), out var index) && index >= 0 && index < strings.Count ? Encoding.UTF8.GetString(strings[index]) : throw new InvalidDataException());
    }

    /// <summary>"B7" is 1.</summary>
    private static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) column = checked(column * 26 + letter - 'A' + 1);
        return column - 1;
    }
}
