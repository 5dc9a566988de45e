using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance.Signals;

namespace Scrutineer.Quality.Performance.Figures;

/// <summary>One figure as a person or a table gives it.</summary>
/// <param name="Row">Its row in the table; null where there is none.</param>
public sealed record FigureLine(int? Row, string Code, DateOnly Period, decimal? Numerator, decimal? Denominator, decimal? Value);

/// <summary>Keeps figures that are entered by hand or come as a table: all of them, or none (rule R2).</summary>
public static class FigureKeeper
{
    private const int MostSentences = 200;
    private static readonly DateOnly First = new(1990, 1, 1);

    /// <returns>How many figures were given.</returns>
    /// <exception cref="RuleBrokenException">A line cannot be kept: its row and what is wrong with it. Nothing is kept then.</exception>
    public static async Task<int> TakeAsync(ScrutineerDb db, IReadOnlyList<FigureLine> lines, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count == 0) throw new RuleBrokenException("There is no figure in it.");
        var set = await FigureSet.LoadAsync(db, toChange: true, cancel: cancel);
        var today = DateOnly.FromDateTime(db.Time.GetUtcNow().UtcDateTime);
        var seen = new HashSet<(string, DateOnly)>();
        RuleBrokenException.ThrowIfAny(lines.SelectMany(l => Faults(set, l, today, seen).Select(f => l.Row is { } row ? $"Row {row}: {f}" : f)).Take(MostSentences));
        foreach (var line in lines)
        {
            var indicator = set[line.Code]!;
            var value = line.Value ?? PeriodFigures.ValueOf(indicator.Unit, line.Numerator, line.Denominator);
            set.Put(indicator, PeriodFigures.Start(indicator.Frequency, line.Period), line.Numerator, line.Denominator, value, ValueSource.Entered, null, db.Viewer.Name);
        }

        await SignalWatch.LookAsync(db, set, cancel);
        await db.SaveChangesAsync(cancel);
        return lines.Count;
    }

    private static IEnumerable<string> Faults(FigureSet set, FigureLine line, DateOnly today, HashSet<(string, DateOnly)> seen)
    {
        if (set[line.Code] is not { } indicator)
        {
            yield return $"There is no indicator \"{line.Code}\". Add it first, or put its code right.";
            yield break;
        }

        if (indicator.Formula is not null) yield return $"{indicator.Name} is made of other indicators: enter theirs.";
        var period = PeriodFigures.Start(indicator.Frequency, line.Period);
        var words = PeriodFigures.InWords(indicator.Frequency, period);
        if (line.Period != period) yield return $"{PeriodFigures.Text(line.Period)} is not where a period of this indicator begins; {words} begins with {PeriodFigures.Text(period)}.";
        if (period < First || period > today) yield return $"{words} lies before 1990 or ahead.";
        if (!seen.Add((line.Code, period))) yield return $"{indicator.Name} has two figures for {words} here.";
        if (line is { Numerator: null, Value: null }) yield return "Give the number and, for a share, what it is out of; or the value where no more is known.";
        if (line.Numerator < 0 || line.Denominator < 0) yield return "A number or a base is not less than nought.";
        if (line is { Denominator: not null, Numerator: null }) yield return "A base without its number tells nothing.";
        if (indicator.IsShare && line is { Numerator: not null, Denominator: null }) yield return "A percentage needs what it is out of.";
        if (indicator.IsShare && line.Numerator > line.Denominator) yield return $"{line.Numerator} is more than the {line.Denominator} it is out of.";
        if (line is { Value: { } value, Numerator: not null } && PeriodFigures.ValueOf(indicator.Unit, line.Numerator, line.Denominator) is { } own && Math.Abs(value - own) > 0.1m)
            yield return $"The value {value} is not what {line.Numerator}{(line.Denominator is { } of ? $" out of {of}" : "")} gives, which is {PeriodFigures.Plain(own)}.";
    }
}
