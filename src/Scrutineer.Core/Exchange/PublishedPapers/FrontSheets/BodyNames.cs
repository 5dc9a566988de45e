using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Recognises the names of councils, committees and other bodies.</summary>
internal static partial class BodyNames
{
    private const int Longest = 140;

    /// <summary>"Scrutiny Board (children only)" is a name still.</summary>
    private const int MostSmallWords = 2;

    /// <summary>True for a line that names a committee and nothing else.</summary>
    public static bool IsBody(string text) =>
        text.Length is > 4 and <= Longest && !IsCouncil(text) && !text.EndsWith('.') && Body().IsMatch(text) && !IsSentence(text)
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

    /// <summary>The name without "the", "meeting of", "agenda for" before it, and without the day of a meeting after it.</summary>
    public static string Bare(string text) => Day.Replace(Lead().Replace(Tool().Replace(text, ""), ""), "").Trim(' ', ',', ':', '-', '–');

    /// <summary>A name's words have capitals but for those that join them; a sentence, a label or a decision that mentions a body has others.</summary>
    private static bool IsSentence(string text)
    {
        if (NoName.IsMatch(text)) return true;
        var small = 0;
        foreach (Match word in SmallWord().Matches(text))
            if (!Body().IsMatch(word.ValueSpan) && ++small > MostSmallWords) return true;
        return false;
    }

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
    [GeneratedRegex(@"^(?:(?:draft )?minutes|(?:action|recommendation)s? (?:log|tracker|list)|(?:work|forward) (?:programme|plan)|outstanding (?:actions|issues)|agenda)\s*[-–:]\s*|\s*[-–:]\s*(?:(?:draft )?minutes|(?:scrutiny |actions? and )?(?:action|recommendation)s? (?:scrutiny )?(?:log|tracker|list)|(?:work|forward) (?:programme|plan)|outstanding (?:actions|issues)|agenda)(?: (?:19|20)?[0-9]{2} ?[/–-] ?(?:20)?[0-9]{2})?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tool();

    [GeneratedRegex(@"^(?:(?:agenda (?:for|of)|notice of|(?:an? |the )?(?:(?:public|special|extraordinary|joint|remote|virtual) )*meeting of|meeting|committee(?: name)?:|to)\b:?\s*(?:the )?)+(?=.*\b(?:board|committee|panel|commission|cabinet|forum|executive|group|council)\b)|^the ", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lead();

    /// <summary>The day printed after a name: " - Wednesday 8 July 2015 7.00 pm", " on Monday, ...", "– 21 March 2011", "– Meeting held on ...".</summary>
    private static readonly Regex Day = new(@"(?:\s*[-–—,]\s*|\s+(?:held )?on\s+)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*|[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december),?\s+(?:19|20)[0-9]{2}\b.*|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\b.*|meeting held\b.*)$", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex NoName = new(@"^(?:(?:resolved|agreed|decisions?|recommended|recommendations?|actions?|reasons?|to (?:note|agree|approve|consider|receive|recommend|request|confirm)|that|report (?:of|by|to)|minutes of|membership|members of|(?:not |to be )?considered by|wards?|venue|place|location|contacts?|present|apologies|declarations?|date|time|cc)\b|[(\[“‘]|agenda\b)", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"(?<![\p{L}’'-])(?!(?:and|or|of|for|the|in|on|with|to|at|a|an|by)\b)\p{Ll}[\p{L}’'-]*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SmallWord();
}
