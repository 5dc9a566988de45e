using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Reads one set of minutes: heading, attendance, entries, closing time.</summary>
internal static partial class MinutesReader
{
    private const int HeadingLines = 14;

    public static PaperMinutes Read(PaperSection section, string? boardOfPaper, List<PaperProblem> problems)
    {
        var lines = section.Lines;
        var present = Find(lines, 0, HeadingLines, Present());
        var (body, meeting) = Heading(lines, present < 0 ? Math.Min(HeadingLines, lines.Count) : present);
        var headings = EntryHeadings.Find(lines, present < 0 ? 1 : present, problems);
        var attendanceEnd = headings.Count > 0 ? headings[0].At : lines.Count;
        var attendance = present < 0 ? PaperAttendance.Nobody : AttendanceReader.Read(lines, present, attendanceEnd);
        var own = body ?? boardOfPaper;
        var year = meeting.Date is { } day ? MunicipalYear.Of(day) : (MunicipalYear?)null;
        var entries = headings.Select((h, i) => MinuteEntry.Read(h, EntryLines(lines, headings, i), own, year)).ToList();
        attendance = WithApologies(attendance, entries);
        if (meeting.Date is null) problems.Add(PaperProblem.Warning(section.FirstLine, "These minutes do not say when the meeting was held; their entries have no citation."));
        if (entries.Count == 0) problems.Add(PaperProblem.Warning(section.FirstLine, "No numbered minute was found in these minutes."));
        return new PaperMinutes(meeting.Date, attendance, Closed(lines), entries) { Body = body, Time = meeting.Time, Place = meeting.Place, Line = section.FirstLine };
    }

    /// <summary>Where the attendance names no apologies, the minute on apologies does.</summary>
    private static PaperAttendance WithApologies(PaperAttendance attendance, List<PaperMinute> entries)
    {
        if (attendance.Apologies.Count > 0 || entries.Find(e => e.Title.StartsWith("apolog", StringComparison.OrdinalIgnoreCase)) is not { } entry) return attendance;
        var from = ApologiesFrom().Match(entry.Narrative);
        return from.Success ? attendance with { Apologies = [.. PersonNames.Of(from.Groups["who"].Value).Select(p => p.Name)] } : attendance;
    }

    private static (string? Body, PaperMeeting Meeting) Heading(IReadOnlyList<PaperLine> lines, int end)
    {
        var heading = string.Join(' ', lines.Take(end).Select(l => l.Text));
        var meeting = MeetingDetails.Held(heading);
        var named = Body().Match(heading);
        if (named.Success) return (BodyNames.Bare(named.Groups["body"].Value), meeting);
        var labelled = MeetingDetails.Read([.. lines.Take(end)]);
        var body = lines.Take(end).Select(l => BodyNames.Bare(l.Text)).FirstOrDefault(BodyNames.IsBody);
        return (body, labelled is null ? meeting : labelled with { Date = labelled.Date ?? meeting.Date, Time = labelled.Time ?? meeting.Time });
    }

    private static ArraySegment<PaperLine> EntryLines(IReadOnlyList<PaperLine> lines, List<EntryHeading> headings, int i)
    {
        var from = headings[i].At + headings[i].Lines;
        var to = i + 1 < headings.Count ? headings[i + 1].At : lines.Count;
        return lines is PaperLine[] all ? new ArraySegment<PaperLine>(all, from, to - from) : new ArraySegment<PaperLine>([.. lines.Skip(from).Take(to - from)]);
    }

    /// <summary>"(Meeting closed at 2.50 pm)".</summary>
    private static TimeOnly? Closed(IReadOnlyList<PaperLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
            if (IsClosing(lines[i].Text)) return PaperDates.TimeIn(lines[i].Text);
        return null;
    }

    public static bool IsClosing(string text) => text.Length < 120 && ClosedAt().IsMatch(text);

    private static int Find(IReadOnlyList<PaperLine> lines, int from, int count, Regex test)
    {
        for (var i = from; i < lines.Count && i < from + count; i++)
            if (test.IsMatch(lines[i].Text)) return i;
        return -1;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:members )?(?:present|attendance|in attendance)\b\s*:?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Present();

    [GeneratedRegex(@"\b(?:meeting|proceedings) of (?:the )?(?<body>.{4,140}?),?(?:\s+(?:meeting )?held\b|\s+on (?:mon|tues|wednes|thurs|fri)day|$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Body();

    [GeneratedRegex(@"\bapologies\b.{0,60}?\bfrom:?\s+(?<who>[^.;]{3,600})", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ApologiesFrom();

    [GeneratedRegex(@"^\(?\s*(?:the )?meeting (?:was )?(?:closed|ended|concluded|finished|rose|terminated)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClosedAt();
}
