using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>In what capacity somebody sits, by the words in brackets after a name or over a list.</summary>
internal static class Capacities
{
    private static readonly (Regex Words, MemberCapacity Capacity)[] Known =
    [
        (Pattern(@"\bvice\b|\bdeputy chair"), MemberCapacity.ViceChair),
        (Pattern(@"\bchair"), MemberCapacity.Chair),
        (Pattern(@"\bco[- ]?opt|\bparent[- ]governor|\bdioces|\bchurch of england\b|\bcatholic\b|\bfaith community\b|\b(?:church|faith|religious|c of e) rep"), MemberCapacity.CoOpted),
        (Pattern(@"\binvit"), MemberCapacity.ByInvitation),
    ];

    /// <summary>The capacity that the words name; null where they name none.</summary>
    public static MemberCapacity? Of(string? words)
    {
        if (string.IsNullOrEmpty(words)) return null;
        foreach (var (pattern, capacity) in Known)
            if (pattern.IsMatch(words)) return capacity;
        return null;
    }

    private static Regex Pattern(string words) => new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
