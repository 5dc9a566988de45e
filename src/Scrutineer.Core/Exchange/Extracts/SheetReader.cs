using System.Globalization;
using System.Text;
using System.Xml;
using Scrutineer.Quality.Extracts;

namespace Scrutineer.Exchange.Extracts;

/// <summary>Reads the rows of one sheet of a workbook as a stream.</summary>
internal sealed class SheetReader(XmlReader sheet, IReadOnlyList<byte[]> strings, bool from1904)
{
    private const int MostPositions = 200, Room = 1_000;

    private readonly List<SheetCell> cells = [];
    private int row, position;

    public void Into(ListResult result)
    {
        ListPart? part = null;
        var looked = 0;
        while (NextRow())
        {
            if (!cells.Exists(c => c.Text.Length > 0 || c.Kind == CellKind.FormulaWithoutResult)) continue;
            if (part is not null) Put(part);
            else if (Headed(result) is { } places)
            {
                if (result.Failed) return;
                part = new ListPart(places, Room);
            }
            else if (++looked == Headings.Within) break;
        }

        if (part is null) result.Fail($"None of the first {Headings.Within} rows with anything in them holds the list's headings, such as \"{result.List.Columns[0].Heading}\".");
        else result.Join([(part, 0)]);
    }

    private IReadOnlyList<Column?>? Headed(ListResult result)
    {
        var texts = new string[cells.Count == 0 ? 0 : cells.Max(c => c.Position) + 1];
        Array.Fill(texts, "");
        foreach (var cell in cells) texts[cell.Position] = Encoding.UTF8.GetString(cell.Text);
        if (Headings.Find(result.List, texts) is not { } places) return null;
        foreach (var problem in Headings.Problems(result.List, texts, places, row)) result.Add(problem);
        return places;
    }

    private void Put(ListPart part)
    {
        part.Begin(row);
        var next = 0;
        foreach (var cell in cells)
        {
            if (cell.Position < next) continue;
            for (; next < cell.Position; next++) part.Put(next, []);
            next++;
            Put(part, cell);
        }

        part.End(next);
    }

    private void Put(ListPart part, SheetCell cell)
    {
        if (cell.IsFormula && cell.Kind != CellKind.FormulaWithoutResult) part.Note(cell.Position, ProblemKind.Formula, []);
        switch (cell.Kind)
        {
            case CellKind.Error:
                part.Note(cell.Position, ProblemKind.SpreadsheetError, cell.Text);
                break;
            case CellKind.FormulaWithoutResult:
                part.Note(cell.Position, ProblemKind.FormulaWithoutResult, []);
                break;
            case CellKind.Number when part.WriterAt(cell.Position) is DateWriter dates && Serial(cell) is { } serial:
                if (dates.PutSerial(part.Rows, serial, from1904) is not ProblemKind.None and var kind) part.Note(cell.Position, kind, cell.Text);
                return;
            default:
                part.Put(cell.Position, cell.Text);
                return;
        }

        part.PutNothing(cell.Position);
    }

    private static double? Serial(SheetCell cell) => double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) ? serial : null;

    /// <summary>Goes to the next row; its cells are in <see cref="cells"/>.</summary>
    private bool NextRow()
    {
        cells.Clear();
        while (!sheet.EOF)
        {
            if (sheet.NodeType != XmlNodeType.Element || sheet.LocalName != "row")
            {
                sheet.Read();
                continue;
            }

            row = int.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
            position = -1;
            ReadCells();
            return true;
        }

        return false;
    }

    private void ReadCells()
    {
        var isEmpty = sheet.IsEmptyElement;
        var depth = sheet.Depth;
        sheet.Read();
        if (isEmpty) return;
        while (!sheet.EOF && sheet.Depth > depth)
        {
            if (sheet.NodeType == XmlNodeType.Element && sheet.LocalName == "c") ReadCell();
            else sheet.Read();
        }
    }

    private void ReadCell()
    {
        position = PositionOf(sheet.GetAttribute("r")) ?? position + 1;
        if (sheet.IsEmptyElement)
        {
            sheet.Read();
            return;
        }

        var type = sheet.GetAttribute("t");
        var (depth, isFormula, text) = (sheet.Depth, false, (byte[])[]);
        sheet.Read();
        while (!sheet.EOF && sheet.Depth > depth)
        {
            if (sheet.NodeType == XmlNodeType.Element && sheet.LocalName == "f")
            {
                isFormula = true;
                sheet.Skip();
            }
            else if (sheet.NodeType == XmlNodeType.Element && sheet.LocalName is "v" or "is") text = SharedStrings.Text(sheet);
            else sheet.Read();
        }

        sheet.Read();
        if (position >= MostPositions) return;
        if (type == "s") text = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < strings.Count ? strings[index] : [];
        if (text.Length == 0 && !isFormula) return;
        cells.Add(new SheetCell(position, text.Length == 0 ? CellKind.FormulaWithoutResult : type switch { "e" => CellKind.Error, null or "n" => CellKind.Number, _ => CellKind.Text }, isFormula, text));
    }

    /// <summary>"AB12" stands at position 27.</summary>
    private static int? PositionOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetterUpper(letter)) break;
            column = column * 26 + letter - 'A' + 1;
            if (column > MostPositions) break;
        }

        return column == 0 ? null : column - 1;
    }

    private enum CellKind
    {
        Text,
        Number,
        Error,
        FormulaWithoutResult,
    }

    private readonly record struct SheetCell(int Position, CellKind Kind, bool IsFormula, byte[] Text);
}
