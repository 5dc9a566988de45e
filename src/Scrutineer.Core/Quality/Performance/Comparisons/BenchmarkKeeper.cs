using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Quality.Performance.Comparisons;

/// <summary>One line of the national long table.</summary>
public sealed record BenchmarkLine(string Measure, string Year, int Number, decimal Value);

/// <summary>Keeps what the national benchmarking files tell of the measures that indicators name, and which authority this council is (rule R5).</summary>
public static partial class BenchmarkKeeper
{
    /// <summary>The measures that indicators name.</summary>
    public static async Task<IReadOnlySet<string>> WantedAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var named = await db.Set<Indicator>().Select(i => new { i.Measure, i.BaseMeasure }).ToListAsync(cancel);
        return named.SelectMany(n => (string?[])[n.Measure, n.BaseMeasure]).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Takes in lines of the long table; a measure's year that is here already is replaced.</summary>
    /// <returns>How many years of how many measures were kept.</returns>
    /// <exception cref="RuleBrokenException">No line is of a measure that an indicator names.</exception>
    public static async Task<(int Measures, int Years)> TakeAsync(ScrutineerDb db, IEnumerable<BenchmarkLine> lines, string source, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var wanted = await WantedAsync(db, cancel);
        var groups = lines.Where(l => wanted.Contains(l.Measure)).GroupBy(l => (l.Measure, l.Year)).Select(g => (g.Key, Order: OrderOf(g.Key.Year), Lines: g)).Where(g => g.Order is not null).ToList();
        if (groups.Count == 0) throw new RuleBrokenException("The table has no line of a measure that an indicator names. Say on an indicator which measure is the same thing, by its short name in the table.");
        var held = await db.Set<BenchmarkYear>().ToDictionaryAsync(y => (y.Measure, y.Year), cancel);
        foreach (var (key, order, of) in groups)
        {
            var figures = BenchmarkYear.Text(of.DistinctBy(l => l.Number).Select(l => KeyValuePair.Create(l.Number, l.Value)));
            if (held.TryGetValue(key, out var there)) (there.Figures, there.Source) = (figures, source);
            else db.Add(new BenchmarkYear { Measure = key.Measure, Year = key.Year, Order = order!.Value, Source = source, Figures = figures });
        }

        await db.SaveChangesAsync(cancel);
        return (groups.Select(g => g.Key.Measure).Distinct().Count(), groups.Count);
    }

    /// <summary>Takes in authorities; where neighbours come without regions, or regions without neighbours, what is here stays.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public static async Task<int> AuthoritiesAsync(ScrutineerDb db, IReadOnlyList<Authority> authorities, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        if (authorities.Count == 0) throw new RuleBrokenException("The file names no authority: it needs their numbers and names.");
        var set = await SetAsync(db, cancel);
        var all = set.Authorities.ToDictionary(a => a.Number);
        foreach (var given in authorities)
            all[given.Number] = all.TryGetValue(given.Number, out var there)
                ? given with { Region = given.Neighbours.Count > 0 && there.Region.Length > 0 || given.Region.Length == 0 ? there.Region : given.Region, Neighbours = given.Neighbours.Count > 0 ? given.Neighbours : there.Neighbours, Rating = given.Rating.Length > 0 ? given.Rating : there.Rating }
                : given;
        set.Set(all.Values);
        await db.SaveChangesAsync(cancel);
        return authorities.Count;
    }

    /// <summary>Keeps what the dictionary says of the measures that indicators name.</summary>
    /// <exception cref="RuleBrokenException">It says nothing of any.</exception>
    public static async Task<int> MeaningsAsync(ScrutineerDb db, IReadOnlyList<MeasureWords> measures, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var wanted = await WantedAsync(db, cancel);
        List<MeasureWords> told = [.. measures.Where(m => wanted.Contains(m.Measure)).DistinctBy(m => m.Measure)];
        if (told.Count == 0) throw new RuleBrokenException("The dictionary has no measure that an indicator names. Say on an indicator which measure is the same thing, by its short name there.");
        var set = await SetAsync(db, cancel);
        set.Explain(told.Concat(set.Measures.Where(m => told.TrueForAll(t => t.Measure != m.Measure))));
        await db.SaveChangesAsync(cancel);
        return told.Count;
    }

    /// <summary>Says which authority this council is.</summary>
    /// <exception cref="RuleBrokenException">There is none of this number.</exception>
    public static async Task OwnAsync(ScrutineerDb db, int? number, CancellationToken cancel = default)
    {
        var set = await SetAsync(db, cancel);
        if (number is not { } own || set.Authorities.All(a => a.Number != own)) throw new RuleBrokenException("Choose the authority that this council is.");
        set.Own = own;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The first year that a label names; null for a label without one.</summary>
    private static int? OrderOf(string year) => YearPattern().Match(year) is { Success: true } found ? int.Parse(found.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static async Task<BenchmarkSet> SetAsync(ScrutineerDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var set = await db.Set<BenchmarkSet>().OrderBy(s => s.Id).FirstOrDefaultAsync(cancel);
        if (set is null) db.Add(set = new BenchmarkSet());
        return set;
    }

    [GeneratedRegex(@"(19|20)[0-9]{2}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex YearPattern();
}
