using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Scrutineer.Foundation;

namespace Scrutineer.Quality.Performance.Comparisons;

/// <summary>An authority as the national table lists it.</summary>
/// <param name="Number">Its number ("805").</param>
/// <param name="Neighbours">The numbers of its statistical neighbours, the closest first.</param>
/// <param name="Rating">Its overall judgement, as the list of inspections has it ("Good"); empty where none was brought in.</param>
public sealed record Authority(int Number, string Name, string Region, IReadOnlyList<int> Neighbours, string Rating = "")
{
    /// <summary>True where it was judged good or outstanding.</summary>
    public bool IsGood => Rating.StartsWith("Good", StringComparison.OrdinalIgnoreCase) || Rating.StartsWith("Outstanding", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a measure of the national table is, as its dictionary has it.</summary>
/// <param name="Measure">Its short name in the table ("ReReferral").</param>
/// <param name="Owner">Whose figures they are.</param>
public sealed record MeasureWords(string Measure, string Title, string Owner, string Description);

/// <summary>The authorities of England with their neighbours, which of them this council is, and what the measures mean that indicators name: one row (rule R5). Published under the Open Government Licence.</summary>
public sealed class BenchmarkSet : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The number of this council; null until somebody says.</summary>
    public int? Own { get; set; }

    private const char MeasureMark = '@';

    /// <summary>One authority a line: number, name, region, neighbours, rating, parted by bars; then one measure a line, its mark before it.</summary>
    public string Lines { get; set; } = "";

    public RecordRef Ref => new("benchmark-set", Id);

    public IReadOnlyList<Authority> Authorities => [.. All.Where(l => l[0] != MeasureMark).Select(Read)];

    public IReadOnlyList<MeasureWords> Measures => [.. All.Where(l => l[0] == MeasureMark).Select(l => l[1..].Split('|')).Select(p => new MeasureWords(p[0], p[1], p[2], p[3]))];

    private string[] All => Lines.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Set(IEnumerable<Authority> authorities) => Write([.. authorities], Measures);

    public void Explain(IEnumerable<MeasureWords> measures) => Write(Authorities, [.. measures]);

    private void Write(IReadOnlyList<Authority> authorities, IReadOnlyList<MeasureWords> measures) => Lines = string.Join('\n',
    [
        .. authorities.OrderBy(a => a.Number).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Number}|{Plain(a.Name)}|{Plain(a.Region)}|{string.Join(',', a.Neighbours)}|{Plain(a.Rating)}")),
        .. measures.OrderBy(m => m.Measure, StringComparer.Ordinal).Select(m => $"{MeasureMark}{Plain(m.Measure)}|{Plain(m.Title)}|{Plain(m.Owner)}|{Plain(m.Description)}"),
    ]);

    private static string Plain(string words) => string.Join(' ', words.Replace('|', '/').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Authority Read(string line)
    {
        var parts = line.Split('|');
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2], [.. parts[3].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))], parts.ElementAtOrDefault(4) ?? "");
    }
}

/// <summary>One measure of one year for every authority, region and England: a row, so that taking in a table changes few (decision 0062).</summary>
public sealed class BenchmarkYear : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>As the national table names it: "ReReferral".</summary>
    public required string Measure { get; init; }

    /// <summary>As the table has it: "2025", "2024/25", "2025 (prov)".</summary>
    public required string Year { get; init; }

    /// <summary>The first year that the label names, by which years are ordered.</summary>
    public required int Order { get; init; }

    /// <summary>The table that it came from.</summary>
    public required string Source { get; set; }

    /// <summary>"805=22.6;…" by number; what was not told is left out.</summary>
    public required string Figures { get; set; }

    public RecordRef Ref => new("benchmark-year", Id);

    public IReadOnlyDictionary<int, decimal> ByNumber => Figures.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('='))
        .ToDictionary(f => int.Parse(f[0], CultureInfo.InvariantCulture), f => decimal.Parse(f[1], NumberStyles.Float, CultureInfo.InvariantCulture));

    public static string Text(IEnumerable<KeyValuePair<int, decimal>> figures) =>
        string.Join(';', figures.OrderBy(f => f.Key).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key}={f.Value}")));
}

internal sealed class BenchmarkSetMapping : IEntityTypeConfiguration<BenchmarkSet>
{
    public void Configure(EntityTypeBuilder<BenchmarkSet> builder) => builder.Ignore(s => s.Authorities).Ignore(s => s.Measures);
}

internal sealed class BenchmarkYearMapping : IEntityTypeConfiguration<BenchmarkYear>
{
    public void Configure(EntityTypeBuilder<BenchmarkYear> builder)
    {
        builder.Property(y => y.Measure).HasMaxLength(100);
        builder.Property(y => y.Year).HasMaxLength(40);
        builder.HasIndex(y => new { y.Measure, y.Year }).IsUnique();
        builder.Ignore(y => y.ByNumber);
    }
}
