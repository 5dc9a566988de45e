using System.Text.RegularExpressions;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Quality.Performance.Commentaries;

/// <summary>Compares which way words say that a figure went with which way it went (rule R10).</summary>
public static partial class Direction
{
    /// <summary>What words say against the table, in a sentence; null where they do not, or say neither way or both.</summary>
    public static string? Contradiction(string words, Indicator indicator, PeriodFigure? figure, PeriodFigure? before)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(indicator);
        if (figure?.Value is not { } now || before?.Value is not { } then) return null;
        var (rose, fell) = (Rose().Match(words), Fell().Match(words));
        var table = $"{PeriodFigures.Shown(indicator.Unit, now)}, after {PeriodFigures.Shown(indicator.Unit, then)} in {PeriodFigures.InWords(indicator.Frequency, before.Period)}";
        if (rose.Success != fell.Success && Math.Sign(now - then) is var way && way != (rose.Success ? 1 : -1))
            return $"The words say \"{(rose.Success ? rose : fell).Value}\", and the table says {table}: it {Moved(way)}.";
        if (indicator.Polarity == Improvement.Neither) return null;
        var (better, worse) = (Better().Match(words), Worse().Match(words));
        var gain = Math.Sign(now - then) * (indicator.Polarity == Improvement.Up ? 1 : -1);
        return better.Success != worse.Success && gain != (better.Success ? 1 : -1)
            ? $"The words say \"{(better.Success ? better : worse).Value}\", and the table says {table}: it {(gain == 0 ? "stayed as it was" : gain > 0 ? "got better" : "got worse")}." : null;
    }

    private static string Moved(int way) => way switch { > 0 => "rose", < 0 => "fell", _ => "stayed as it was" };

    [GeneratedRegex(@"\b(rose|risen|rises|rising|increased?|increases|increasing|grew|grown|growing|climbed|went up|gone up|higher than|more than last)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Rose();

    [GeneratedRegex(@"\b(fell|fallen|falls|falling|decreased?|decreases|decreasing|dropped|drops|reduced|reduces|declined|went down|gone down|lower than|fewer than last)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Fell();

    [GeneratedRegex(@"\b(improved|improves|improving|improvement|got better|better than last)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Better();

    [GeneratedRegex(@"\b(worsened|worsens|worsening|deteriorated|deteriorating|got worse|worse than last)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Worse();
}
