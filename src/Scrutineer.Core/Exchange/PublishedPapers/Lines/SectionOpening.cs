using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.MinuteSets;
using Scrutineer.Exchange.PublishedPapers.Tables;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>Recognises the line at which minutes, a report, an attached document or a work programme opens.</summary>
internal static partial class SectionOpening
{
    private const int LongestTitle = 140;
    private const int LabelsWithin = 9;
    private const int PresentWithin = 14;
    private const int RowsWithin = 4;
    private const int SignOffWithin = 12;
    private const int HeadingWithin = 5;

    /// <summary>What opens at a line, given what it stands in; null where nothing does.</summary>
    public static SectionKind? At(IReadOnlyList<PaperLine> lines, int at, SectionKind inside)
    {
        var line = lines[at];
        if (line.IsRow)
            return inside != SectionKind.WorkProgramme && ProgrammeColumns.Of(line.Cells) is not null && !IsRepeatedIn(lines, at) ? SectionKind.WorkProgramme : null;
        if (line.Text.Length > LongestTitle * 2) return null;
        if (IsMinutes(lines, at)) return SectionKind.Minutes;
        if (line.Text.Length > LongestTitle) return null;
        if (IsProgramme(lines, at)) return SectionKind.WorkProgramme;
        if (IsReport(lines, at)) return SectionKind.Report;
        return inside is SectionKind.Report or SectionKind.Attachment && IsAttachment(lines, at) ? SectionKind.Attachment : null;
    }

    private static bool IsRepeatedIn(IReadOnlyList<PaperLine> lines, int at) => at > 0 && lines[at - 1].IsRow && lines[at].Gap == 0;

    private static bool IsMinutes(IReadOnlyList<PaperLine> lines, int at)
    {
        var text = lines[at].Text;
        if (lines[at].Bullet || !MinutesTitle().IsMatch(text)) return false;
        return Within(lines, at, PresentWithin, l => OpensAttendance(l.Text)) || lines.Skip(at + 1).Take(RowsWithin).Any(l => AttendanceRow.TextOf(l) is not null)
            || (text.Contains("held", StringComparison.OrdinalIgnoreCase) && MinutesOf().IsMatch(text));
    }

    /// <summary>True where a paper that opened without a title says who was present: it is minutes.</summary>
    public static bool SaysWhoWasPresent(PaperLine line) => !line.IsRow && !line.Bullet && line.Text.Length < 400 && WerePresent().IsMatch(line.Text);

    /// <summary>True for a heading that reports have and agendas have not.</summary>
    public static bool SaysReport(PaperLine line) => !line.IsRow && ReportPart().IsMatch(line.Text);

    /// <summary>True for the line with which minutes begin to say who was there.</summary>
    public static bool OpensAttendance(string text) => text.Length < 400 && Present.IsMatch(text);

    /// <summary>Where minutes that have no title of their own begin: the body's name and the day over the line that says who was present; null where these are not.</summary>
    public static int? Untitled(IReadOnlyList<PaperLine> lines, int at)
    {
        int? first = null;
        var dated = false;
        for (var i = at - 1; i >= 0 && i >= at - HeadingWithin && !lines[i].IsRow; i--)
        {
            dated |= PaperDates.First(lines[i].Text) is not null;
            if (lines[i].Text.Length <= LongestTitle && BodyNames.IsBody(BodyNames.Bare(lines[i].Text)) && ListMarker.Of(lines[i].Text) is null) first = i;
            else if (first is not null && lines[i].Gap == 0) break;
        }
        return dated ? first : null;
    }

    private static bool IsProgramme(IReadOnlyList<PaperLine> lines, int at)
    {
        var line = lines[at];
        if (line.Bullet || !line.Text.Contains("pro", StringComparison.OrdinalIgnoreCase) && !line.Text.Contains("plan", StringComparison.OrdinalIgnoreCase) || ListMarker.Of(line.Text) is not null || IsItem().IsMatch(line.Text)) return false;
        return Programme().IsMatch(line.Text) || (PlanTitle().IsMatch(line.Text) && HasProgrammeTable(lines, at));
    }

    /// <summary>A title that names no year is a programme's where the table of one follows.</summary>
    private static bool HasProgrammeTable(IReadOnlyList<PaperLine> lines, int at)
    {
        for (var i = at + 1; i < lines.Count && i <= at + LabelsWithin; i++)
            if (lines[i].IsRow) return ProgrammeColumns.Of(lines[i].Cells, dated: false) is not null;
        return false;
    }

    private static bool IsReport(IReadOnlyList<PaperLine> lines, int at)
    {
        var text = lines[at].Text;
        if (lines[at].Bullet) return false;
        if (Letter().IsMatch(text)) return true;
        if (ReportTitle.IsMatch(text)) return Within(lines, at, LabelsWithin, l => Label.IsMatch(l.Text));
        return text.StartsWith("To", StringComparison.Ordinal) && Addressee().IsMatch(text) && !FollowsTitle(lines, at)
            && Within(lines, at, LabelsWithin, l => Subject().IsMatch(l.Text));
    }

