using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Where a minute opens, its number and title. <paramref name="Lines"/> is how many lines the heading takes.</summary>
internal sealed record EntryHeading(int At, int Lines, string? Number, string Title, string? Opening, int Line);

/// <summary>Finds the numbered headings of minutes and leaves numbered lists inside minutes alone.</summary>
internal static class EntryHeadings
{
    private const int LongestTitle = 180;
    private const int WidestGap = 20;

    public static List<EntryHeading> Find(IReadOnlyList<PaperLine> lines, int from, List<PaperProblem> problems)
    {
        var headings = new List<EntryHeading>();
        var last = -1;
        for (var at = from; at < lines.Count; at++)
        {
            if (Numbered(lines, at) is not var (number, heading)) continue;
            if (last >= 0 && !Follows(lines, at, number, last, headings)) continue;
            if (last >= 0 && number > last + 1)
                problems.Add(PaperProblem.Warning(heading.Line, $"Minute {number} follows minute {last}: the minutes between them were not found."));
            headings.Add(heading);
            last = number;
        }
        return headings.Count > 0 ? headings : Unnumbered(lines, from);
    }

    private static (int Number, EntryHeading Heading)? Numbered(IReadOnlyList<PaperLine> lines, int at)
    {
        var line = lines[at];
        if (line.IsRow || line.Bullet || line.Text.Length == 0 || !char.IsAsciiDigit(line.Text[0])) return null;
        var digits = line.Text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 4) return null;
        var number = int.Parse(line.Text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
        var letter = char.IsAsciiLetterUpper(line.Text[digits]) && digits + 1 < line.Text.Length && line.Text[digits + 1] is '.' or ' ' ? 1 : 0;
        var rest = line.Text[(digits + letter)..];
        var (title, opening, taken) = Title(lines, at, rest);
        return title is null ? null : (number, new EntryHeading(at, taken, line.Text[..(digits + letter)], title, opening, line.Number));
    }

    /// <summary>"219 TITLE – text" carries its minute in the heading's line; a number alone has its title on the next line.</summary>
    private static (string? Title, string? Opening, int Lines) Title(IReadOnlyList<PaperLine> lines, int at, string rest)
    {
        var line = lines[at];
        if (rest is "." or ")" or "" && at + 1 < lines.Count && !lines[at + 1].IsRow && lines[at + 1].Text.Length <= LongestTitle && !lines[at + 1].Text.EndsWith('.'))
            return (lines[at + 1].Text, null, 2);
        if (rest.Length < 3) return default;
        var dotted = rest[0] is '.' or ')' && rest[1] == ' ';
        if (!dotted && (rest[0] != ' ' || (!line.Stands && !IsCapitals(rest)))) return default;
        var title = rest[1..].Trim(' ', '-', '–', ':');
        var dash = title.IndexOf(" – ", StringComparison.Ordinal) is var en && en > 0 ? en : title.IndexOf(" - ", StringComparison.Ordinal);
        if (dash > 0 && IsCapitals(title[..dash]) && title[(dash + 3)..].Any(char.IsLower)) return (title[..dash].Trim(), title[(dash + 3)..].Trim(), 1);
        return title.Length <= LongestTitle && IsTitle(title) ? (title, null, 1) : default;
    }

    private static bool IsTitle(string title) =>
        title.Length > 1 && (char.IsUpper(title[0]) || title[0] is '\'' or '"' or '‘' or '“' or '(' || char.IsAsciiDigit(title[0])) && title[^1] is not ('.' or ';' or ',' or ':');

    private static bool IsCapitals(string text) => text.Count(char.IsUpper) > 3 && !text.Any(char.IsLower);

    /// <summary>Minutes are numbered on without a gap; a set-apart heading may skip some, a plain line may not, nor stand in a list.</summary>
    private static bool Follows(IReadOnlyList<PaperLine> lines, int at, int number, int last, List<EntryHeading> headings)
    {
        if (number == last && lines[at].Text.Length > 1 && headings[^1].Number != lines[at].Text[..headings[^1].Number!.Length]) return true;
        if (number <= last || number > last + WidestGap) return false;
        if (lines[at].Stands) return true;
        return number == last + 1 && !InList(lines, at, number, headings[^1].At);
    }

    private static bool InList(IReadOnlyList<PaperLine> lines, int at, int number, int headingAt)
    {
        var beforeIsList = at - 1 > headingAt && ListMarker.Of(lines[at - 1].Text)?.Number is { } before && before == number - 1;
        var afterIsList = at + 1 < lines.Count && lines[at + 1].Gap == 0 && ListMarker.Of(lines[at + 1].Text)?.Number == number + 1;
        return beforeIsList || afterIsList;
    }

    private static List<EntryHeading> Unnumbered(IReadOnlyList<PaperLine> lines, int from)
    {
        var headings = new List<EntryHeading>();
        for (var at = from; at < lines.Count; at++)
        {
            var line = lines[at];
            if (line.Stands && line.Text.Length <= LongestTitle && IsTitle(line.Text) && !IsPartOfMeeting(line.Text))
                headings.Add(new EntryHeading(at, 1, null, line.Text, null, line.Number));
        }
        return headings;
    }

    private static bool IsPartOfMeeting(string text) =>
        text.StartsWith("RESOLVED", StringComparison.OrdinalIgnoreCase) || text.EndsWith("Business", StringComparison.OrdinalIgnoreCase) && text.Length < 20
        || text.StartsWith("Present", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Apologies:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Part ", StringComparison.OrdinalIgnoreCase);
}
