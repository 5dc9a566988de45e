using System.Text.RegularExpressions;

namespace Scrutineer.Governance.Papers;

/// <summary>What a paper written here recommends: the list under its heading for recommendations.</summary>
internal static partial class WrittenRecommendations
{
    /// <summary>Each with its number or letter as written, else counted.</summary>
    public static IReadOnlyList<(string Ordinal, string Text)> In(string text)
    {
        var found = new List<(string Ordinal, string Text)>();
        var under = false;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r', ' ')))
        {
            if (line.StartsWith('#')) under = line.Contains("recommendation", StringComparison.OrdinalIgnoreCase);
            else if (!under || line.Length == 0) continue;
            else if (Entry().Match(line) is { Success: true } entry) found.Add((entry.Groups["ordinal"] is { Success: true } o ? o.Value : $"{found.Count + 1}", entry.Groups["text"].Value.Trim()));
            else if (found.Count > 0 && line.StartsWith(' ')) found[^1] = (found[^1].Ordinal, $"{found[^1].Text} {line.Trim()}");
        }

        return found;
    }

    [GeneratedRegex(@"^ {0,3}([-*+]|(?<ordinal>[0-9]{1,3}(\.[0-9]{1,3})?|[a-z])[.)]) +(?<text>\S.*)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();
}
