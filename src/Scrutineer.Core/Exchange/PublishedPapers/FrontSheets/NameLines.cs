using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Puts lists of people together that run over several lines.</summary>
internal static class NameLines
{
    // No list of people is longer; what is has lost its line breaks and is taken in parts.
    private const int Longest = 4_000;

    /// <summary>The lists: a line ending in a comma, in "and" or inside brackets goes on in the next.</summary>
    public static IEnumerable<string> Joined(IEnumerable<PaperLine> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            var joins = text.Length is > 0 and < Longest && line.Gap == 0 && !line.Bullet && GoesOn(text, line.Text);
            if (!joins && text.Length > 0) yield return text;
            text = joins ? $"{text} {line.Text}" : line.Text;
        }
        if (text.Length > 0) yield return text;
    }

    private static bool GoesOn(string text, string next) =>
        text[^1] == ',' || text.EndsWith(" and", StringComparison.Ordinal) || text.Count(c => c == '(') > text.Count(c => c == ')') || Wording.StartsMidway(next);
}
