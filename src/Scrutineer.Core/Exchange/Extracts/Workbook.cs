using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using Scrutineer.Foundation;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Reads the lists of an Excel workbook (XLSX) from its structure, as a stream and within limits: a workbook that unpacks to far more than it should is refused (rule E7).</summary>
internal static partial class Workbook
{
    /// <summary>No more than this is unpacked of one workbook.</summary>
    public const long MostUnpacked = 256L << 20;

    private const long LargestFile = 200L << 20;
    private const int MostEntries = 5_000;
    private const string Damaged = "The workbook could not be read: it is damaged, protected by a password, or no XLSX at all. Open it in Excel or LibreOffice and save it again as XLSX.";

    /// <exception cref="RuleBrokenException">It is no workbook, over a limit, or holds none of the lists.</exception>
    public static IEnumerable<ListResult> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > LargestFile) throw new RuleBrokenException($"The workbook has more than {LargestFile >> 20} MB. Give large lists as CSV files in a folder.");
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            return Read(archive);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or OverflowException or FormatException)
        {
            throw new RuleBrokenException(Damaged);
        }
    }

    private static List<ListResult> Read(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries) throw new RuleBrokenException($"The workbook holds more than {MostEntries:N0} parts; no extract does.");
        var allowance = new Allowance(MostUnpacked);
        XmlReader? Open(string name) => archive.GetEntry(name) is { } entry ? allowance.Open(entry) : null;

        var (sheets, from1904) = Sheets(Open("xl/workbook.xml") ?? throw new RuleBrokenException(Damaged));
        var targets = Targets(Open("xl/_rels/workbook.xml.rels") ?? throw new RuleBrokenException(Damaged));
        var lists = (from sheet in sheets
                     let list = ListOf(sheet.Name)
                     where list is not null && targets.ContainsKey(sheet.Id)
                     select (List: list, Part: targets[sheet.Id])).ToList();
        if (lists.Count == 0) throw new RuleBrokenException("The workbook holds none of the lists: their sheets are named \"List 1\" to \"List 11\".");
        if (lists.GroupBy(l => l.List.Number).FirstOrDefault(g => g.Count() > 1) is { } twice) throw new RuleBrokenException($"The workbook has two sheets for {twice.First().List.InWords}. Take one of them out.");
        var strings = Open("xl/sharedStrings.xml") is { } shared ? SharedStrings.Read(shared) : [];
        return [.. lists.OrderBy(l => l.List.Number).Select(l => ReadList(l.List, Open(l.Part), strings, from1904))];
    }

    private static ExtractList? ListOf(string sheet) => ListSheet().Match(sheet) is { Success: true } numbered
        ? ExtractLists.Of(int.Parse(numbered.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
        : LocalLists.Lists.FirstOrDefault(l => l.SheetName.Equals(sheet.Trim(), StringComparison.OrdinalIgnoreCase));

    private static ListResult ReadList(ExtractList list, XmlReader? sheet, IReadOnlyList<byte[]> strings, bool from1904)
    {
        var result = new ListResult(list);
        if (sheet is null)
        {
            result.Fail("The sheet is named in the workbook but not in it.");
            return result;
        }

        using (sheet) new SheetReader(sheet, strings, from1904).Into(result);
        return result;
    }

    private static (List<(string Name, string Id)> Sheets, bool From1904) Sheets(XmlReader workbook)
    {
        var (sheets, from1904) = (new List<(string, string)>(), false);
        using (workbook)
            while (workbook.Read())
            {
                if (workbook.NodeType != XmlNodeType.Element) continue;
                if (workbook.LocalName == "workbookPr") from1904 = workbook.GetAttribute("date1904") is "1" or "true";
                else if (workbook.LocalName == "sheet" && workbook.GetAttribute("name") is { } name && workbook.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") is { } id) sheets.Add((name, id));
            }

        return (sheets, from1904);
    }

    private static Dictionary<string, string> Targets(XmlReader relations)
    {
        var targets = new Dictionary<string, string>();
        using (relations)
            while (relations.Read())
                if (relations.NodeType == XmlNodeType.Element && relations.LocalName == "Relationship" && relations.GetAttribute("Id") is { } id && relations.GetAttribute("Target") is { } target)
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
        return targets;
    }

    [GeneratedRegex(@"^\s*list[-_ ]*0?(?<number>1[01]|[1-9])(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListSheet();
}
