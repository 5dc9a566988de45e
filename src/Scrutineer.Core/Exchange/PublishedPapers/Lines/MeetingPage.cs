using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.MinuteSets;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>A council's web page of a meeting, or of one item of it: each item with its text and, under the words "Decision:" and "Minutes:", what came of it (rule P10).</summary>
internal sealed partial class MeetingPage
{
    private readonly List<MeetingPageItem> found = [];
    private readonly List<PaperItem> items = [];

    private MeetingPage(IReadOnlyList<PaperLine> lines, List<int> openings)
    {
        var named = lines.Skip(openings[^1]).FirstOrDefault(l => DecidedAt().IsMatch(l.Text));
        Head = [.. lines.Take(openings[0]).Concat(named is null ? [] : [named]).Where(l => !Furniture().IsMatch(l.Text)).Select(Tidied)];
        var closed = false;
        for (var i = 0; i < openings.Count; i++)
        {
            var to = i + 1 < openings.Count ? openings[i + 1] : lines.Count;
            var item = MeetingPageItem.Of(lines, openings[i], to);
            found.Add(item);
            if (item.AsAgendaItem(closed) is { } business) items.Add(business);
            closed |= item.OpensPrivate;
        }
    }

    /// <summary>What stands over the items: body, day, place, whom to ask.</summary>
    public IReadOnlyList<PaperLine> Head { get; }

    public IReadOnlyList<PaperItem> Items => items;

    /// <summary>True for a page of one item: no agenda, and no set of minutes that could stand for the meeting's.</summary>
    public bool IsOfOneItem { get; private init; }

    /// <summary>The minutes among the items; empty where the page is an agenda alone.</summary>
    public List<PaperSection> Minutes()
    {
        if (!found.Exists(i => i.IsMinuted)) return [];
        var lines = new List<PaperLine>();
        var headings = new List<(PaperLine Line, string? Number, string Title, int At)>();
        foreach (var item in found)
        {
            headings.Add((item.Heading, item.Number, item.MinuteTitle, lines.Count));
            lines.Add(item.Heading);
            lines.AddRange(item.Outcomes());
        }

        return [new PaperSection(SectionKind.Minutes, [.. lines], null) { Headings = EntryHeadings.Shown(headings) }];
    }

    /// <summary>The page that a paper is, or null.</summary>
    public static MeetingPage? Of(IReadOnlyList<PaperLine> lines)
    {
        var labels = 0;
        var list = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (MeetingPageItem.IsOutcome(lines[i])) labels++;
            else if (list < 0 && ListHeading().IsMatch(lines[i].Text)) list = i;
        }

        var single = lines.Take(OpeningLines).ToList().FindIndex(l => SinglePage().IsMatch(l.Text));
        if (labels == 0 && list < 0) return null;
        var openings = Openings(lines, list);
        if (openings.Count == 0 && list >= 0) openings = [.. Enumerable.Range(list + 1, lines.Count - list - 1).Where(at => MeetingPageItem.HasPaper(lines[at]))];
        if (openings.Count > 0 && (list >= 0 || labels > 1)) return new MeetingPage(lines, openings);
        if (single < 0 && lines.Take(OpeningLines).Any(MeetingPageItem.IsOutcome) && !lines.Any(l => SectionOpening.OpensAttendance(l.Text)) && !BodyNames.IsBody(BodyNames.Bare(lines[0].Text)) && !Furniture().IsMatch(lines[0].Text)) return new MeetingPage(lines, [0]) { IsOfOneItem = true };
        return labels > 0 && single >= 0 && OfOneItem(lines, single) is { } at ? new MeetingPage(lines, [at]) { IsOfOneItem = true } : null;
    }

    /// <summary>Items open with a number alone in its line and a title under it, or with a heading.</summary>
    private static List<int> Openings(IReadOnlyList<PaperLine> lines, int list)
    {
        var numbered = new List<int>();
        var headed = new List<int>();
        for (var at = Math.Max(0, list); at < lines.Count; at++)
        {
            if (MeetingPageItem.OpensWithNumber(lines, at)) numbered.Add(at);
            else if (lines[at].Heading == MeetingPageItem.HeadingLevel) headed.Add(at);
        }

        return numbered.Count > 0 ? numbered : headed.Exists(at => char.IsAsciiDigit(lines[at].Text[0])) ? headed.FindAll(at => char.IsAsciiDigit(lines[at].Text[0])) : headed;
    }

    /// <summary>A page of one item: its title under "Agenda item", or under the line that names the meeting.</summary>
    private static int? OfOneItem(IReadOnlyList<PaperLine> lines, int single)
    {
        for (var at = single + 1; at < lines.Count && at < single + OpeningLines; at++)
            if (MeetingLine().IsMatch(lines[at].Text)) return at + 1 < lines.Count ? at + 1 : null;
        return single + 1 < lines.Count && !MeetingPageItem.IsOutcome(lines[single + 1]) ? single + 1 : null;
    }

    /// <summary>"Meeting: 14/03/2017 - Scrutiny Committee (Item 6)" names day and body; "View directions" is a link beside the place.</summary>
    private static PaperLine Tidied(PaperLine line)
    {
        if (MeetingLine().Match(line.Text) is { Success: true } meeting) return line with { Text = $"{meeting.Groups["body"].Value.Trim()} - {meeting.Groups["day"].Value}" };
        return Links().Replace(line.Text, "") is { Length: > 0 } text && text.Length < line.Text.Length ? line with { Text = text } : line;
    }

    private const int OpeningLines = 8;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:no\.? \|? ?item|items?)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListHeading();

    [GeneratedRegex(@"^(?:agenda item|issue(?: - (?:meetings|items? at meetings?))?(?: - .{1,100})?|decision details)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SinglePage();

    [GeneratedRegex(@"^(?:decided at )?meeting: (?<day>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}) - (?<body>.{3,140}?)(?: - expired .{1,12})?(?: \(item [^)]{1,8}\))?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MeetingLine();

    [GeneratedRegex(@"^decided at meeting: [0-9]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecidedAt();

    [GeneratedRegex(@"\.?\s+view (?:directions|map)\.?$|,\s*cancelled$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();

    /// <summary>What the site prints around a meeting.</summary>
    [GeneratedRegex(@"^(?:agendas?(?:, meetings and minutes)?(?: and (?:draft )?(?:minutes|decisions))?(?: - .{0,60})?|you are here\b.*|skip (?:to|navigation)\b.*|toggle menu|(?:council )?meetings?(?: documents)?|meeting documents|return to agenda|media|items?|no\.? \|? ?item|issue\b.{0,60}|councillors and decision making|minutes|home|decision details|webcast\b.*|link:.*)$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Furniture();
}
