using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Reports;

/// <summary>Recommendations that stand each under a heading "Recommendation 2", with the agencies they are made to.</summary>
internal static partial class HeadedRecommendations
{
    private const int LongestAgency = 80;

    public static bool IsHeading(string text) => Heading().IsMatch(text);

    public static List<PaperRecommendation> Read(IReadOnlyList<TextBlock> section)
    {
        var found = new List<PaperRecommendation>();
        for (var at = 0; at < section.Count; at++)
        {
            if (Heading().Match(section[at].Text) is not { Success: true } heading) continue;
            var body = section.Skip(at + 1).TakeWhile(b => !IsHeading(b.Text)).ToList();
            if (heading.Groups["rest"].Value is { Length: > 0 } rest) body.Insert(0, new TextBlock(rest, section[at].First));
            if (body.Count > 0) found.Add(One(heading.Groups["n"].Value, body, section[at].Line));
        }
        return found;
    }

    private static PaperRecommendation One(string ordinal, List<TextBlock> body, int line)
    {
        if (body.Exists(b => b.Marker is { IsLetter: true })) return WithParts(ordinal, body, line);
        var agency = body.Count > 1 && IsAgency(body[0].Text) ? body[0].Text.TrimEnd('.') : null;
        var text = string.Join("\n\n", body.Skip(agency is null ? 0 : 1).Select(b => b.Text));
        return new PaperRecommendation(ordinal, agency, text, []) { Line = line };
    }

    /// <summary>Lettered parts, each perhaps headed by the agency that it is for.</summary>
    private static PaperRecommendation WithParts(string ordinal, List<TextBlock> body, int line)
    {
        var parts = new List<RecommendationPart>();
        var agencies = new List<string>();
        var lead = new List<string>();
        foreach (var block in body)
        {
            if (block.Marker is { IsLetter: true } marker)
            {
                parts.Add(new RecommendationPart(marker.Mark.ToLowerInvariant(), marker.Rest));
                if (IsShort(marker.Rest)) agencies.Add(marker.Rest);
            }
            else if (parts.Count == 0) lead.Add(block.Text);
            else parts[^1] = parts[^1] with { Text = IsShort(parts[^1].Text) ? $"{parts[^1].Text}: {block.Text}" : $"{parts[^1].Text} {block.Text}" };
        }
        var agency = lead.Count > 0 && IsAgency(lead[0]) ? lead[0].TrimEnd('.') : agencies.Count > 0 ? string.Join("; ", agencies) : null;
        var text = lead.Count > 0 && lead[0].TrimEnd('.') != agency ? string.Join("\n\n", lead) : string.Join(" ", parts.Select(p => $"{p.Letter}) {p.Text}"));
        return new PaperRecommendation(ordinal, agency, text, parts) { Line = line };
    }

    private static bool IsShort(string text) => text.Length <= LongestAgency && !text.EndsWith('.');

    /// <summary>Agencies are named without a verb: a short line, or a list of bodies with their roles in brackets.</summary>
    private static bool IsAgency(string text) => IsShort(text) || !Verb().IsMatch(text);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:[0-9.]{1,8}\s+)?recommendation\s+(?<n>[0-9]{1,3}[a-z]?)\s*(?:[:.–-]\s*(?<rest>.*))?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b(?:should|must|shall|will|to ensure|is recommended|are recommended|needs? to|be|ensure|review)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verb();
}
