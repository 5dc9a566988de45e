using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance;

/// <summary>What a person says of an indicator. The words of one that is computed are not theirs to change.</summary>
public sealed record IndicatorSettings(string Name, string Theme, string Unit, Improvement Polarity, YearToDate YearToDate, Lens Lens)
{
    public string Numerator { get; init; } = "";
    public string Denominator { get; init; } = "";
    public string Exclusions { get; init; } = "";
    public string Clock { get; init; } = "";
    public string Source { get; init; } = "";
    public Guid? OwnerPostId { get; init; }
    public Guid? OwnerPersonId { get; init; }
    public string? Measure { get; init; }
    public string? BaseMeasure { get; init; }
}

/// <summary>Keeps what indicators mean, who answers for them, their targets, benchmarks and rebases (rules R1 to R5).</summary>
public static partial class IndicatorKeeper
{
    public static readonly Permission Keep = new("performance.keep", "load extracts, keep indicators with their targets and benchmarks, and enter figures");

    private const int LongestReason = 500;

    /// <summary>Words that addresses of pages have in the place of a code.</summary>
    private static readonly string[] Taken = ["desk", "signals", "report", "teams"];

    /// <summary>Adds an indicator; with a formula it is made of others.</summary>
    /// <exception cref="RuleBrokenException">The code is taken or no code, something is missing, or the formula does not hold.</exception>
    public static async Task<Indicator> AddAsync(ScrutineerDb db, string code, IndicatorFrequency frequency, IndicatorSettings settings, FormulaKind? formula = null, IReadOnlyList<string>? operands = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(settings);
        code = (code ?? "").Trim();
        var others = await db.Set<Indicator>().ToListAsync(cancel);
        RuleBrokenException.ThrowIfAny([.. ReasonsAgainst(code, others), .. ReasonsAgainst(settings), .. formula is { } kind ? Formulae.ReasonsAgainst(kind, operands ?? [], frequency, others) : []]);
        var indicator = new Indicator { Code = code, Name = settings.Name.Trim(), Unit = settings.Unit.Trim(), Frequency = frequency, Formula = formula, Operands = [.. operands ?? []] };
        Set(indicator, settings);
        db.Add(indicator);
        await db.SaveChangesAsync(cancel);
        return indicator;
    }

