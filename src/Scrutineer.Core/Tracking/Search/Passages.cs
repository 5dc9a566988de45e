using System.Text;
using System.Text.RegularExpressions;
using Scrutineer.Foundation;

namespace Scrutineer.Tracking.Search;

/// <summary>Part of a long text, without markup.</summary>
/// <param name="Heading">The heading it stands under; null before the first.</param>
/// <param name="Anchor">The heading's anchor on a page that shows the text.</param>
public sealed record Passage(string? Heading, string? Anchor, string Text);

/// <summary>Divides a text in Markdown into passages: paragraphs under one heading are joined while they are short.</summary>
public static partial class Passages
{
    private const int ShortPassage = 400, LongestPassage = 2_000;

    public static IReadOnlyList<Passage> Of(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var (passages, anchors, text) = (new List<Passage>(), new HeadingAnchors(), new StringBuilder());
        string? heading = null, anchor = null;
        foreach (var block in Blocks(markdown))
        {
            var isHeading = HeadingLine().Match(block) is { Success: true } match;
            if (isHeading || text.Length > ShortPassage) Close();
            var plain = Plain(block);
            if (isHeading) (heading, anchor) = (plain, anchors.Next(plain));
            if (text.Length > 0) text.Append(' ');
            text.Append(plain);
            while (text.Length > LongestPassage) Close(LongestPassage);
        }

        Close();
        return passages;

        void Close(int longest = int.MaxValue)
        {
            var cut = text.Length <= longest ? text.Length : text.ToString(0, longest).LastIndexOf(' ') is > LongestPassage / 2 and var space ? space : longest;
            if (cut > 0) passages.Add(new Passage(heading, anchor, text.ToString(0, cut).Trim()));
            text.Remove(0, cut);
        }
    }

    /// <summary>Markdown as plain words in one line.</summary>
    public static string Plain(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var plain = Links().Replace(Rules().Replace(markdown, " "), "${words}");
        plain = Escapes().Replace(LineMarks().Replace(plain, ""), "${letter}").Replace('|', ' ').Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        return string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
    }

    private static IEnumerable<string> Blocks(string markdown)
    {
        var block = new StringBuilder();
        foreach (var line in markdown.Split('\n'))
        {
            var ends = string.IsNullOrWhiteSpace(line) || HeadingLine().IsMatch(line);
            if (ends && block.Length > 0)
            {
                yield return block.ToString();
                block.Clear();
            }

            if (HeadingLine().IsMatch(line)) yield return line;
            else if (!ends) block.Append(line).Append('\n');
        }

        if (block.Length > 0) yield return block.ToString();
    }

    [GeneratedRegex(@"^ {0,3}#{1,6}(\s|\z)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"\[(?<words>[^\[\]]*)\]\([^()\s]*\)", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();

    [GeneratedRegex(@"^ {0,3}(\|[ :\-|]+\||[-*_]{3,})\s*$", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rules();

    [GeneratedRegex(@"^\s*(#{1,6}\s|>|[-*+]\s)", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LineMarks();

    [GeneratedRegex(@"\\(?<letter>[!-/:-@\[-`{-~])", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escapes();
}

/// <summary>The anchors of a text's headings, made from their words; a page that shows the text gives the same.</summary>
public sealed class HeadingAnchors
{
    private readonly HashSet<string> given = [];

    /// <summary>The anchor of the next heading.</summary>
    public string Next(string heading)
    {
        var anchor = Slug.Free($"s {heading}", given.Contains);
        given.Add(anchor);
        return anchor;
    }
}