    private static bool FollowsTitle(IReadOnlyList<PaperLine> lines, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - LabelsWithin; i--)
            if (ReportTitle.IsMatch(lines[i].Text) || Letter().IsMatch(lines[i].Text)) return true;
        return false;
    }

    /// <summary>After a paper's signature, a title at the head of a page, or a main heading, starts a document of its own.</summary>
    private static bool IsAttachment(IReadOnlyList<PaperLine> lines, int at)
    {
        var line = lines[at];
        if ((!line.NewPage && line.Heading is not (1 or 2)) || at == 0 || lines[at - 1].NewPage || line.Bullet || !IsTitle(line)) return false;
        for (var i = at - 1; i >= 0 && i >= at - SignOffWithin; i--)
        {
            if (SignOff().IsMatch(lines[i].Text)) return true;
            if (!line.NewPage && lines[i].Heading is (1 or 2)) return false;
        }
        return false;
    }

    private static bool IsTitle(PaperLine line) =>
        !line.Text.StartsWith("Appendix", StringComparison.OrdinalIgnoreCase) && ListMarker.Of(line.Text) is null
        && (line.Heading is 1 or 2 || (line.Text.Count(char.IsLetter) > 5 && !line.Text.Any(char.IsLower)));

    private static bool Within(IReadOnlyList<PaperLine> lines, int at, int count, Predicate<PaperLine> test)
    {
        for (var i = at; i < lines.Count && i <= at + count; i++)
            if (!lines[i].IsRow && test(lines[i])) return true;
        return false;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:[\p{L}'’ -]{2,60} Council,? )?(?:(?:(?:un)?confirmed |draft |approved |public )?(?:minutes|notes|record) (?:and (?:decisions|actions) )?(?:of|from|for)\b(?: (?:the|an?)\b)?(?!.*\b(?:were|was) )|(?:draft |public )?minutes\s*(?:$|[-–:] ))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MinutesTitle();

    [GeneratedRegex(@"^(?:[0-9]{1,2}(?:\.0)?\.? )?(?:executive summary|purpose of (?:the |this )?report|summary of (?:the |this )?report|(?:lead officer and )?report author|this report makes the following recommendations?.{0,40})\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReportPart();

    [GeneratedRegex(@"\bminutes of (?:the |a )?(?:meeting|proceedings)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MinutesOf();

    private static readonly Regex Present = new(@"^(?:(?:(?:scrutiny )?(?:board|committee|panel|commission|voting) )?members |councillors |those )?(?:present|attendance|attendees|in attendance)\b\s*:?|^(?:board|committee|panel|commission|voting) members\s*:|^(?:in the )?chair(?:man|woman|person)?\s*:\s*\p{L}|^(?:persons|members) absent are marked\b|^(?:councillor|cllr)\b.{3,60}\(?in the chair\b", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?:[\p{L}'’ ]{0,60} )?(?:work(?:ing)?|forward) (?:work )?(?:programme|plan)(?: [\p{L}'’ ]{0,40})?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlanTitle();

    [GeneratedRegex(@"^(?:(?:(?:scrutiny )?(?:board|committee|panel|commission) )?members |councillors |those )?(?:present|attendees|attendance)\s*(?:$|[:–-]|\s(?:councillor|cllr))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WerePresent();

    /// <summary>An agenda's item, by its bare number or its pages.</summary>
    [GeneratedRegex(@"^[0-9]{1,2} |\(pages?\b|\bpages? [0-9]{1,4}\s?(?:[-–]|to\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsItem();

    [GeneratedRegex(@"^(?!(?:subject|title|re)\b)[^.]{0,80}\b(?:work(?:ing)?|forward) (?:work )?(?:programme|plan)\b.{0,20}?(?:20)?[0-9]{2}\s?[/–-]\s?(?:20)?[0-9]{2}\b[^.]{0,60}$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Programme();

    private static readonly Regex ReportTitle = new(@"^(?:(?:public |joint )?briefing (?:note|paper)|(?:public |private )?report|cabinet (?:member )?report|information note|(?:public )?report to .{3,100})\s*:?$", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex Label = new(@"^(?:to|subject|title|report to|report of|name of cabinet member|cabinet member|director approving submission)(?:\s*:|\s+of the report|\s{1,4}\p{Lu})", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^to\s*:\s*\S", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addressee();

    [GeneratedRegex(@"^(?:subject|title)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^dear [\p{L}.'’ -]{2,50},?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(?:contact|tel\b|telephone|e-?mail|author|report author|job title|name:|directorate:|kind regards|best regards|yours (?:sincerely|faithfully))|@", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignOff();
}
