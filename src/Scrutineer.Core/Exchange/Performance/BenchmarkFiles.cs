using System.Globalization;
using Parquet;
using Parquet.Schema;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation;
using Scrutineer.Quality.Performance.Comparisons;

namespace Scrutineer.Exchange.Performance;

/// <summary>Reads the files of the national benchmarking tool: its long table (Parquet or CSV), the codes of authorities and their statistical neighbours (XLSX or CSV).</summary>
public static class BenchmarkFiles
{
    /// <summary>Files up to this many bytes are read.</summary>
    public const int Largest = 50 << 20;

    private const int MostRows = 5_000_000, LongestWords = 1_000;
    private const string ShortName = "Measure_short";
    private const string Measure = "Short Desc", Years = "Years", Values = "Values", Number = "LA Number";

    /// <summary>The long table's lines of some measures. What is no number was not published, and is left out.</summary>
    /// <exception cref="RuleBrokenException">It is no such table.</exception>
    public static async Task<IReadOnlyList<BenchmarkLine>> ReadLongAsync(string path, IReadOnlySet<string> measures, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(measures);
        if (new FileInfo(path).Length > Largest) throw new RuleBrokenException($"The file has more than {Largest >> 20} MB.");
        return path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) ? await ReadParquetAsync(path, measures, cancel) : ReadCsv(path, measures);
    }

    /// <summary>What the measures mean, as the table's dictionary has it.</summary>
    /// <exception cref="RuleBrokenException">It is no such dictionary.</exception>
    public static IReadOnlyList<MeasureWords> ReadDictionary(string path)
    {
        var rows = CsvSheet.ReadFile(path);
        int Column(params string[] names) => rows.Count == 0 ? -1 : rows[0].ToList().FindIndex(c => IsOneOf(c, names));
        var (measure, title, owner, description) = (Column(ShortName), Column("Chart_title") is >= 0 and var chart ? chart : Column("Measure"), Column("Data Owner (DO) /Supplier and Contact Details", "Data Owner"), Column("Description"));
        if (measure < 0 || title < 0) throw new RuleBrokenException($"The dictionary needs the columns {ShortName} and Chart_title (or Measure), and may have Description and Data Owner.");
        return [.. rows.Skip(1).Where(r => At(r, measure).Length > 0 && At(r, title).Length > 0).Select(r => new MeasureWords(At(r, measure), At(r, title), Short(At(r, owner)), Short(At(r, description))))];
    }

    /// <summary>True for the dictionary among CSV files.</summary>
    public static bool IsDictionary(string firstLine)
    {
        ArgumentNullException.ThrowIfNull(firstLine);
        return firstLine.Contains(ShortName, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Authorities with their regions, with their neighbours, or with their ratings, as lists have them.</summary>
    /// <exception cref="RuleBrokenException">It is neither.</exception>
    public static IReadOnlyList<Authority> ReadAuthorities(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var rows = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? XlsxTable.Read(path) : CsvSheet.ReadFile(path);
        var heading = rows.ToList().FindIndex(r => r.Any(c => IsOneOf(c, "LA Number", "LA num")) && r.Any(c => IsOneOf(c, "LA Name")));
        if (heading < 0) throw new RuleBrokenException("The file has no heading row with LA Number (or LA num) and LA Name.");
        var cells = rows[heading].ToList();
        int Column(params string[] names) => cells.FindIndex(c => IsOneOf(c, names));
        var (number, name, region, rating) = (Column("LA Number", "LA num"), Column("LA Name"), Column("Region", "GOReg"), Column("Overall effectiveness", "Overall judgement", "Ofsted rating", "Rating"));
        if (region < 0 && rating < 0) throw new RuleBrokenException("The file has neither the region of each authority nor its rating.");
        List<int> neighbours = [.. Enumerable.Range(1, 10).Select(n => Column($"SN{n}")).Where(c => c >= 0)];
        return [.. rows.Skip(heading + 1).Where(r => int.TryParse(At(r, number), NumberStyles.None, CultureInfo.InvariantCulture, out _) && At(r, name).Length > 0 && (region < 0 ? At(r, rating) : At(r, region)) is { Length: > 0 } and not "NA")
            .Select(r => new Authority(int.Parse(At(r, number), CultureInfo.InvariantCulture), At(r, name), At(r, region), [.. neighbours.Select(c => int.TryParse(At(r, c), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 0)], At(r, rating)))
            .DistinctBy(a => a.Number)];
    }

    private static List<BenchmarkLine> ReadCsv(string path, IReadOnlySet<string> measures)
    {
        var rows = CsvSheet.ReadFile(path);
        int Column(string name) => rows.Count == 0 ? -1 : rows[0].ToList().FindIndex(c => c.Equals(name, StringComparison.OrdinalIgnoreCase));
        var (measure, year, value, number) = (Column(Measure), Column(Years), Column(Values), Column(Number));
        if (measure < 0 || year < 0 || value < 0 || number < 0) throw NoTable();
        return [.. rows.Skip(1).Select(r => Line(measures, At(r, measure), At(r, year), At(r, value), double.TryParse(At(r, number), NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : null)).OfType<BenchmarkLine>()];
    }

    private static async Task<IReadOnlyList<BenchmarkLine>> ReadParquetAsync(string path, IReadOnlySet<string> measures, CancellationToken cancel)
    {
        try
        {
            await using var reader = await ParquetReader.CreateAsync(path, cancellationToken: cancel);
            var fields = reader.Schema.GetDataFields();
            DataField Field(string name, Type type) => Array.Find(fields, f => f.Name == name && f.ClrType == type) ?? throw NoTable();
            var (measure, year, value, number) = (Field(Measure, typeof(ReadOnlyMemory<char>)), Field(Years, typeof(ReadOnlyMemory<char>)), Field(Values, typeof(ReadOnlyMemory<char>)), Field(Number, typeof(double)));
            if (reader.RowGroups.Sum(g => g.RowCount) > MostRows) throw new RuleBrokenException($"The table has more than {MostRows:N0} rows.");
            var lines = new List<BenchmarkLine>();
            foreach (var group in reader.RowGroups)
            {
                var (names, years, values, numbers) = (await TextsAsync(group, measure, cancel), await TextsAsync(group, year, cancel), await TextsAsync(group, value, cancel), new double?[group.RowCount]);
                await group.ReadAsync<double>(number, numbers.AsMemory(), cancellationToken: cancel);
                for (var row = 0; row < names.Length; row++)
                    if (Line(measures, names[row], years[row], values[row], numbers[row]) is { } line) lines.Add(line);
            }

            return lines;
        }
        catch (Exception problem) when (problem is not (RuleBrokenException or OperationCanceledException or OutOfMemoryException))
        {
            // The reader answers a damaged file with exceptions of many kinds.
            throw new RuleBrokenException("The file could not be read as Parquet: it is damaged, or something else.");
        }
    }

    private static async Task<string?[]> TextsAsync(ParquetRowGroupReader group, DataField field, CancellationToken cancel)
    {
        var texts = new string?[group.RowCount];
        await group.ReadAsync(field, texts.AsMemory(), cancellationToken: cancel);
        return texts;
    }

    private static BenchmarkLine? Line(IReadOnlySet<string> measures, string? measure, string? year, string? value, double? number) =>
        measure is not null && year is not null && measures.Contains(measure) && number is >= 1 and < 100_000
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) && Math.Abs(figure) < 1e12
            ? new(measure, year.Trim(), (int)number.Value, Math.Round((decimal)figure, 4)) : null;

    private static RuleBrokenException NoTable() => new($"The table needs the columns {Measure}, {Years}, {Values} and {Number}, as the national benchmarking tool's long table has them.");

    private static string Short(string words) => words.Length <= LongestWords ? words : $"{words[..LongestWords]}\u2026";

    private static bool IsOneOf(string cell, params string[] names) => names.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase);

    private static string At(IReadOnlyList<string> row, int at) => at < 0 ? "" : (row.ElementAtOrDefault(at) ?? "").Trim();
}
