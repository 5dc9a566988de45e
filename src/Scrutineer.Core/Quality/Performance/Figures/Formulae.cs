namespace Scrutineer.Quality.Performance.Figures;

/// <summary>Indicators that are made of others: checked when they are added, worked out whenever they are read (rule R3).</summary>
internal static class Formulae
{
    private const int MostOperands = 10;

    public static IEnumerable<string> ReasonsAgainst(FormulaKind kind, IReadOnlyList<string> operands, IndicatorFrequency frequency, List<Indicator> others)
    {
        if (kind is FormulaKind.PercentOf or FormulaKind.Ratio ? operands.Count != 2 : operands.Count is < 2 or > MostOperands)
            yield return kind is FormulaKind.PercentOf or FormulaKind.Ratio ? "A ratio and a percentage are made of two indicators." : $"A sum or difference is made of 2 to {MostOperands} indicators.";
        foreach (var code in operands)
            if (others.Find(o => o.Code == code) is not { } other) yield return $"There is no indicator \"{code}\".";
            else if (other.Frequency != frequency) yield return $"\"{other.Name}\" has a figure {Words(other.Frequency)}, and this one {Words(frequency)}: they cannot be reckoned with one another.";
    }

    /// <summary>Figures of the periods that every operand has. What a share counts is what an operand's value is where it has a base of its own.</summary>
    public static IReadOnlyList<PeriodFigure> Of(Indicator indicator, IReadOnlyList<IReadOnlyList<PeriodFigure>> operands)
    {
        if (operands.Count == 0) return [];
        var byPeriod = operands.Select(o => o.Where(f => f.Value is not null).ToDictionary(f => f.Period, f => f.Value!.Value)).ToList();
        return [.. byPeriod[0].Keys.Where(p => byPeriod.TrueForAll(o => o.ContainsKey(p))).Order().Select(p => Of(indicator, p, [.. byPeriod.Select(o => o[p])]))];
    }

    private static PeriodFigure Of(Indicator indicator, DateOnly period, decimal[] values) => indicator.Formula switch
    {
        FormulaKind.PercentOf => new(period, values[0], values[1], PeriodFigures.ValueOf("%", values[0], values[1])),
        FormulaKind.Ratio => new(period, values[0], values[1], PeriodFigures.ValueOf(indicator.Unit, values[0], values[1])),
        FormulaKind.Sum => new(period, values.Sum(), null, values.Sum()),
        _ => new(period, values[0] - values[1..].Sum(), null, values[0] - values[1..].Sum()),
    };

    private static string Words(IndicatorFrequency frequency) => frequency switch { IndicatorFrequency.Monthly => "a month", IndicatorFrequency.Quarterly => "a quarter", _ => "a year" };
}
