using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Recognises the names of councils, committees and other bodies.</summary>
internal static partial class BodyNames
{
    private const int Longest = 140;

    /// <summary>True for a line that names a committee and nothing else.</summary>
    public static bool IsBody(string text) =>
        text.Length is > 4 and <= Longest && !IsCouncil(text) && !text.EndsWith('.') && Body().IsMatch(text)
        && !text.StartsWith("agenda", StringComparison.OrdinalIgnoreCase);

    public static bool IsCouncil(string text) => text.Length <= Longest && Council().IsMatch(text);

    /// <summary>True when two names mean one body: "the Scrutiny Board" is also this board.</summary>
    public static bool Same(string name, string? body)
    {
        var folded = Wording.Fold(name);
        if (Generic().IsMatch(folded)) return true;
        if (body is null) return false;
        var own = Wording.Fold(body);
        return own == folded || own.StartsWith(folded + " ", StringComparison.Ordinal) || folded.StartsWith(own + " ", StringComparison.Ordinal)
            || OwnNumber(folded, own);
    }

    /// <summary>The name without "the", "meeting of", "agenda for" before it.</summary>
    public static string Bare(string text) => Lead().Replace(Tool().Replace(text, ""), "").Trim(' ', ',', ':', '-', '–');

    private static bool OwnNumber(string folded, string own) => ShortName().Match(folded) is { Success: true } shortName
        && own.EndsWith(" " + shortName.Groups["n"].Value, StringComparison.Ordinal);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:board|committee|sub-?committee|panel|commission|cabinet|forum|executive|working (?:group|party)|task (?:and|&) finish group)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Body();

    /// <summary>Councils name themselves as such, or as a borough, royal, metropolitan or of London.</summary>
    [GeneratedRegex(@"^(?:[\p{L}'’&. -]{2,80}\bCouncil|(?:the )?(?:(?:london|royal|metropolitan) )+borough of [\p{L}'’&. -]{2,60})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Council();

    [GeneratedRegex(@"^(?:(?:the |this |scrutiny )*(?:board|committee|panel|commission)|members)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Generic();

    [GeneratedRegex(@"^(?:the )?(?:scrutiny board|sb) ?(?<n>[0-9]{1,2})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShortName();

    /// <summary>What a paper is, printed before or after the name of its body.</summary>
    [GeneratedRegex(@"^(?:(?:draft )?minutes|(?:action|recommendation)s? (?:log|tracker|list)|(?:work|forward) (?:programme|plan)|outstanding (?:actions|issues)|agenda)\s*[-–:]\s*|\s*[-–:]\s*(?:(?:draft )?minutes|(?:action|recommendation)s? (?:log|tracker|list)|(?:work|forward) (?:programme|plan)|outstanding (?:actions|issues)|agenda)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tool();

    [GeneratedRegex(@"^(?:(?:agenda (?:for|of)|notice of|(?:a |the )?meeting of|to)\b:?\s*(?:the )?)+|^the ", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();
}
