using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>The officers of an attendance list, each with a directorate or post.</summary>
internal sealed partial class EmployeeList
{
    private readonly List<PaperEmployee> people = [];
    private string? directorate;

    public IReadOnlyList<PaperEmployee> People => people;

    /// <summary>A directorate named over people lasts until the next group.</summary>
    public void CloseDirectorate() => directorate = null;

    /// <summary>A line of the list: a directorate, or people with or without what they are.</summary>
    public void Take(string text)
    {
        if (DirectorateLabel().Match(text) is { Success: true } label)
        {
            directorate = label.Groups["name"].Value.Trim();
            text = text[label.Length..].Trim();
            if (text.Length == 0) return;
        }

        foreach (var piece in RunTogether().Replace(text, ";").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Add(piece);
    }

    private void Add(string text)
    {
        if (PersonNames.Of(text) is { Count: > 1 } named && named.TrueForAll(p => p.Note is not null))
        {
            people.AddRange(named.Select(p => new PaperEmployee(p.Name, p.Note)));
            return;
        }

        var pair = NameThenPost.Match(text) is { Success: true } runOn ? runOn : NameAndPlace().Match(text);
        if (pair.Success && !LooksLikePerson(pair.Groups["place"].Value))
            people.AddRange(PersonNames.Of(pair.Groups["name"].Value).Select(n => new PaperEmployee(n.Name, Bracketed(pair.Groups["place"].Value))));
        else people.AddRange(PersonNames.Of(text).Select(n => new PaperEmployee(n.Name, n.Note ?? directorate)));
    }

    /// <summary>A post or place without the bracket that closes it.</summary>
    public static string Bracketed(string words) => words.Contains('(', StringComparison.Ordinal) ? words.Trim(' ', '.') : words.Trim(' ', ')', '.');

    /// <summary>True where what follows a name is another person.</summary>
    public static bool LooksLikePerson(string text) => PersonNames.StartsWithTitle(text) || InitialAndSurname().IsMatch(text);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>"J Gregg, People Directorate G Holmes, Resources Directorate": a list whose line breaks were lost.</summary>
    [GeneratedRegex(@"(?<=\b(?:Directorate|Department|Division)) (?=\p{Lu}\.? \p{Lu}[\p{L}'’ -]{1,40},)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RunTogether();

    [GeneratedRegex(@"^(?:(?<name>[\p{L}&,'’() -]{3,60})\s*:|(?<name>[\p{L}&'’ -]{3,60}\b(?:directorate|department|division))$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DirectorateLabel();

    [GeneratedRegex(@"^(?<name>[^,(–]{2,60}?)\s*(?:,|\s[-–]\s|\()\s*(?<place>.{2,120})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameAndPlace();

    /// <summary>"Sara Alder Democratic Services Officer": name and post with nothing between.</summary>
    private static readonly Regex NameThenPost = new(@"^(?<name>\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+) (?<place>(?:\p{Lu}[\p{L}'’&-]*(?: (?:and|of|for|the))* ){0,6}?(?:Directors?|Officer|Manager|Head|Advis[eo]r|Lead|Solicitor|Executive|Accountant|Consultant)\b.{0,100})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^\p{Lu}\.? \p{Lu}[\p{L}'’-]+(?: and |,|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InitialAndSurname();
}
