using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance;

/// <summary>Everything that pages and reports say of an indicator as of a month.</summary>
/// <param name="Series">Its figures up to the month, by its own period.</param>
/// <param name="Chart">Null where there is no value.</param>
/// <param name="Commentary">What was approved about the latest period; null where nothing was.</param>
/// <param name="WhyNone">Why there is no figure, in a sentence; null where there is one.</param>
public sealed record IndicatorReading(Indicator Indicator, IReadOnlyList<PeriodFigure> Series, PerformanceChart? Chart, Comparison Comparison, Funnel? Funnel, CommentaryVersion? Commentary, string? WhyNone)
{
    public PeriodFigure? Latest => Series.Count > 0 ? Series[^1] : null;

    public PeriodFigure? Previous => Series.Count > 1 ? Series[^2] : null;

    /// <summary>The same period a year before.</summary>
    public PeriodFigure? YearBefore => Latest is { } latest ? Series.FirstOrDefault(f => f.Period == latest.Period.AddYears(-1)) : null;

    /// <summary>The year's figures together, from April; null where they cannot be added up.</summary>
    public PeriodFigure? YearToDate => Latest is { } latest ? PeriodFigures.Together(Indicator, PeriodFigures.YearOf(latest.Period), [.. Series.Where(f => f.Period >= PeriodFigures.YearOf(latest.Period))]) : null;

    public IndicatorTarget? Target => Latest is { } latest ? Indicator.TargetOn(latest.Period) : null;

    /// <summary>How far the latest value is from its target: nought within a range, and less than nought below it.</summary>
    public decimal? FromTarget => Latest?.Value is { } value && Target is { } target ? value < target.Low ? value - target.Low : value > target.High ? value - target.High : 0 : null;

    /// <summary>Whether the latest value is on the worse side of its target; null where nobody can tell.</summary>
    public bool? MissesTarget => FromTarget switch
    {
        null => null,
        0 => false,
        var far => Target!.IsRange || Indicator.Polarity == Improvement.Neither ? true : far > 0 == (Indicator.Polarity == Improvement.Down),
    };

    /// <summary>The benchmark that stands first beside a figure: the neighbours', else England's, else what there is.</summary>
    public BenchmarkFigure? Benchmark => Comparison.Benchmarks.OrderBy(b => b.Kind switch { BenchmarkKind.NeighboursMean => 0, BenchmarkKind.NeighboursMedian => 1, BenchmarkKind.England => 2, BenchmarkKind.Region => 3, _ => 4 }).FirstOrDefault();

    /// <summary>Which way it went since the period before: 1, -1, 0; null where that cannot be told.</summary>
    public int? Moved => Latest?.Value is { } now && Previous?.Value is { } then ? Math.Sign(now - then) : null;

    /// <summary>How much it needs attention: a signal of concern first, then a target that will be missed, then one that was.</summary>
    public int Attention => (Chart?.Chart.Last.Kind, Chart?.Assurance, MissesTarget) switch
    {
        (Variation.Concern, Assurance.Fail, _) => 7,
        (Variation.Concern, _, _) => 6,
        (_, Assurance.Fail, _) => 5,
        (_, _, true) => 4,
        (Variation.Neither, _, _) => 3,
        (null, _, _) => 2,
        (Variation.Improvement, _, _) => 0,
        _ => 1,
    };

    /// <summary>Data month, base and definition, in a sentence that stands with every figure.</summary>
    public string Basis
    {
        get
        {
            if (Latest is not { } latest) return WhyNone ?? "There is no figure.";
            var period = PeriodFigures.InWords(Indicator.Frequency, latest.Period);
            var behind = latest is { Numerator: { } count, Denominator: { } of } ? $"{count:#,0.##} {(count > of ? "for" : "out of")} {of:#,0.##}" : latest.Numerator is { } all ? $"{all:#,0.##} counted" : "the numbers behind it are not known";
            var person = latest.OnePerson(Indicator.Unit) is { } one ? $"; 1 person = {one:0.0}%" : "";
            return $"{period}: {behind}{person}. {Indicator.Numerator}{(Indicator.Denominator.Length > 0 ? $" Out of: {char.ToLowerInvariant(Indicator.Denominator[0])}{Indicator.Denominator[1..]}" : "")}";
        }
    }
}
