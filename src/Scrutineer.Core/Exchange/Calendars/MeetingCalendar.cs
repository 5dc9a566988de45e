using System.Globalization;
using System.Text.RegularExpressions;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Exchange.Calendars;

/// <summary>A meeting as a calendar needs it: what it is, and since when it has been so.</summary>
/// <param name="Changes">How often its record was changed since it was entered.</param>
/// <param name="ChangedAt">When it was entered or changed last.</param>
public sealed record CalendarMeeting(Meeting Meeting, int Changes, DateTime ChangedAt);

/// <summary>A board's meetings as an iCalendar file (RFC 5545). The same records always give the same bytes (rule F1).</summary>
public static partial class MeetingCalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string London =
        "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\nX-LIC-LOCATION:Europe/London\r\n"
        + "BEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\nDTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
        + "BEGIN:STANDARD\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\nDTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
        + "END:VTIMEZONE\r\n";

    /// <param name="address">The page of a meeting, as an absolute address.</param>
    /// <param name="today">Days that only a work programme names are left out once they have passed (rule F2).</param>
    public static string Of(Board board, IEnumerable<CalendarMeeting> meetings, Func<Meeting, string> address, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(address);
        var events = string.Concat(meetings.Where(m => m.Meeting.StandingOn(today) != MeetingStanding.NoRecord).OrderBy(m => m.Meeting.Date).Select(m => Event(board, m, address(m.Meeting))));
        return $"{Head(board)}{London}{events}END:VCALENDAR\r\n";
    }

    private static ContentLines Head(Board board)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Scrutineer//Meetings//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        lines.AddText("NAME", board.Name);
        lines.AddText("X-WR-CALNAME", board.Name);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "PT12H");
        lines.Add("X-PUBLISHED-TTL", "PT12H");
        return lines;
    }

    private static ContentLines Event(Board board, CalendarMeeting held, string address)
    {
        var (meeting, lines) = (held.Meeting, new ContentLines());
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", $"{meeting.Id:D}");
        lines.Add("DTSTAMP", Moment(held.ChangedAt));
        lines.Add("LAST-MODIFIED", Moment(held.ChangedAt));
        lines.Add("SEQUENCE", held.Changes.ToString(CultureInfo.InvariantCulture));
        AddTimes(lines, meeting);
        lines.AddText("SUMMARY", board.Name);
        lines.AddText("LOCATION", meeting.Place);
        lines.AddText("DESCRIPTION", Description(meeting, address));
        lines.Add("STATUS", Status(meeting));
        lines.Add("TRANSP", "TRANSPARENT");
        lines.Add("URL;VALUE=URI", address);
        lines.Add("END", "VEVENT");
        return lines;
    }

    /// <summary>With the time where it is known, and to its end where the minutes say it; else the whole day.</summary>
    private static void AddTimes(ContentLines lines, Meeting meeting)
    {
        if (meeting.Time is not { } time)
        {
            lines.Add("DTSTART;VALUE=DATE", Day(meeting.Date));
            return;
        }

        lines.Add("DTSTART;TZID=Europe/London", $"{Day(meeting.Date)}T{time:HHmmss}");
        if (meeting.Closed is { } closed && closed > time) lines.Add("DTEND;TZID=Europe/London", $"{Day(meeting.Date)}T{closed:HHmmss}");
    }

    private static string Status(Meeting meeting) =>
        meeting.ProgrammeNote is { } note && Cancelled().IsMatch(note) && !meeting.HasMinutes ? "CANCELLED" : meeting.IsProgrammedOnly ? "TENTATIVE" : "CONFIRMED";

    private static string Description(Meeting meeting, string address)
    {
        var items = meeting.Items.Where(i => !i.IsDraft).OrderBy(i => i.Order).Select(i => $"{i.Number}. {i.Title}{(i.IsPrivate ? " (in private)" : "")}");
        string[] opening =
        [
            meeting.Nature is { } nature ? $"{nature}." : "",
            meeting.IsProgrammedOnly ? "Programmed: no agenda has been published yet." : "",
            meeting.ProgrammeNote ?? "",
            meeting.Published is { } published ? $"Papers published {published.InWords()}." : "",
            meeting.HasMinutes ? "Minutes are published." : "",
        ];
        return string.Join('\n', opening.Where(o => o.Length > 0).Concat(items).Append(address));
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Moment(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bcancelled\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cancelled();
}
