using System.Text.RegularExpressions;

namespace Scrutineer.Governance.Threads;

/// <summary>The anonymised children that reviews are about. Papers call one child "Child C" and "Baby C": both are the review's subject C (rule T6).</summary>
public static partial class ReviewSubjects
{
    /// <summary>"C" for Child C or Baby C, each once.</summary>
    public static IReadOnlySet<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Named().Matches(text).Select(m => m.Groups["letter"].Value).ToHashSet();
    }

    /// <summary>The sentence of the text that first names the subject.</summary>
    public static string? SentenceNaming(string text, string subject)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Named().Matches(text).FirstOrDefault(m => m.Groups["letter"].Value == subject);
        if (found is null) return null;
        var start = text.LastIndexOfAny(['.', '\n'], found.Index) + 1;
        var end = text.IndexOfAny(['.', '\n'], found.Index + found.Length);
        return text[start..(end < 0 ? text.Length : end)].Trim();
    }

    [GeneratedRegex(@"\b(?:Child|Baby|Young Person|Infant|Family) (?<letter>[A-Z]{1,2}\d?)\b(?!')", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
