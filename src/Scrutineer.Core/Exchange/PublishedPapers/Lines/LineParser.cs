using System.Buffers;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>Reads how one line is set: heading, list item, bold, table row.</summary>
internal static class LineParser
{
    private const string Bullets = "-*•·▪●○◦‣>–";
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=_*:|+ \t");

    /// <summary>The line, or null when it only draws a rule or a fence.</summary>
    /// <param name="raw">The line as it stands in the file.</param>
    /// <param name="number">Its number.</param>
    /// <param name="latin">Whether look-alike letters are to be made Latin.</param>
    /// <param name="before">The line directly above, where there is one: a row among rows is a row.</param>
    public static PaperLine? Parse(ReadOnlySpan<char> raw, int number, bool latin, PaperLine? before)
    {
        var indent = raw.IndexOfAnyExcept(' ');
        if (IsRule(raw.Trim())) return null;
        if (Cells(raw, latin, before) is { } cells) return new PaperLine(number, string.Join(" ", cells.Where(c => c.Length > 0))) { Cells = cells, Indent = indent };

        var rest = raw.Trim();
        var heading = TakeHeading(ref rest);
        var bullet = TakeBullets(ref rest);
        var text = Clean(rest, latin);
        if (text.Length == 0) return null;
        return new PaperLine(number, text) { Heading = heading, Bullet = bullet, Indent = indent, Bold = IsBold(rest) };
    }

    private static string Clean(ReadOnlySpan<char> raw, bool latin)
    {
        var text = LineCleaner.Clean(raw);
        return latin ? LookAlikes.ToLatin(text) : text;
    }

    private static bool IsRule(ReadOnlySpan<char> text) =>
        (text.Length >= 3 && !text.ContainsAnyExcept(RuleMarks) && (text.Contains("--", StringComparison.Ordinal) || !text.ContainsAny("|\t")))
        || text.StartsWith("```", StringComparison.Ordinal) || (text.StartsWith("<!--", StringComparison.Ordinal) && text.EndsWith("-->", StringComparison.Ordinal));

    private static int TakeHeading(ref ReadOnlySpan<char> text)
    {
        var level = text.IndexOfAnyExcept('#');
        if (level is <= 0 or > 6 || text[level] != ' ') return 0;
        text = text[level..].Trim().TrimEnd('#').Trim();
        return level;
    }

    private static bool TakeBullets(ref ReadOnlySpan<char> text)
    {
        var found = false;
        while (text.Length > 1 && Bullets.Contains(text[0]) && text[1] == ' ')
        {
            text = text[2..].TrimStart();
            found = true;
        }
        return found;
    }

    private static bool IsBold(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("0123456789.() ");
        return text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal) && text.EndsWith("**", StringComparison.Ordinal)
            && !text[2..^2].Contains("**", StringComparison.Ordinal);
    }

    private static List<string>? Cells(ReadOnlySpan<char> raw, bool latin, PaperLine? before)
    {
        if (raw.Contains('\t')) return IsIndentedText(raw, before) ? null : Split(raw, '\t', latin);
        var text = raw.Trim();
        return text.Length > 2 && text[0] == '|' && text[^1] == '|' ? Split(text[1..^1], '|', latin) : null;
    }

    private static List<string> Split(ReadOnlySpan<char> raw, char separator, bool latin)
    {
        var cells = new List<string>();
        foreach (var cell in raw.Split(separator)) cells.Add(Clean(raw[cell], latin));
        return cells;
    }

    /// <summary>A single tab after a number, a label or nothing sets text in; it does not make a table.</summary>
    private static bool IsIndentedText(ReadOnlySpan<char> raw, PaperLine? before)
    {
        var tab = raw.IndexOf('\t');
        var first = raw[..tab].Trim().Trim('*');
        var rest = raw[(tab + 1)..].Trim();
        if (rest.Contains('\t') || rest.IsEmpty || before is { IsRow: true }) return false;
        if (raw.Count('\t') > 1 && before is null) return false;
        return first.IsEmpty || first[^1] == ':'
            || (first.Length <= 5 && first[^1] is '.' or ')' && char.IsAsciiLetterOrDigit(first.TrimStart('(')[0]));
    }
}
