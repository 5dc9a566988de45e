using Scrutineer.Foundation.Calendar;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Ties within one meeting: what was programmed for the day, stood on the agenda and was minuted.</summary>
internal static class MeetingTies
{
    private const double SameBusiness = 0.5;
    private const double PerhapsSame = 0.3;

    public static IEnumerable<Tie> Find(BoardRecords records)
    {
        foreach (var meeting in records.Meetings)
        {
            List<Topic> items = [.. records.ItemsByDay[meeting.Date].Where(t => !t.Standing)];
            List<Topic> minutes = [.. records.MinutesByDay[meeting.Date].Where(t => !t.Standing)];
            List<Topic> made = [.. items.Where(i => i.Programmed is not null)];
            List<Topic> rows = [.. records.Rows.Where(r => r.Date == meeting.Date && !made.Exists(i => i.Programmed == r.Ref.Id))];
            foreach (var item in made)
                if (records.Rows.FirstOrDefault(r => r.Ref.Id == item.Programmed) is { } row)
                    yield return new Tie(item.Ref, LinkRelation.ArisesFrom, row.Ref, LinkBasis.WorkProgramme, $"Put on the agenda from the work programme: {row.Title}");
            foreach (var (minute, item, _) in Pairing.Best(minutes, items, Alike, SameBusiness))
                yield return new Tie(minute.Ref, LinkRelation.ArisesFrom, item.Ref, LinkBasis.SameMeeting, $"On the agenda of {meeting.Date.InWords()}: {item.Title}");
            foreach (var tie in Programmed(meeting.Date, rows, items.Count > 0 ? [.. items.Except(made)] : minutes)) yield return tie;
        }
    }

    private static IEnumerable<Tie> Programmed(DateOnly day, List<Topic> rows, List<Topic> business)
    {
        foreach (var (row, taken, score) in Pairing.Best(rows, business, Alike, PerhapsSame))
        {
            var words = $"Programmed for {day.InWords()}: {row.Title}";
            var sure = score >= SameBusiness || row.TitleSubjects.Overlaps(taken.TitleSubjects);
            yield return new Tie(taken.Ref, LinkRelation.ArisesFrom, row.Ref, sure ? LinkBasis.WorkProgramme : LinkBasis.Likeness, words, sure ? null : score);
        }
    }

    private static double Alike(Topic one, Topic other)
    {
        if (one.TitleSubjects.Count > 0 && other.TitleSubjects.Count > 0)
            return one.TitleSubjects.Overlaps(other.TitleSubjects) ? 1 : 0;
        return Math.Max(TextLikeness.Of(one.TitleWords, other.TitleWords), 0.8 * TextLikeness.Containment(one.TitleWords, other.TitleWords));
    }
}
