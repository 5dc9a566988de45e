using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Breakdowns;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics.Pictures;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>An indicator told by group, as its page and its table show it (rule R19).</summary>
public sealed record BreakdownSection(Breakdown Breakdown, BreakdownView View, bool IsPublic)
{
    /// <summary>More than these are not drawn; the table has all.</summary>
    public const int MostDrawn = 24;

    public static IReadOnlyList<Choice> Dimensions { get; } = [new("", "Nothing: all together"), .. Enum.GetValues<Dimension>().Select(d => new Choice(Code(d), char.ToUpperInvariant(d.Words()[0]) + d.Words()[1..]))];

    public static IReadOnlyList<Choice> Periods { get; } = [new("months", "Month"), new("quarters", "Quarter"), new("years", "Year to date")];

    public static IReadOnlyList<Choice> Versions { get; } = [new("", "Those who may read this page: every figure"), new("public", "Anybody: small counts withheld")];

    public string DimensionCode => Code(Breakdown.Dimension);

    public string PeriodsCode => View.By switch { BreakdownPeriods.Months => "months", BreakdownPeriods.Quarters => "quarters", _ => "years" };

    /// <summary>The groups' pictures, all on one scale.</summary>
    public IReadOnlyList<(BreakdownLine Line, SmallPicture Picture)> Pictures
    {
        get
        {
            List<decimal> values = [.. View.Lines.Where(l => l.Group != Breakdown.All).SelectMany(l => l.Cells).Select(c => c.Figure?.Value).OfType<decimal>()];
            if (values.Count == 0 || View.Periods.Count < 2) return [];
            // From nought, so that what looks twice as high is.
            var scale = ChartScale.Of([0, .. values.Select(v => (double)v)], Breakdown.Indicator.IsShare);
            return [.. View.Lines.Where(l => l.Group != Breakdown.All).Take(MostDrawn).Select(l => (l, SmallPicture.Of([.. l.Cells.Select(c => c.Figure?.Value)], scale)))];
        }
    }

    /// <summary>The breakdown that an address asks for; null where it asks for none.</summary>
    public static async Task<BreakdownSection?> ReadAsync(DataStore store, Indicator indicator, string? by, string? periods, string? version, CancellationToken cancel)
    {
        if (Enum.GetValues<Dimension>().Where(d => Code(d) == by).Select(d => (Dimension?)d).FirstOrDefault() is not { } dimension) return null;
        var isPublic = version == "public";
        var breakdown = isPublic ? await PublicBreakdown.ReadAsync(store, indicator, dimension, cancel) : await Breakdown.ReadAsync(store, indicator, dimension, cancel);
        return new(breakdown, BreakdownView.Of(breakdown, periods switch { "quarters" => BreakdownPeriods.Quarters, "years" => BreakdownPeriods.YearToDate, _ => BreakdownPeriods.Months }), isPublic);
    }

    public string InWords(DateOnly period) => View.InWords(Breakdown, period);

    /// <summary>A figure as it is shown: "29.3%", "c" where it is withheld, "no figure".</summary>
    public string Shown(BreakdownCell? cell) => cell is null ? "none" : cell.IsWithheld ? "c" : PeriodFigures.Shown(Breakdown.Indicator.Unit, cell.Figure?.Value);

    /// <summary>A group's course in a sentence, for those who do not see it drawn.</summary>
    public string Says(BreakdownLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var told = line.Cells.Zip(View.Periods).Where(c => c.First.Figure?.Value is not null).ToList();
        return told.Count == 0 ? "No figure is told." : $"{Shown(told[0].First)} in {InWords(told[0].Second)}, {Shown(told[^1].First)} in {InWords(told[^1].Second)}; the lowest {PeriodFigures.Shown(Breakdown.Indicator.Unit, told.Min(c => c.First.Figure!.Value))}, the highest {PeriodFigures.Shown(Breakdown.Indicator.Unit, told.Max(c => c.First.Figure!.Value))}.";
    }

    private static string Code(Dimension dimension) => dimension.Words().Replace(' ', '-');
}
