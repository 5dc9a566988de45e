using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Finds the date on which an agenda was published: labelled, or standing alone after the items.</summary>
internal static partial class Publication
{
    private const int LongestLine = 120;

    public static DateOnly? Read(FrontSheetParts parts, DateOnly? meeting)
    {
        var all = parts.Head.Concat(parts.Items).Concat(parts.Tail).Concat(parts.Membership).Where(l => l.Text.Length <= LongestLine).ToList();
        foreach (var line in all)
            if (Label().IsMatch(line.Text) && PaperDates.In(line.Text) is { } labelled) return labelled;
        foreach (var line in all)
            if (!parts.Head.Contains(line) && PaperDates.Alone(line.Text) is { } alone && (meeting is null || alone <= meeting)) return alone;
        return null;
    }

    [GeneratedRegex(@"\b(?:publi(?:shed|cation)|issued?|despatch(?:ed)?|dated)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();
}
