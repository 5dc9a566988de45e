using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Reads one set of minutes: heading, attendance, entries, closing time.</summary>
internal static partial class MinutesReader
{
    private const int HeadingLines = 16;

    /// <param name="before">The meeting that the lines before the minutes' own title name, for minutes that do not.</param>
    public static PaperMinutes Read(PaperSection section, string? boardOfPaper, PaperMeeting? before, List<PaperProblem> problems)
    {
        var lines = section.Lines;
        var present = Find(lines);
        var headings = section.Headings is { } shown ? [.. shown] : EntryHeadings.Find(lines, present < 0 ? 1 : present, problems);
        var (body, meeting) = Heading(lines, present < 0 ? Math.Min(HeadingLines, headings.Count > 0 ? headings[0].At : lines.Count) : present);
        if (meeting.Date is null && before?.Date is not null) meeting = before;
        if (meeting.Place is null && lines.Select(l => MetAt().Match(l.Text)).FirstOrDefault(m => m.Success) is { } met) meeting = meeting with { Place = met.Groups["place"].Value.TrimEnd('.') };
        if (meeting.Time is null) meeting = meeting with { Time = Opened(lines) };
        var attendanceEnd = headings.Count > 0 ? headings[0].At : lines.Count;
        var attendance = present < 0 ? PaperAttendance.Nobody : AttendanceReader.Read(lines, present, attendanceEnd);
        var style = new MinuteStyle(body ?? boardOfPaper, Numbering.Of(headings, meeting.Date), Resolutions.AreMarked(lines));
        var entries = headings.Select((h, i) => MinuteEntry.Read(h, EntryLines(lines, headings, i), style)).ToList();
        attendance = Apologies.Complete(attendance, entries);
        if (meeting.Date is null) problems.Add(PaperProblem.Warning(section.FirstLine, "These minutes do not say when the meeting was held; their entries have no citation."));
        if (entries.Count == 0) problems.Add(PaperProblem.Warning(section.FirstLine, "No numbered minute was found in these minutes."));
        return new PaperMinutes(meeting.Date, attendance, Closed(lines, present), entries) { Body = body, Time = meeting.Time, Place = meeting.Place, Line = section.FirstLine };
    }

    private static (string? Body, PaperMeeting Meeting) Heading(IReadOnlyList<PaperLine> lines, int end)
    {
        var heading = string.Join(' ', lines.Take(end).Select(l => l.Text));
        var meeting = MeetingDetails.Held(heading);
        var labelled = MeetingDetails.Read([.. lines.Take(end)]);
        var body = Body().Match(heading) is { Success: true } named && BodyNames.IsBody(BodyNames.Bare(named.Groups["body"].Value))
            ? BodyNames.Bare(named.Groups["body"].Value)
            : lines.Take(end).Select(l => BodyNames.Bare(l.Text)).FirstOrDefault(BodyNames.IsBody);
        return (body, labelled is null ? meeting : new PaperMeeting(labelled.Date ?? meeting.Date, labelled.Time ?? meeting.Time, labelled.Place ?? meeting.Place));
    }

    private static ArraySegment<PaperLine> EntryLines(IReadOnlyList<PaperLine> lines, List<EntryHeading> headings, int i)
    {
        var from = headings[i].At + headings[i].Lines;
        var to = i + 1 < headings.Count ? headings[i + 1].At : lines.Count;
        return lines is PaperLine[] all ? new ArraySegment<PaperLine>(all, from, to - from) : new ArraySegment<PaperLine>([.. lines.Skip(from).Take(to - from)]);
    }

    /// <summary>"(Meeting closed at 2.50 pm)", "commencing at 2.00 pm and finishing at 4.45 pm": the time after the word, else the last.</summary>
    private static TimeOnly? Closed(IReadOnlyList<PaperLine> lines, int present)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (IsClosing(lines[i].Text)) return ClosingTime(lines[i].Text);
        for (var i = 0; i < present; i++)
            if (Finishing().IsMatch(lines[i].Text)) return ClosingTime(lines[i].Text);
        return null;
    }

    /// <summary>"(The meeting opened at 6.30 pm and closed at 8.15 pm)".</summary>
    private static TimeOnly? Opened(IReadOnlyList<PaperLine> lines)
    {
        foreach (var line in lines)
            if (IsClosing(line.Text) && Opening().Match(line.Text) is { Success: true } opening) return PaperDates.TimeIn(opening.Groups["time"].Value);
        return null;
    }

    private static TimeOnly? ClosingTime(string text)
    {
        var word = Finishing().Match(text);
        return (word.Success ? PaperDates.TimeIn(text[word.Index..]) : null) ?? PaperDates.LastTimeIn(text);
    }

    public static bool IsClosing(string text) => text.Length < 160 && ClosedAt().IsMatch(text);

    private static int Find(IReadOnlyList<PaperLine> lines)
    {
        for (var i = 0; i < lines.Count && i < HeadingLines; i++)
            if (SectionOpening.OpensAttendance(AttendanceRow.TextOf(lines[i]) ?? lines[i].Text)) return i;
        return -1;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:meeting|proceedings|minutes|notes|record) of (?:the |an? )?(?:(?:(?:virtual|informal|special|extraordinary|ordinary|remote|hybrid|joint|public) )*(?:meeting|proceedings) of (?:the |an? )?)?(?<body>.{4,140}?),?(?:\s*[-–:(]?\s*(?:meeting )?held\b|\s+(?:on |meeting|date\b|time\b|venue\b)|[\s,–-]+(?:mon|tues|wednes|thurs|fri|satur|sun)day|[\s,–-]+[0-9]{1,2}(?:st|nd|rd|th|[./]|\s+\p{L}{3,9}\s+(?:19|20)[0-9])|$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Body();

    [GeneratedRegex(@"^[(\[]?\s*(?:note\s*:?\s+)?(?:there being no [^,.]{3,60},?\s+)?(?:the )?(?:public )?(?:meeting|proceedings|session)(?: of the \p{L}+)?,?(?: (?:\p{L}+ ){0,3}?(?:began|started|commenced|opened|which)\b.{0,60}?)?(?: (?:was|then|therefore|having|and|was then|was declared))*\s+(?:closed?|ended|concluded|finished|rose|terminated)\b"
        + @"|^[(\[]?\s*(?:there being no [^,.]{3,60},?\s+)?(?:the )?chair(?:man|woman|person)? (?:then )?(?:closed|declared) the meeting\b"
        + @"|^[(\[]?\s*(?:duration of (?:the )?meeting|meeting duration|(?:time |the meeting |meeting )?(?:closed|ended|finished|concluded|end|finish|close)(?: time)?)\s*(?:at|:|[-–])\s*[0-9]", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClosedAt();

    [GeneratedRegex(@"^(?:the )?(?:\p{L}+ )?(?:board|committee|panel|commission|council) met (?:at|in) (?:the )?(?<place>\p{Lu}.{3,100})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MetAt();

    [GeneratedRegex(@"\b(?:began|started|commenced|opened) (?:at )?(?<time>.{3,10}?(?:[ap]\.?m\b|hrs|(?= and )))", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:clos(?:ed?|ing)|end(?:ed|ing)|conclud(?:ed|ing)|finish(?:ed|ing)?|rose|terminated)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Finishing();
}
