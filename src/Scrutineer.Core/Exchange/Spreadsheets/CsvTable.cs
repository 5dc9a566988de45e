using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Scrutineer.Exchange.Spreadsheets;

/// <summary>A column: its heading in plain words, and what it holds of a row.</summary>
public sealed record CsvColumn<TRow>(string Heading, Func<TRow, object?> Value);

/// <summary>Tables for anyone's spreadsheet: UTF-8 with its mark, as RFC 4180 writes them, dates as 2016-04-14, and never a live formula (rule X1).</summary>
public static class CsvTable
{
    /// <summary>What a browser is told that a table is.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",;\t\r\n");

    // A lone carriage return or line feed ends a row for some readers, so either needs quotes.
    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        Delimiter = ",",
        ShouldQuote = cell => cell.Field is { } text && (text.AsSpan().ContainsAny(NeedsQuotes) || text.Trim().Length < text.Length),
    };

    /// <summary>The whole file, headings first.</summary>
    public static byte[] Of<TRow>(IEnumerable<TRow> rows, IReadOnlyList<CsvColumn<TRow>> columns)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        using var file = new MemoryStream();
        using (var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(text, Rfc4180))
        {
            WriteRow(csv, columns.Select(c => (object?)c.Heading));
            foreach (var row in rows) WriteRow(csv, columns.Select(c => c.Value(row)));
        }

        return file.ToArray();
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells) csv.WriteField(Text(cell));
        csv.NextRecord();
    }

    // Numbers are written by us and may be negative; only text can carry a formula.
    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        int or long or decimal or double => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
        _ => FormulaGuard.Escape(cell.ToString() ?? ""),
    };
}
