using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Scrutineer.Exchange.Calendars;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Exchange.Calendars;

public sealed partial class MeetingCalendarTests
{
    private static readonly DateOnly Today = new(2031, 3, 20);
    private static readonly DateTime Then = new(2031, 3, 1, 9, 30, 0, DateTimeKind.Utc);

    public static TheoryData<string> HostileTitles => HostileWords.All;

    [Fact]
    public void Of_AMeetingWithATime_SaysWhenInLondon()
    {
        var text = Of(Meeting(new(2031, 4, 10), m => (m.Time, m.Place, m.HasAgenda) = (new(14, 0), "Committee Room 1", true)));

        var lines = Unfolded(text);
        lines.ShouldContain("DTSTART;TZID=Europe/London:20310410T140000");
        lines.ShouldContain("LOCATION:Committee Room 1");
        lines.ShouldContain("STATUS:CONFIRMED");
        lines.ShouldContain("SEQUENCE:2");
        lines.ShouldContain("DTSTAMP:20310301T093000Z");
        lines.ShouldContain("URL;VALUE=URI:https://scrutiny.example/m/2031-04-10");
        lines.ShouldContain("TZID:Europe/London");
    }

    [Fact]
    public void Of_AMeetingWithoutATime_IsTheWholeDay() =>
        Unfolded(Of(Meeting(new(2031, 4, 10), m => m.HasAgenda = true))).ShouldContain("DTSTART;VALUE=DATE:20310410");

    [Fact]
    public void Of_ADayOnlyProgrammed_IsTentativeUntilItHasPassed()
    {
        Unfolded(Of(Meeting(new(2031, 4, 10)))).ShouldContain("STATUS:TENTATIVE");
        Of(Meeting(new(2031, 3, 19))).ShouldNotContain("VEVENT");
    }

    [Fact]
    public void Of_ADayProgrammedAsCancelled_IsCancelled() =>
        Unfolded(Of(Meeting(new(2031, 4, 10), m => m.ProgrammeNote = "Cancelled"))).ShouldContain("STATUS:CANCELLED");

    [Fact]
    public void Of_AMinutedMeeting_EndsWhenItsMinutesSay() =>
        Unfolded(Of(Meeting(new(2031, 3, 6), m => (m.Time, m.Closed, m.HasMinutes) = (new(14, 0), new(15, 45), true)))).ShouldContain("DTEND;TZID=Europe/London:20310306T154500");

    [Theory, MemberData(nameof(HostileTitles))]
    public void Of_AnyWords_KeepsTheFormat(string words) => AssertFormat(Of(Hostile(words)));

    [Fact]
    public void Of_AnyUnicode_KeepsTheFormat() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), words => AssertFormat(Of(Hostile(words.Get)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_ABackslashBeforeAnN_DoesNotBreakTheLine() =>
        Unfolded(Of(Hostile("C:\\new, old; both"))).ShouldContain("LOCATION:C:\\\\new\\, old\\; both");

    [Theory, MemberData(nameof(HostileTitles))]
    public async Task Of_AnyWords_IsReadByAnotherImplementation(string words)
    {
        const string Script =
            """
            import sys, icalendar
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            events = [e for e in calendar.walk() if e.name == 'VEVENT']
            assert not calendar.errors and not any(e.errors for e in events), [e.errors for e in events]
            assert [z['TZID'] for z in calendar.walk() if z.name == 'VTIMEZONE'] == ['Europe/London']
            e = events[0]
            sys.stdout.write('%d|%s|%s|%s' % (len(events), e.decoded('DTSTART').isoformat(), e['STATUS'], e['LOCATION'] if 'LOCATION' in e else ''))
            """;

        var read = await OtherReader.ReadAsync("icalendar", "python3-icalendar", Script, Encoding.UTF8.GetBytes(Of(Hostile(words))));

        read.ShouldStartWith("1|2031-04-10T14:00:00+01:00|CONFIRMED|");
        var kept = string.Concat(words.ReplaceLineEndings("\n").EnumerateRunes().Where(r => r.Value is '\n' or '\t' || !Rune.IsControl(r)).Select(r => r.ToString()));
        read.Split('|', 4)[3].Trim().ShouldBe(kept.Trim());
    }

    [Fact]
    public async Task Of_SummerAndWinter_AreAtTheRightMoment()
    {
        const string Script =
            """
            import sys, icalendar, datetime
            calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
            print(' '.join(e.decoded('DTSTART').astimezone(datetime.timezone.utc).strftime('%Y-%m-%dT%H:%M') for e in calendar.walk() if e.name == 'VEVENT'))
            """;
        var text = MeetingCalendar.Of(Board(), new[] { new DateOnly(2031, 1, 16), new DateOnly(2031, 7, 10) }
            .Select(d => new CalendarMeeting(Meeting(d, m => (m.Time, m.HasMinutes) = (new(14, 0), true)), 0, Then)), _ => "https://scrutiny.example/", Today);

        (await OtherReader.ReadAsync("icalendar", "python3-icalendar", Script, Encoding.UTF8.GetBytes(text))).ShouldBe("2031-01-16T14:00 2031-07-10T13:00");
    }

    private static Meeting Hostile(string words) => Meeting(new(2031, 4, 10), m =>
    {
        (m.Time, m.Place, m.HasAgenda) = (new(14, 0), words, true);
        m.Items.Add(new AgendaItem { MeetingId = m.Id, Order = 0, Number = "1", Title = words });
    });

    /// <summary>What RFC 5545 asks of every line, read octet by octet.</summary>
    private static void AssertFormat(string text)
    {
        var bytes = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
        text.ReplaceLineEndings("").ShouldNotContain("\n");
        Regex.Count(text, "(?<!\r)\n|\r(?!\n)", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(0);
        var start = 0;
        for (var end = IndexOfEnd(bytes, 0); end >= 0; start = end + 2, end = IndexOfEnd(bytes, start))
        {
            (end - start).ShouldBeLessThanOrEqualTo(75);
            // Each line by itself is whole UTF-8: no character is cut by a fold.
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, start, end - start);
        }

        start.ShouldBe(bytes.Length);
        text.Replace("\r\n", "", StringComparison.Ordinal).Where(c => char.IsControl(c) && c != '\t').ShouldBeEmpty();
        var lines = Unfolded(text);
        lines.Count(l => l == "BEGIN:VEVENT").ShouldBe(1);
        lines.Count(l => l == "END:VEVENT").ShouldBe(1);
        lines.ShouldAllBe(l => Line().IsMatch(l));
    }

    private static int IndexOfEnd(byte[] bytes, int from)
    {
        var at = bytes.AsSpan(from).IndexOf("\r\n"u8);
        return at < 0 ? -1 : from + at;
    }

    private static List<string> Unfolded(string text) => [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static string Of(Meeting meeting) =>
        MeetingCalendar.Of(Board(), [new CalendarMeeting(meeting, 2, Then)], m => $"https://scrutiny.example/m/{m.Date:yyyy-MM-dd}", Today);

    private static Board Board() => new() { Name = "Children\u2019s Board, Education; and more", Slug = "board" };

    private static Meeting Meeting(DateOnly date, Action<Meeting>? fill = null)
    {
        var meeting = new Meeting { BoardId = Guid.NewGuid(), Date = date };
        fill?.Invoke(meeting);
        return meeting;
    }

    [GeneratedRegex(@"^[A-Z-]+(?:;[A-Z-]+=[^;:,""]+)*:", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
