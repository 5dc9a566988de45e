using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Governance.Meetings;

/// <summary>What is to be said of a meeting's notice: when its papers came or are due, and how many clear days that leaves (rules C3 and C4).</summary>
/// <param name="Opening">What happened when: "Published Wednesday 9 April 2031".</param>
/// <param name="Sentence">What follows from it: "five clear days’ notice".</param>
/// <param name="IsShort">True where it is less than the law asks for.</param>
public sealed record PublicationNotice(string Opening, string Sentence, bool IsShort)
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>The notice of this meeting as it looks on a day; null where nothing can be said: a programmed day that has passed.</summary>
    public static PublicationNotice? Of(Meeting meeting, DateOnly today, IReadOnlySet<DateOnly>? closedDays = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        try
        {
            if (meeting.Published is { } published) return Given(ClearDays.Notice(published, meeting.Date, closedDays: closedDays));
            if (meeting.HasAgenda) return new PublicationNotice("Published on a day that the agenda does not give", "so its clear days cannot be counted", false);
            return meeting.HasMinutes || meeting.Date < today ? null : Due(ClearDays.LatestPublication(meeting.Date, closedDays: closedDays), today);
        }
        catch (BankHolidaysUnknownException unknown)
        {
            return new PublicationNotice(meeting.Published is { } day ? $"Published {day.InWords()}" : "Papers are to come", $"clear days cannot be counted. {unknown.Message}", false);
        }
    }

    private static PublicationNotice Given(ClearDaysNotice notice)
    {
        var opening = $"Published {notice.Published.InWords()}";
        if (notice.Published > notice.Meeting) return new PublicationNotice(opening, "after the meeting", true);
        var days = $"{Word(notice.ClearDays)} clear {(notice.ClearDays == 1 ? "day\u2019s" : "days\u2019")} notice";
        return notice.Lawful
            ? new PublicationNotice(opening, days, false)
            : new PublicationNotice(opening, $"{days}, {Word(notice.Days - notice.ClearDays)} short of the {Word(notice.Days)} that are due", true);
    }

    private static PublicationNotice Due(ClearDaysAnswer answer, DateOnly today) => answer.PublishBy >= today
        ? new PublicationNotice($"Papers due {answer.PublishBy.InWords()}", $"the last day that leaves {Word(answer.Days)} clear days", false)
        : new PublicationNotice($"Papers were due {answer.PublishBy.InWords()}", "none are published here yet", true);

    private static string Word(int number) => number < Numbers.Length ? Numbers[number] : $"{number}";
}
