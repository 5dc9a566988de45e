using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>The draft minutes as the chair or vice-chair of the year reads them: with comments beside each, and an answer that gives them back to the clerk (rule L21).</summary>
public sealed class ChairDesk(DataStore store)
{
    public static readonly Permission Read = new("minutes.read-draft", "read the draft minutes of a board that they chair, and comment on them");

    private const int LongestWords = 4_000;

    /// <summary>The draft of a meeting while it is with the chair or comes back from there; null for anybody but the chair and the vice-chair of its year.</summary>
    public async Task<DeskRecords?> OpenAsync(Viewer by, Guid meeting, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = store.Open(Viewer.WorkFor(by));
        return await IsChairAsync(db, by, meeting, cancel) && await DeskRecords.LoadAsync(db, meeting, cancel) is { Set.State: MinutesState.WithChair or MinutesState.Read } desk ? desk : null;
    }

    /// <summary>Meetings whose drafts wait for this viewer to read them, the oldest first.</summary>
    public async Task<IReadOnlyList<(Board Board, Meeting Meeting, DateOnly SentOn)>> WaitingAsync(Viewer by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.PersonId is null || !by.May(Read)) return [];
        await using var db = store.Open(Viewer.WorkFor(by));
        var sent = await (from reading in db.Set<ChairReading>().AsNoTracking()
                          join set in db.Set<MinuteSet>() on reading.MinuteSetId equals set.Id
                          join meeting in db.Set<Meeting>() on set.MeetingId equals meeting.Id
                          join board in db.Set<Board>() on meeting.BoardId equals board.Id
                          where reading.AnsweredOn == null && set.State == MinutesState.WithChair
                          orderby reading.SentOn
                          select new { board, meeting, reading.SentOn }).ToListAsync(cancel);
        var own = new List<(Board, Meeting, DateOnly)>();
        foreach (var waiting in sent)
            if (await IsChairAsync(db, by, waiting.meeting.Id, cancel)) own.Add((waiting.board, waiting.meeting, waiting.SentOn));
        return own;
    }

    /// <summary>Puts a comment beside a draft minute.</summary>
    /// <exception cref="RuleBrokenException">The draft is not with the chair, or nothing is said.</exception>
    public async Task CommentAsync(Viewer by, Guid meeting, Guid draft, string? words, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (string.IsNullOrWhiteSpace(words)) throw new RuleBrokenException("Write what you want changed, or what the clerk should look at.");
        if (words.Length > LongestWords) throw new RuleBrokenException($"A comment has at most {LongestWords} characters.");
        await using var db = store.Open(Viewer.WorkFor(by));
        var (set, reading) = await ReadingAsync(db, by, meeting, cancel);
        if (!await db.Set<DraftMinute>().AnyAsync(d => d.Id == draft && d.MeetingId == meeting, cancel)) throw new RuleBrokenException("This minute is not on the desk any more. Load the page again.");
        db.Add(new ChairComment { BoardId = set.BoardId, MinuteSetId = set.Id, ChairReadingId = reading.Id, DraftMinuteId = draft, Words = words.Trim(), By = by.Name, At = store.Time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives the draft back to the clerk as read.</summary>
    /// <exception cref="RuleBrokenException">It is not with the chair.</exception>
    public async Task FinishAsync(Viewer by, Guid meeting, string? words, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (words?.Length > LongestWords) throw new RuleBrokenException($"An answer has at most {LongestWords} characters.");
        await using var db = store.Open(Viewer.WorkFor(by));
        var (set, reading) = await ReadingAsync(db, by, meeting, cancel);
        var comments = await db.Set<ChairComment>().CountAsync(c => c.ChairReadingId == reading.Id, cancel);
        set.ReturnFromChair();
        (reading.AnsweredOn, reading.AnsweredBy) = (store.Time.Today(), by.Name);
        reading.Comments = string.IsNullOrWhiteSpace(words) ? comments == 0 ? "Nothing to change." : $"{comments} {(comments == 1 ? "comment stands" : "comments stand")} beside the minutes." : words.Trim();
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleBrokenException("Somebody else changed these minutes at the same moment. Load the page and try again.");
        }
    }

    private static async Task<(MinuteSet Set, ChairReading Reading)> ReadingAsync(ScrutineerDb db, Viewer by, Guid meeting, CancellationToken cancel)
    {
        if (!await IsChairAsync(db, by, meeting, cancel)) throw new RuleBrokenException("Only the chair and the vice-chair of the year read the draft minutes of their board.");
        if (await db.Set<MinuteSet>().SingleOrDefaultAsync(s => s.MeetingId == meeting, cancel) is not { State: MinutesState.WithChair } set) throw new RuleBrokenException("The draft is not with the chair.");
        return (set, await db.Set<ChairReading>().SingleAsync(r => r.MinuteSetId == set.Id && r.AnsweredOn == null, cancel));
    }

    /// <summary>Whether somebody chairs, or is vice-chair of, the meeting's board in its municipal year (rule B1).</summary>
    private static async Task<bool> IsChairAsync(ScrutineerDb db, Viewer by, Guid meetingId, CancellationToken cancel)
    {
        if (by.PersonId is not { } person || await db.Set<Meeting>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == meetingId, cancel) is not { } meeting || !by.May(Read, meeting.BoardId)) return false;
        var year = MunicipalYear.Of(meeting.Date).StartYear;
        return await db.Set<BoardMembership>().AnyAsync(m => m.BoardId == meeting.BoardId && m.PersonId == person && m.MunicipalYear == year && (m.Capacity == Capacity.Chair || m.Capacity == Capacity.ViceChair), cancel);
    }
}
