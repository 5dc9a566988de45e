using Scrutineer.Quality.Disclosure;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Performance.Disclosing;

/// <summary>Which figure: of an indicator, of a group or of all together, of a period.</summary>
public readonly record struct FigureKey(string Code, string Group, DateOnly Period)
{
    /// <summary>The group of all together.</summary>
    public const string All = "";
}

/// <summary>One number of a figure: what was counted, or out of what.</summary>
public readonly record struct FigurePart(FigureKey Key, bool IsBase);

/// <summary>Numbers of figures that everybody can reckon with: each with its sign, they come to something known.</summary>
/// <param name="IsCertain">False for what is not published with them, and may become known: a year's total.</param>
public sealed record FigureTie(IReadOnlyList<(FigurePart Part, int Sign)> Terms, bool IsCertain = true);

/// <summary>How figures of indicators hang together (rule R16).</summary>
public static class FigureTies
{
    /// <summary>Open at a month's end is open at the last one's, and those begun, less those ended.</summary>
    private static readonly (string Open, string Begun, string Ended)[] Flows = [("cp-open", "cp-started", "cp-ended"), ("cla-open", "cla-started", "cla-ceased")];

    /// <summary>A count, and a share whose base it is.</summary>
    private static readonly (string Count, string Share)[] Bases =
        [("referrals", "re-referral-rate"), ("assessments-completed", "assessments-45-days"), ("icpcs", "s47-to-icpc-15-days"), ("cp-started", "cp-repeat-rate"), ("cp-open", "cp-2-years-open"), ("cla-open", "cla-3-placements"), ("early-help-closed", "early-help-plans-completed")];

    /// <summary>Shares of the same base, or of nearly the same.</summary>
    private static readonly (string One, string Other)[] SharedBases =
        [("contacts-decided-1-day", "contacts-to-referral"), ("s47-15-days", "s47-to-conference"), ("care-entries-by-agreement", "care-re-entries"), ("return-interviews-72-hours", "return-interviews-offered")];

    /// <summary>Whether it is the base, of figures that have none and of those that have.</summary>
    private static readonly bool[] Alone = [false], WithBase = [false, true];

    /// <summary>True for a count that is open at a month's end: another is withheld before it.</summary>
    internal static bool IsOpen(string code) => Flows.Any(f => f.Open == code);

    /// <summary>The codes of the indicators whose figures hang together with those of one, itself among them.</summary>
    public static IReadOnlySet<string> With(string code)
    {
        var found = new HashSet<string> { code };
        for (var before = 0; before < found.Count;)
        {
            before = found.Count;
            foreach (var group in Flows.Select(f => (string[])[f.Open, f.Begun, f.Ended]).Concat(Bases.Concat(SharedBases).Select(b => (string[])[b.Item1, b.Item2])))
                if (group.Any(found.Contains)) found.UnionWith(group);
        }

        return found;
    }

    /// <summary>All ties among some figures.</summary>
    public static IEnumerable<FigureTie> Among(IReadOnlyDictionary<FigureKey, PeriodFigure> figures, IReadOnlyCollection<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(indicators);
        return [.. OfFlows(figures), .. OfBases(figures), .. OfFormulae(figures, indicators), .. OfGroups(figures), .. OfYears(figures, indicators)];
    }

    private static FigurePart Number(string code, string group, DateOnly period) => new(new(code, group, period), false);

    private static IEnumerable<FigureTie> OfFlows(IReadOnlyDictionary<FigureKey, PeriodFigure> figures) =>
        from flow in Flows
        from key in figures.Keys.Where(k => k.Code == flow.Open).OrderBy(k => k.Group, StringComparer.Ordinal).ThenBy(k => k.Period)
        let terms = ((FigurePart, int)[])[(Number(flow.Begun, key.Group, key.Period), 1), (Number(flow.Ended, key.Group, key.Period), -1), (Number(flow.Open, key.Group, key.Period), -1), (Number(flow.Open, key.Group, key.Period.AddMonths(-1)), 1)]
        where terms.All(t => figures.ContainsKey(t.Item1.Key))
        select new FigureTie(terms);

    private static IEnumerable<FigureTie> OfBases(IReadOnlyDictionary<FigureKey, PeriodFigure> figures) =>
        from pair in Bases.Select(b => (One: b.Count, IsBase: false, Other: b.Share)).Concat(SharedBases.Select(b => (b.One, IsBase: true, b.Other)))
        from key in figures.Keys.Where(k => k.Code == pair.Other && figures.ContainsKey(k with { Code = pair.One }))
        select new FigureTie([(new(key with { Code = pair.One }, pair.IsBase), 1), (new(key, true), -1)]);

    /// <summary>What is made of others is as good as their sum, or repeats their counts.</summary>
    private static IEnumerable<FigureTie> OfFormulae(IReadOnlyDictionary<FigureKey, PeriodFigure> figures, IReadOnlyCollection<Indicator> indicators)
    {
        foreach (var indicator in indicators.Where(i => i.Formula is not null))
            foreach (var key in figures.Keys.Where(k => k.Code == indicator.Code))
            {
                List<FigurePart> operands = [.. indicator.Operands.Select(o => Number(o, key.Group, key.Period))];
                if (!operands.TrueForAll(o => figures.TryGetValue(o.Key, out var of) && of.Denominator is null)) continue;
                if (indicator.Formula is FormulaKind.PercentOf or FormulaKind.Ratio)
                {
                    yield return new([(new(key, false), 1), (operands[0], -1)]);
                    yield return new([(new(key, true), 1), (operands[1], -1)]);
                }
                else yield return new([(new(key, false), 1), .. operands.Select((o, at) => (o, at > 0 && indicator.Formula == FormulaKind.Difference ? 1 : -1))]);
            }
    }

    private static IEnumerable<FigureTie> OfGroups(IReadOnlyDictionary<FigureKey, PeriodFigure> figures) =>
        from together in figures.Keys.Where(k => k.Group != FigureKey.All).GroupBy(k => k with { Group = FigureKey.All })
        where figures.ContainsKey(together.Key)
        from isBase in figures[together.Key].Denominator is null ? Alone : WithBase
        select new FigureTie([.. together.Select(k => (new FigurePart(k, isBase), 1)), (new FigurePart(together.Key, isBase), -1)]);

    /// <summary>A year's total is taken as known, where it is no small count itself (rule R6).</summary>
    private static IEnumerable<FigureTie> OfYears(IReadOnlyDictionary<FigureKey, PeriodFigure> figures, IReadOnlyCollection<Indicator> indicators)
    {
        var added = indicators.Where(i => i.YearToDate == YearToDate.Sum && i.Frequency != IndicatorFrequency.Yearly).Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        return from year in figures.Keys.Where(k => added.Contains(k.Code)).GroupBy(k => k with { Period = PeriodFigures.YearOf(k.Period) })
               where year.Count() > 1
               from isBase in year.All(k => figures[k].Denominator is not null) ? WithBase : Alone
               where year.Sum(k => (isBase ? figures[k].Denominator : figures[k].Numerator) ?? 0) > Suppression.Smallest
               select new FigureTie([.. year.Order(ByPeriod.Instance).Select(k => (new FigurePart(k, isBase), 1))], IsCertain: false);
    }

    private sealed class ByPeriod : IComparer<FigureKey>
    {
        public static readonly ByPeriod Instance = new();

        public int Compare(FigureKey x, FigureKey y) => x.Period.CompareTo(y.Period);
    }
}