    /// <summary>Changes what a person may change.</summary>
    /// <param name="version">The version that the person saw.</param>
    /// <exception cref="RuleBrokenException">Something is missing, or it was changed meanwhile.</exception>
    public static async Task ChangeAsync(ScrutineerDb db, string code, IndicatorSettings settings, int version, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var indicator = await OfAsync(db, code, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(settings));
        if (indicator.Version != version) throw new RuleBrokenException("Somebody else changed this indicator meanwhile. It is shown as it is now: do it again.");
        Set(indicator, settings);
        indicator.Version++;
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Sets what is to be reached from a day on; one of the same day is replaced (rule R4).</summary>
    /// <exception cref="RuleBrokenException">The ends of the range are the wrong way round.</exception>
    public static async Task TargetAsync(ScrutineerDb db, string code, DateOnly from, decimal low, decimal high, CancellationToken cancel = default)
    {
        var indicator = await OfAsync(db, code, cancel);
        if (high < low) throw new RuleBrokenException("The upper end of a range is not below its lower end.");
        if (indicator.Targets.Find(t => t.From == from) is { } same) db.Remove(same);
        db.Add(new IndicatorTarget { IndicatorId = indicator.Id, From = from, Low = low, High = high });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Has the chart's limits computed anew from a month on (rule Q7).</summary>
    /// <exception cref="RuleBrokenException">There is no reason, or the chart begins anew there already.</exception>
    public static async Task RebaseAsync(ScrutineerDb db, string code, DateOnly from, string? reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var indicator = await OfAsync(db, code, cancel);
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > LongestReason) throw new RuleBrokenException($"Say what changed in the service, in up to {LongestReason} letters: limits begin anew for a reason, not because points look better so.");
        var first = new DateOnly(from.Year, from.Month, 1);
        if (indicator.Rebases.Exists(r => r.From == first)) throw new RuleBrokenException("The limits begin anew from that month already.");
        db.Add(new IndicatorRebase { IndicatorId = indicator.Id, From = first, Reason = reason.Trim(), By = db.Viewer.Name });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Enters a benchmark by hand; one of the same kind and year is replaced (rule R5).</summary>
    /// <exception cref="RuleBrokenException">The year or the source is missing.</exception>
    public static async Task BenchmarkAsync(ScrutineerDb db, string code, BenchmarkKind kind, string? year, decimal value, string? source, CancellationToken cancel = default)
    {
        var indicator = await OfAsync(db, code, cancel);
        if (string.IsNullOrWhiteSpace(year) || year.Trim().Length > 20) throw new RuleBrokenException("Say which year the benchmark is of, such as 2024/25.");
        if (string.IsNullOrWhiteSpace(source) || source.Trim().Length > LongestReason) throw new RuleBrokenException("Say where the benchmark was published.");
        if (indicator.Benchmarks.Find(b => b.Kind == kind && b.Year == year.Trim()) is { } same) db.Remove(same);
        db.Add(new IndicatorBenchmark { IndicatorId = indicator.Id, Kind = kind, Year = year.Trim(), Value = value, Source = source.Trim() });
        await db.SaveChangesAsync(cancel);
    }

    /// <exception cref="RuleBrokenException">There is none of this code.</exception>
    internal static async Task<Indicator> OfAsync(ScrutineerDb db, string code, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Set<Indicator>().Include(i => i.Targets).Include(i => i.Rebases).Include(i => i.Benchmarks).SingleOrDefaultAsync(i => i.Code == code, cancel)
            ?? throw new RuleBrokenException($"There is no indicator \"{code}\".");
    }

    private static void Set(Indicator indicator, IndicatorSettings settings)
    {
        (indicator.Theme, indicator.Polarity, indicator.Lens, indicator.OwnerPostId, indicator.OwnerPersonId) = (settings.Theme.Trim(), settings.Polarity, settings.Lens, settings.OwnerPostId, settings.OwnerPersonId);
        (indicator.Measure, indicator.BaseMeasure) = (Nothing(settings.Measure), Nothing(settings.BaseMeasure));
        if (indicator.IsComputed) return;
        (indicator.Name, indicator.Unit, indicator.YearToDate) = (settings.Name.Trim(), settings.Unit.Trim(), settings.YearToDate);
        (indicator.Numerator, indicator.Denominator, indicator.Exclusions, indicator.Clock, indicator.Source) =
            (settings.Numerator.Trim(), settings.Denominator.Trim(), settings.Exclusions.Trim(), settings.Clock.Trim(), settings.Source.Trim());
    }

    private static string? Nothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IEnumerable<string> ReasonsAgainst(string code, List<Indicator> others)
    {
        if (code.Length > Indicator.LongestCode || !CodePattern().IsMatch(code)) yield return "Give it a code of small letters, digits and hyphens, such as reviews-on-time.";
        else if (Taken.Contains(code) || others.Exists(o => o.Code == code)) yield return $"The code \"{code}\" is taken.";
    }

    private static IEnumerable<string> ReasonsAgainst(IndicatorSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Name) || settings.Name.Trim().Length > Indicator.LongestName) yield return $"Give it a name of up to {Indicator.LongestName} letters.";
        if (string.IsNullOrWhiteSpace(settings.Unit) || settings.Unit.Trim().Length > Indicator.LongestUnit) yield return "Say in which unit it is counted: number, %, days, per 10,000.";
        if (string.IsNullOrWhiteSpace(settings.Numerator)) yield return "Say what is counted.";
        if (settings.Unit.Trim() == "%" && string.IsNullOrWhiteSpace(settings.Denominator)) yield return "Say out of what the percentage is.";
        if (string.IsNullOrWhiteSpace(settings.Source)) yield return "Say whose definition it is, or where its figures come from.";
        if (((string[])[settings.Numerator, settings.Denominator, settings.Exclusions, settings.Clock, settings.Source, settings.Theme]).Any(t => t.Length > Indicator.LongestWords)) yield return $"No text of a definition is longer than {Indicator.LongestWords} letters.";
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();
}
