using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Scrutineer.Exchange.Spreadsheets;

/// <summary>A small table as a workbook of one sheet. Every cell but a number is text, so that nothing in it is ever a formula (rule X1); the same rows give the same file.</summary>
public static class XlsxTable
{
    /// <summary>What a browser is told that a workbook is.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Packages = "http://schemas.openxmlformats.org/package/2006";

    private static readonly DateTimeOffset Dated = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The whole file, headings first.</summary>
    public static byte[] Of<TRow>(string sheet, IEnumerable<TRow> rows, IReadOnlyList<CsvColumn<TRow>> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(archive, "[Content_Types].xml", $"""<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{MediaType}.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            Put(archive, "_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{System.Security.SecurityElement.Escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Put(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            using var part = Part(archive, "xl/worksheets/sheet1.xml");
            using var xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
            xml.WriteStartElement("worksheet", Main);
            xml.WriteStartElement("sheetData", Main);
            Row(xml, columns.Select(c => (object?)c.Heading));
            foreach (var row in rows) Row(xml, columns.Select(c => c.Value(row)));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void Row(XmlWriter xml, IEnumerable<object?> cells)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c", Main);
            if (cell is int or long or decimal or double) xml.WriteElementString("v", Main, ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture));
            else
            {
                xml.WriteAttributeString("t", "inlineStr");
                xml.WriteStartElement("is", Main);
                xml.WriteStartElement("t", Main);
                xml.WriteAttributeString("xml", "space", null, "preserve");
                xml.WriteString(Text(cell));
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Characters that XML has no way to write are left out.</summary>
    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        _ => string.Concat((cell.ToString() ?? "").Where(XmlConvert.IsXmlChar)),
    };

    private static Stream Part(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Dated;
        return entry.Open();
    }

    private static void Put(ZipArchive archive, string name, string xml)
    {
        using var part = Part(archive, name);
        part.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml}"""));
    }
}
