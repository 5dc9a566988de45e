using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>A reference that prints a minute's number without a year (rule P2). A number after "minute" is one only where the words around say so.</summary>
internal static partial class NumberReference
{
    public static bool IsOne(bool labelled, string left, string right, bool firstOfParagraph) =>
        Refers().IsMatch(right) || OfMeeting().IsMatch(right)
        || (labelled && !Unit().IsMatch(right)) || (InBrackets().IsMatch(right) && left.EndsWith('('))
        || (firstOfParagraph && left.Length == 0 && OpensMatter().IsMatch(right));

    /// <summary>What stands after the reference and the meeting it names: where a body may be named.</summary>
    public static string After(bool bare, string right) => bare && OfMeeting().Match(right) is { Success: true } meeting ? right[meeting.Length..] : right;

    public static IEnumerable<(string Citation, string AsWritten)> Citations(Match match, string right, string? body, Numbering numbering)
    {
        var meeting = OfMeeting().Match(right);
        var day = meeting.Success ? PaperDates.In(meeting.Value) : null;
        foreach (Capture number in match.Groups["bare"].Captures)
        {
            var value = int.Parse(number.ValueSpan.TrimEnd("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), CultureInfo.InvariantCulture);
            var citation = numbering.CitationOf(number.Value.TrimStart('0'), value, day, meeting.Groups["last"].Success, body is not null);
            if (value > 0) yield return (citation, $"{match.Value}{meeting.Value}");
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Date = @"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?\p{L}{3,9},? (?:19|20)[0-9]{2}|[0-9]{1,2}[/.][0-9]{1,2}[/.](?:20)?[0-9]{2})";

    [GeneratedRegex(@"^[\s,)]*(?:above |also |of [^.()]{3,80} )?refer(?:s|red)?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refers();

    /// <summary>"of the previous meeting", "of 12 March 2019", "(12/03/19)", "of the meeting held on 9th March, 2017".</summary>
    [GeneratedRegex(@"^[\s,]*(?:of|from|at) (?:the )?(?:minutes of (?:the )?)?(?<last>previous|last)(?: \p{L}+)? (?:meeting|minutes)\b(?:,? (?:of |held )?(?:on )?" + Date + ")?"
        + @"|^[\s,]*(?:of|from|at) (?:the )?(?:(?:minutes of )?(?:the )?(?:\p{L}+ )?meeting )?(?:held )?(?:on |of )?(?:the )?" + Date + @"|^\s?\(" + Date + @"\)|^, " + Date, Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfMeeting();

    [GeneratedRegex(@"^\)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^\s?(?:[-–—:(,]|\p{Lu})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpensMatter();

    [GeneratedRegex(@"^\s?(?:minutes?|mins?|hours?|seconds?|per cent)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unit();
}
