using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;
using Scrutineer.Quality.Statistics.Pictures;

namespace Scrutineer.Quality.Performance;

/// <summary>How often an indicator has a figure.</summary>
public enum IndicatorFrequency
{
    Monthly,
    Quarterly,
    Yearly,
}

/// <summary>What its figures of a year come to.</summary>
public enum YearToDate
{
    /// <summary>Events: numbers and bases are added up.</summary>
    Sum,

    /// <summary>A state on a day: the latest stands for the year.</summary>
    Latest,
}

/// <summary>From whose side an indicator looks at the service.</summary>
public enum Lens
{
    /// <summary>Performance data, inspection, external reports.</summary>
    Independent,

    /// <summary>Commissioned services and placements.</summary>
    Provider,

    /// <summary>Audits, observed practice, supervision.</summary>
    Professional,

    /// <summary>The voice of children and families, complaints, members.</summary>
    Citizen,
}

/// <summary>Something that is measured about the service: what it means, who answers for it, what it should reach (rule R1). Its figures stand apart (<see cref="Figures.IndicatorValue"/>).</summary>
[ScopedBy(nameof(ServiceId)), ReadBy("performance.read")]
public sealed class Indicator : IRecord, IVisible
{
    public static readonly Permission Read = new("performance.read", "read performance indicators with their figures, charts, benchmarks and commentary");

    public const int LongestCode = 60, LongestName = 200, LongestWords = 2_000, LongestUnit = 20;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Its name in addresses and tables: small letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>What it belongs to: "Front door".</summary>
    public string Theme { get; set; } = "";

    public string Numerator { get; set; } = "";

    /// <summary>Of what it is a share; empty where it is a count.</summary>
    public string Denominator { get; set; } = "";

    public string Exclusions { get; set; } = "";
    public string Clock { get; set; } = "";
    public string Source { get; set; } = "";

    /// <summary>"%", "days", "number", "per 10,000", or anything else that is counted.</summary>
    public required string Unit { get; set; }

    /// <summary>Which way is better.</summary>
    public Improvement Polarity { get; set; }

    public IndicatorFrequency Frequency { get; init; }
    public YearToDate YearToDate { get; set; }
    public Lens Lens { get; set; }

    /// <summary>The post that answers for it; what is owed stays with it when its holder changes.</summary>
    public Guid? OwnerPostId { get; set; }

    /// <summary>The person who answers for it, where no post does.</summary>
    public Guid? OwnerPersonId { get; set; }

    /// <summary>Made of other indicators; null for one that has figures of its own.</summary>
    public FormulaKind? Formula { get; init; }

    /// <summary>The codes of those that it is made of, in order.</summary>
    public List<string> Operands { get; init; } = [];

    /// <summary>The measure of the national benchmarking table that is the same thing; null for none.</summary>
    public string? Measure { get; set; }

    /// <summary>The measure that counts its base there, for the funnel.</summary>
    public string? BaseMeasure { get; set; }

    /// <summary>The service it is of; null for the whole of children's services.</summary>
    public Guid? ServiceId { get; init; }

    public Visibility Visibility { get; init; } = Visibility.Internal;

    /// <summary>Changed with every saving by a person.</summary>
    public int Version { get; set; }

    public List<IndicatorTarget> Targets { get; } = [];
    public List<IndicatorRebase> Rebases { get; } = [];
    public List<IndicatorBenchmark> Benchmarks { get; } = [];

    public RecordRef Ref => new("indicator", Id);

    /// <summary>True for one that is computed from child-level extracts.</summary>
    public bool IsComputed => Computed(Code) is not null;

    public bool IsShare => Unit == "%";

    /// <summary>How charts write its values and periods.</summary>
    public ChartWording Wording => new(IsShare, value => PeriodFigures.Shown(Unit, (decimal)value), period => PeriodFigures.InWords(Frequency, period));

    /// <summary>The target in force on a day.</summary>
    public IndicatorTarget? TargetOn(DateOnly day) => Targets.Where(t => t.From <= day).MaxBy(t => t.From);

    /// <summary>How many months a figure is of.</summary>
    public int MonthsEach => Frequency switch { IndicatorFrequency.Monthly => 1, IndicatorFrequency.Quarterly => 3, _ => 12 };

    internal static IndicatorDefinition? Computed(string code) => IndicatorSet.All.Concat(IndicatorSet.Local).FirstOrDefault(i => i.Code == code);
}
