using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Reads one numbered heading of minutes: "10. TITLE", "33A Title", "10/15 TITLE", "219 TITLE – text", a number alone above its title.</summary>
internal static partial class NumberedHeading
{
    public const int LongestTitle = 180;
    private const int LongestHeading = 400;
    private const int LongestPlain = 100;
    private const int LongestCode = 12;
    private const int ParagraphWithin = 2;
    private static readonly string[] Dashes = [" – ", " - ", " — ", ": ", ". "];

    public static EntryHeading? At(IReadOnlyList<PaperLine> lines, int at)
    {
        var line = lines[at];
        if (line.IsRow || line.Bullet || line.Text.Length == 0 || !(char.IsAsciiDigit(line.Text[0]) || line.Text[0] is 'M' or 'm' || IsCode(line.Text))) return null;
        if (Number().Match(line.Text) is not { Success: true } number) return null;
        var rest = line.Text[number.Length..];
        if (number.Groups["letter"].Length > 0 && char.IsLower(number.Groups["letter"].Value[0]) && line.Heading == 0) return null;
        if (number.Groups["alone"].Success && rest.Length > 0 && line.Heading == 0) return null;
        if (rest.Length > 0 && rest[0] is not ('.' or ')' or ':' or ' ')) return null;
        var certain = number.Groups["letter"].Length > 0 || number.Groups["year"].Success || number.Groups["word"].Success || OpensParagraphs(lines, at, number.Value);
        var (title, opening, taken) = Title(lines, at, rest, certain);
        if (title is null) return null;
        var year = number.Groups["year"].Success ? number.Groups["year"].Value[^2..] : null;
        return new EntryHeading(at, taken, Bare(number.Groups["n"].Value) + number.Groups["letter"].Value, title, opening, line.Number) { Year = year, Pair = year is null || number.Groups["month"].Success ? null : number.Groups["n"].Index < number.Groups["year"].Index ? (number.Groups["n"].Value, number.Groups["year"].Value) : (number.Groups["year"].Value, number.Groups["n"].Value), Code = Wording.OrNull(number.Groups["code"].Value) };
    }

    /// <summary>"012" is minute 12.</summary>
    private static string Bare(string number) => number.TrimStart('0') is { Length: > 0 } bare ? bare : number;

    /// <summary>A number and a title over "2.1 ..." are a heading, however they are set.</summary>
    private static bool OpensParagraphs(IReadOnlyList<PaperLine> lines, int at, string number)
    {
        for (var i = at + 1; i < lines.Count && i <= at + ParagraphWithin; i++)
            if (lines[i].Text.StartsWith($"{number}.1 ", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>"CYP/23/60 Title", "OSC 12/22", "CYP8/Jul/20": the committee's letters, the year and the number.</summary>
    private static bool IsCode(string text) => char.IsAsciiLetterUpper(text[0]) && (CodeAlone().IsMatch(text) || text.AsSpan(0, Math.Min(LongestCode, text.Length)).Contains('/'));

    public static bool IsTitle(string title) =>
        title.Length > 1 && (char.IsUpper(title[0]) || title[0] is '\'' or '"' or '‘' or '“' or '(' || char.IsAsciiDigit(title[0])) && title[^1] is not ('.' or ';' or ',' or ':');

    public static bool IsCapitals(string text) => text.Count(char.IsUpper) > 3 && !text.Any(char.IsLower);

    /// <summary>True for a short line between blank lines.</summary>
    public static bool IsApart(IReadOnlyList<PaperLine> lines, int at) =>
        !lines[at].IsRow && !lines[at].Bullet && lines[at].Text.Length <= LongestPlain && lines[at].Gap > 0 && (at + 1 >= lines.Count || (lines[at + 1].Gap > 0 && !lines[at + 1].IsRow));

    private static (string? Title, string? Opening, int Lines) Title(IReadOnlyList<PaperLine> lines, int at, string rest, bool certain)
    {
        if (rest is "." or ")" or "" && at + 1 < lines.Count && !lines[at + 1].IsRow && lines[at + 1].Text.Length <= LongestTitle && !lines[at + 1].Text.EndsWith('.'))
            return (lines[at + 1].Text, null, 2);
        if (rest.Length < 3) return default;
        var marked = rest[0] is '.' or ')' or ':' && rest[1] == ' ';
        if (!marked && rest[0] != ' ') return default;
        var title = rest[1..].Trim(' ', '-', '–', ':');
        if (InOneLine(title) is var (name, text)) return (name, text, 1);
        if (!marked && !lines[at].Stands && !IsCapitals(title) && !(char.IsUpper(title[0]) && (certain || (IsApart(lines, at) && PaperDates.First(lines[at].Text) is not { Start: 0 })))) return default;
        if (title.Length > (lines[at].Heading > 0 ? LongestHeading : LongestTitle) || !IsTitle(title)) return default;
        return Wrapped(lines, at, title) is { } more ? ($"{title} {more}", null, 2) : (title, null, 1);
    }

    /// <summary>"TITLE – text" carries its minute in the heading's line.</summary>
    private static (string Name, string Text)? InOneLine(string title)
    {
        foreach (var mark in Dashes)
            if (title.IndexOf(mark, StringComparison.Ordinal) is > 0 and var dash && IsCapitals(title[..dash]) && title.AsSpan(dash + mark.Length).ContainsAnyInRange('a', 'z'))
                return (title[..dash].Trim(), title[(dash + mark.Length)..].Trim());
        return null;
    }

    /// <summary>A title in capitals that goes on in the next line.</summary>
    private static string? Wrapped(IReadOnlyList<PaperLine> lines, int at, string title) =>
        at + 1 < lines.Count && lines[at + 1] is { IsRow: false, Bullet: false, Gap: 0 } next && IsCapitals(title) && IsCapitals(next.Text) && next.Text.Length <= LongestPlain
        && char.IsLetter(next.Text[0]) && !next.Text.StartsWith("RESOLVED", StringComparison.Ordinal) ? next.Text : null;

    /// <summary>"CSP.34 Title".</summary>
    [GeneratedRegex(@"^[A-Z]{2,8}[.-]?[0-9]{1,4}[.:]?(?: |$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeAlone();

    [GeneratedRegex(@"^(?:(?<code>[A-Z]{2,8}[.-]?)(?<n>[0-9]{1,4})(?=[.:]?(?: |$))|[A-Z]{1,8}[ /.-]?(?<n>[0-9]{1,4})/(?<month>[A-Z][a-z]{2,8})/(?<year>(?:20)?[0-9]{2})(?![0-9/])|[A-Z]{1,8}[ /.-](?<year>(?:20)?[0-9]{2})/(?<n>[0-9]{1,4})(?![0-9/])|[A-Z]{2,8}(?<n>[0-9]{1,4})/(?<year>(?:20)?[0-9]{2})(?![0-9/])|(?<alone>(?<year>(?:20)?[0-9]{2})/(?<n>[0-9]|[0-9]{3}))(?![0-9/])|(?<word>[Mm](?:inute|INUTE)(?: [Nn]o\.?| NO\.?| [Nn]umber)? )?(?<n>[0-9]{1,4})(?:/(?<year>(?:20)?[0-9]{2})(?![0-9/])|(?<letter>[A-Z](?=[.): ])|[a-z](?=\.?\s\p{Lu}))?))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
