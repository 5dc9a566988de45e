using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Exchange.PublishedPapers.Tables;

namespace Scrutineer.Exchange.PublishedPapers.Reports;

/// <summary>The lines over a report that say to whom, when and on what.</summary>
internal sealed partial record ReportHeading(string? To, DateOnly? Date, string? Subject)
{
    private const int Lines = 16;
    private const int TitleLines = 4;

    public static ReportHeading Read(PaperSection section)
    {
        var lines = section.Lines;
        if (section.Kind == SectionKind.WorkProgramme) return new ReportHeading(null, ProgrammeReader.Updated(section), Programme(lines));
        string? to = null, subject = null;
        DateOnly? date = null;
        for (var at = 0; at < lines.Count && at < Lines; at++)
        {
            var text = lines[at].Text;
            if (lines[at].IsRow || text.Length > 400) continue;
            if (FirstSection().IsMatch(text)) break;
            if (to is null && Addressee().Match(text) is { Success: true } addressee) (to, date) = Address(addressee, date);
            else if (subject is null && Subjected().Match(text) is { Success: true } subjected) subject = Wrapped(lines, ref at, text[subjected.Length..].Trim());
            else if (DateLabel().IsMatch(text)) date ??= PaperDates.In(text);
            else date ??= PaperDates.Alone(text);
        }
        to ??= lines.Take(TitleLines).Select(l => BodyNames.Bare(l.Text)).FirstOrDefault(IsCommittee);
        subject ??= Title(lines);
        return new ReportHeading(Wording.OrNull(to), date, Wording.OrNull(subject));
    }

    private static (string To, DateOnly? Date) Address(Match addressee, DateOnly? known)
    {
        var to = addressee.Groups["to"].Value;
        var date = PaperDates.First(addressee.Value);
        if (date is { } found && PaperDates.First(to) is { } inside) to = to[..inside.Start];
        return (BodyNames.Bare(to), known ?? date?.Date);
    }

    /// <summary>A long subject runs over several lines with no blank between.</summary>
    private static string Wrapped(IReadOnlyList<PaperLine> lines, ref int at, string subject)
    {
        while (at + 1 < lines.Count && !lines[at + 1].IsRow && (subject.Length == 0 || lines[at + 1].Gap == 0) && !lines[at + 1].Bullet
            && !FirstSection().IsMatch(lines[at + 1].Text) && !AnyLabel().IsMatch(lines[at + 1].Text) && subject.Length < 300)
            subject = Wording.Join(subject, lines[++at].Text);
        return subject;
    }

    private static string? Programme(IReadOnlyList<PaperLine> lines) =>
        lines.Take(6).FirstOrDefault(l => !l.IsRow && ProgrammeTitle().IsMatch(l.Text)) is { } title
            ? Wording.OrNull(Aside().Replace(title.Text, "")) : null;

    /// <summary>The title lines over a document that names no subject; bodies and dates are left out.</summary>
    private static string? Title(IReadOnlyList<PaperLine> lines)
    {
        var title = new List<string>();
        for (var at = 0; at < lines.Count && title.Count < TitleLines; at++)
        {
            var line = lines[at];
            if (line.IsRow || line.Bullet || line.Text.Length > 160 || (at > 0 && line.NewPage) || Letter().IsMatch(line.Text) || DateLabel().IsMatch(line.Text) || MonthAndYear().IsMatch(line.Text) || FirstSection().IsMatch(line.Text)) break;
            if (BodyNames.IsCouncil(line.Text) || ReportKindTitle().IsMatch(line.Text) || Author().IsMatch(line.Text) || PaperDates.Alone(line.Text) is not null) continue;
            if (IsCommittee(BodyNames.Bare(line.Text)))
            {
                if (title.Count > 0) break;
                continue;
            }

            if (at > 0 && title.Count > 0 && !line.Stands && (line.Text.EndsWith('.') || line.Gap > 1)) break;
            if (WithoutBody(line.Text) is { Length: > 0 } words) title.Add(words);
        }
        return title.Count == 0 ? null : string.Join(" – ", title);
    }

    /// <summary>A line that is the name of a committee, and not one that mentions it.</summary>
    private static bool IsCommittee(string text) => BodyNames.IsBody(text) && Committee().IsMatch(text);

    /// <summary>A title in capitals without the body it is printed under: the two run together where a form lost their line break.</summary>
    private static string WithoutBody(string text) =>
        !BodyNames.IsBody(text) || text.Any(char.IsLower) ? text : AfterBody().Match(text) is { Success: true } title ? title.Groups["title"].Value : "";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:report )?to\s*:\s*(?<to>.+?)(?:\s+date\s*:.*)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addressee();

    [GeneratedRegex(@"^(?:subject|title|re)(?:(?: of (?:the )?report)?\s*:|(?= \p{Lu}))\s*|^subject$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subjected();

    [GeneratedRegex(@"^(?:date(?: of (?:the )?(?:report|meeting|publication))?|meeting date|dated)\s*:", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^[\p{L}() /'’]{2,50}\s*:", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AnyLabel();

    [GeneratedRegex(@"^(?:(?:1|1\.0)\.?\s+\p{L}|purpose\b|executive summary|contents$|introduction$|version control|recommendations?:?$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstSection();

    [GeneratedRegex(@"^(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)[0-9]{2}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^(?:briefing (?:note|paper)|(?:public |private )?report|cabinet (?:member )?report|presentation)\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReportKindTitle();

    [GeneratedRegex(@"\bprogramme\b|\b(?:work|forward|scrutiny) plan\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProgrammeTitle();

    [GeneratedRegex(@"\s*\(?\bplease see\b.*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^.{4,80}? (?:BOARD|COMMITTEE|PANEL|COMMISSION)(?: \(?[0-9]{1,2}\)?)? (?<title>(?!(?:OF|FOR|AND|ON|TO|AGENDA|MEETING|MEMBERS|MINUTES)\b)\p{L}.{3,})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AfterBody();

    [GeneratedRegex(@"\b(?:board|committee|panel|commission|cabinet)(?: \(?[0-9]{1,2}\)?)?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Committee();

    [GeneratedRegex(@"^(?:joint )?reports? (?:of|by|from)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Author();

    [GeneratedRegex(@"^dear [\p{L}.'’ -]{2,50},?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letter();
}
