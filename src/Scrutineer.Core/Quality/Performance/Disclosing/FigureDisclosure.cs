using Scrutineer.Quality.Disclosure;
using Scrutineer.Quality.Performance.Figures;

namespace Scrutineer.Quality.Performance.Disclosing;

/// <summary>What a public version of figures must not tell: counts from 1 to 5, and what would let one of them be worked back from anything that hangs together with it, or was published before (rules D1 to D5, R16 and R19).</summary>
public static class FigureDisclosure
{
    private const int OpenRank = 1;

    /// <summary>Which figures are withheld.</summary>
    /// <param name="told">Figures that were published: no cover for another.</param>
    /// <param name="withheldBefore">Figures that an earlier publication withheld: they stay withheld.</param>
    /// <returns>Those withheld; and those of them that can be worked back all the same, since all that would cover them is known.</returns>
    public static (IReadOnlySet<FigureKey> Withheld, IReadOnlyList<FigureKey> Open) Apply(
        IReadOnlyDictionary<FigureKey, PeriodFigure> figures, IReadOnlyCollection<Indicator> indicators, IReadOnlySet<FigureKey> told, IReadOnlySet<FigureKey> withheldBefore)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(withheldBefore);
        var system = new CountSystem();
        var counted = indicators.Where(i => i.Unit == "number").Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var places = new Dictionary<FigurePart, int>();
        foreach (var (key, figure) in figures)
            foreach (var (part, number) in Numbers(key, figure, counted.Contains(key.Code)))
            {
                // Of what is open the latest month goes first, which nobody was told yet.
                var place = places[part] = FigureTies.IsOpen(key.Code) ? system.Add(number, OpenRank, -key.Period.DayNumber) : system.Add(number);
                if (told.Contains(key)) system.Tell(place);
                if (number is >= 1 and <= Suppression.Smallest || withheldBefore.Contains(key)) system.Guard(place);
            }

        foreach (var tie in FigureTies.Among(figures, indicators))
            if (tie.Terms.All(t => places.ContainsKey(t.Part))) system.Tie([.. tie.Terms.Select(t => (places[t.Part], t.Sign))], tie.IsCertain);
        var open = system.Protect().ToHashSet();
        return (places.Where(p => system.IsWithheld(p.Value)).Select(p => p.Key.Key).ToHashSet(), [.. places.Where(p => open.Contains(p.Value)).Select(p => p.Key.Key).Distinct()]);
    }

    /// <summary>A figure's number and its base; of one that is known by its value alone, the value where it is a count.</summary>
    private static IEnumerable<(FigurePart Part, long Number)> Numbers(FigureKey key, PeriodFigure figure, bool isCount)
    {
        if ((figure.Numerator ?? (isCount ? figure.Value : null)) is { } number) yield return (new(key, false), (long)Math.Round(number));
        if (figure.Denominator is { } of) yield return (new(key, true), (long)Math.Round(of));
    }
}
