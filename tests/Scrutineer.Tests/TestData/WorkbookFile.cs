using System.IO.Compression;
using System.Text;

namespace Scrutineer.Tests.TestData;

/// <summary>Writes workbooks (XLSX) part by part, so that they can be as wrong as a test needs them.</summary>
public sealed class WorkbookFile : IDisposable
{
    private readonly ZipArchive archive;
    private readonly List<string> sheets = [];

    public WorkbookFile(string path) => archive = ZipFile.Open(path, ZipArchiveMode.Create);

    /// <summary>A sheet of texts; a cell that begins with &lt; is XML of a cell as it stands.</summary>
    public WorkbookFile Sheet(string name, params IEnumerable<string>[] rows) => Sheet(name, writer =>
    {
        for (var row = 0; row < rows.Length; row++)
        {
            writer.Write($"<row r=\"{row + 1}\">");
            foreach (var cell in rows[row]) writer.Write(cell.StartsWith('<') ? cell : cell.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(cell)}</t></is></c>");
            writer.Write("</row>");
        }
    });

    /// <summary>A sheet whose rows the test writes itself.</summary>
    public WorkbookFile Sheet(string name, Action<TextWriter> rows)
    {
        sheets.Add(name);
        using var writer = Part($"xl/worksheets/sheet{sheets.Count}.xml");
        writer.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        rows(writer);
        writer.Write("</sheetData></worksheet>");
        return this;
    }

    public void Dispose()
    {
        using (var book = Part("xl/workbook.xml"))
            book.Write($"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{string.Concat(sheets.Select((s, at) => $"<sheet name=\"{s}\" sheetId=\"{at + 1}\" r:id=\"rId{at + 1}\"/>"))}</sheets></workbook>");
        using (var relations = Part("xl/_rels/workbook.xml.rels"))
            relations.Write($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, at) => $"<Relationship Id=\"rId{at + 1}\" Type=\"worksheet\" Target=\"worksheets/sheet{at + 1}.xml\"/>"))}</Relationships>");
        archive.Dispose();
    }

    private StreamWriter Part(string name) => new(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 1 << 16);
}
