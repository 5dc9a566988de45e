using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Spreadsheets;

/// <summary>Reads a small table from a CSV file of anyone's: UTF-8, commas, semicolons or tabs, quotes as RFC 4180 has them.</summary>
public static class CsvSheet
{
    /// <summary>Files up to this many bytes are read.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private const int MostRows = 200_000, MostColumns = 500;

    /// <summary>The rows, each cell without the spaces around it; empty rows are left out.</summary>
    /// <exception cref="RuleBrokenException">The file cannot be read as a table; the reason is a sentence.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > MostBytes) throw new RuleBrokenException($"{path} has more than {MostBytes / 1024 / 1024} MB: it is no table to be read here.");
            using var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return Read(text, path);
        }
        catch (DecoderFallbackException)
        {
            throw new RuleBrokenException($"{path} is not text in UTF-8. Save it as \"CSV UTF-8\".");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"{path} cannot be opened: {(File.Exists(path) ? "it may not be read" : "there is no such file")}.");
        }
    }

    /// <summary>The same of text that is at hand.</summary>
    /// <param name="name">What the text is called in sentences.</param>
    /// <exception cref="RuleBrokenException">It cannot be read as a table.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> ReadText(string text, string name)
    {
        using var reader = new StringReader(text);
        return Read(reader, name);
    }

    private static List<IReadOnlyList<string>> Read(TextReader text, string path)
    {
        var rows = new List<IReadOnlyList<string>>();
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            DetectDelimiter = true,
            DetectDelimiterValues = [",", ";", "\t"],
            TrimOptions = TrimOptions.Trim,
            BadDataFound = null,
        });
        while (csv.Read())
        {
            if (csv.Record is not { } record || Array.TrueForAll(record, string.IsNullOrWhiteSpace)) continue;
            if (record.Length > MostColumns || rows.Count >= MostRows) throw new RuleBrokenException($"{path} is larger than {MostRows:N0} rows of {MostColumns} columns.");
            if (record.Any(c => c.Contains('\0', StringComparison.Ordinal))) throw new RuleBrokenException($"{path} is not a table of text.");
            rows.Add([.. record.Select(FormulaGuard.Unescape)]);
        }

        return rows;
    }
}
