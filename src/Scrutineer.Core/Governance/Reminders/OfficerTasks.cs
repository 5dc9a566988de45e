using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Governance.Reminders;

/// <summary>What a board's officers have to do next, found from how its meetings stand (rule L22).</summary>
public static class OfficerTasks
{
    /// <summary>Meetings longer past than this, in days, are nobody's next task: they were never minuted here.</summary>
    private const int DaysBack = 180;

    /// <summary>The tasks of one board as far as the context's viewer sees its records, the first due first.</summary>
    public static async Task<IReadOnlyList<OfficerTask>> OfAsync(ScrutineerDb db, Board board, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        var today = db.Time.Today();
        var (from, closed, practice) = (today.AddDays(-DaysBack), await ClosedDays.OfAsync(db, cancel), await BoardPractice.OfAsync(db, board.Id, cancel));
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == board.Id && m.Date >= from).OrderBy(m => m.Date).ToListAsync(cancel);
        var ids = meetings.ConvertAll(m => m.Id);
        var sets = await db.Set<MinuteSet>().AsNoTracking().Where(s => ids.Contains(s.MeetingId)).ToDictionaryAsync(s => s.MeetingId, cancel);
        var planned = await db.Set<AgendaPlan>().AsNoTracking().Where(p => ids.Contains(p.MeetingId)).Select(p => p.MeetingId).ToListAsync(cancel);
        var tasks = new List<OfficerTask>();
        foreach (var meeting in meetings.Where(m => !m.HasAgenda && m.Date > today && planned.Contains(m.Id)))
            if (await AgendaDraft.LoadAsync(db, meeting.Id, cancel) is { } draft) tasks.Add(new(OfficerTaskKind.PublishAgenda, board, meeting, PublishBy(meeting.Date, closed), PublicationGate.Of(draft, today).Reasons));
        foreach (var meeting in meetings.Where(m => m.HasAgenda && m.Date <= today))
            if (Minutes(board, meeting, sets.GetValueOrDefault(meeting.Id), meetings, MinutesDue(meeting.Date, practice.MinutesDays, closed), today) is { } task) tasks.Add(task);
        foreach (var meeting in meetings.Where(m => sets.GetValueOrDefault(m.Id)?.PublishedOn is not null))
            if ((await AskCirculator.NotSentAsync(db, meeting.Id, cancel)).Count is > 0 and var waiting) tasks.Add(new(OfficerTaskKind.SendAsks, board, meeting, sets[meeting.Id].PublishedOn, [waiting == 1 ? "One of those asked has no account that answers for them." : $"{waiting} of those asked have no account that answers for them."]));
        tasks.AddRange(await PacksAsync(db, board, meetings, cancel));
        return [.. tasks.OrderBy(t => t.Due ?? today).ThenBy(t => t.Meeting.Date).ThenBy(t => t.Kind)];
    }

    /// <summary>The last day to publish; null where its working days are not known.</summary>
    internal static DateOnly? PublishBy(DateOnly meeting, IReadOnlySet<DateOnly> closed) => Known(() => ClearDays.LatestPublication(meeting, closedDays: closed).PublishBy);

    /// <summary>So many working days after a meeting; null where they are not known.</summary>
    internal static DateOnly? MinutesDue(DateOnly meeting, int days, IReadOnlySet<DateOnly> closed) =>
        Known(() => new WorkingDays(closed).Between(meeting, meeting.AddYears(1)).ElementAt(days - 1));

    private static OfficerTask? Minutes(Board board, Meeting meeting, MinuteSet? set, List<Meeting> meetings, DateOnly? due, DateOnly today)
    {
        if (set is { State: MinutesState.Approved } || (set is null && meeting.HasMinutes)) return null;
        if (set is { State: MinutesState.Published })
        {
            // Minutes wait for a meeting that can approve them; one that has been held without doing so leaves them late.
            var next = meetings.Find(m => m.Date > meeting.Date && (m.Date >= today || m.HasAgenda));
            return new(OfficerTaskKind.ApproveMinutes, board, meeting, next?.Date, next is null ? ["No later meeting of the board is planned."] : []);
        }

        var kind = set?.State switch { MinutesState.WithChair => OfficerTaskKind.HearFromChair, MinutesState.Read => OfficerTaskKind.PublishMinutes, _ => OfficerTaskKind.WriteMinutes };
        return new(kind, board, meeting, due, []);
    }

    private static async Task<IEnumerable<OfficerTask>> PacksAsync(ScrutineerDb db, Board board, List<Meeting> meetings, CancellationToken cancel)
    {
        var failed = await (from wanted in db.Set<PackWanted>().AsNoTracking()
                            join publication in db.Set<Publication>() on wanted.PublicationId equals publication.Id
                            where publication.BoardId == board.Id && wanted.Problem != null
                            select new { publication.MeetingId, wanted.Problem }).ToListAsync(cancel);
        return failed.Where(f => meetings.Exists(m => m.Id == f.MeetingId)).Select(f => new OfficerTask(OfficerTaskKind.MendPack, board, meetings.Find(m => m.Id == f.MeetingId)!, null, [f.Problem!]));
    }

    private static DateOnly? Known(Func<DateOnly> day)
    {
        try
        {
            return day();
        }
        catch (BankHolidaysUnknownException)
        {
            return null;
        }
    }
}
