using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Threads;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>Publishes draft minutes: numbers, decisions, asks, citations and attendance in one save, then finds the board's ties as an import does.</summary>
public sealed class MinutePublisher(DataStore store, MinuteReader read)
{
    /// <summary>More publications at once than any council has boards.</summary>
    private const int Tries = 12;

    /// <summary>Publishes the minutes of a meeting as a draft to be approved (rules L9 to L11).</summary>
    /// <returns>Their citations, in order.</returns>
    /// <exception cref="RuleBrokenException">Something stands against it; nothing is published.</exception>
    public async Task<IReadOnlyList<string>> PublishAsync(Viewer by, Guid meeting, CancellationToken cancel = default)
    {
        IReadOnlyList<string> citations;
        for (var tries = 1; ; tries++)
            try
            {
                citations = await TryAsync(by, meeting, cancel);
                break;
            }
            catch (DbUpdateException) when (tries < Tries)
            {
                // Another publication took the numbers in between, or these very minutes: look again from the start.
                await Task.Delay(TimeSpan.FromMilliseconds(10 * tries), cancel);
            }

        await TiesAfterwards.FindAsync(store, by, cancel);
        return citations;
    }

    /// <summary>What stands against publishing now; none where nothing does.</summary>
    public async Task<IReadOnlyList<string>> ReasonsNotToAsync(ScrutineerDb db, Guid meeting, CancellationToken cancel = default) => await ReasonsAsync(await DeskRecords.LoadAsync(db, meeting, cancel), db, cancel);

    private async Task<IReadOnlyList<string>> TryAsync(Viewer by, Guid meetingId, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var desk = await DeskRecords.LoadAsync(db, meetingId, cancel);
        RuleBrokenException.ThrowIfAny(await ReasonsAsync(desk, db, cancel));
        var (board, meeting) = (desk.Board, desk.Meeting);
        var next = await LastNumberAsync(db, board.Id, MunicipalYear.Of(meeting.Date), cancel) + 1;
        var made = new PublishedMinutes(board, meeting, read, next, store.Time.Today());
        var minutes = new List<(DraftMinute? Draft, Minute Minute)>();
        foreach (var draft in desk.Drafts)
        {
            if (draft.IsClosed && desk.Exclusions.Count > 0 && !desk.Drafts.Any(MinuteOffers.IsExclusion) && minutes.TrueForAll(m => m.Draft is not null && !m.Draft.IsClosed))
                minutes.Add((null, made.MakeExclusion(desk, minutes.Count, next + minutes.Count)));
            minutes.Add((draft, made.Make(draft, minutes.Count, next + minutes.Count)));
        }

        var people = desk.Roll.Select(r => r.PersonId).Concat(desk.Roll.Select(r => r.SubstituteForId ?? r.PersonId)).ToList();
        made.MakeAttendance(desk.Roll, await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel));
        db.RemoveRange(await db.Set<Attendance>().Where(a => a.MeetingId == meeting.Id).ToListAsync(cancel));
        db.AddRange(made.Added);
        foreach (var (draft, minute) in minutes)
            if (draft is not null) await CloseAsync(db, made, draft, minute, cancel);
        meeting.HasMinutes = true;
        desk.Set!.Publish(store.Time.Today());
        await StaleThreads.NoteAsync(db, [board.Id], cancel);
        await db.SaveChangesAsync(cancel);
        return [.. minutes.Select(m => m.Minute.Citation!)];
    }

    private async Task<IReadOnlyList<string>> ReasonsAsync(DeskRecords desk, ScrutineerDb db, CancellationToken cancel)
    {
        if (desk.Set is not { } set) return ["The desk of this meeting is not open."];
        if (set.State is not (MinutesState.Published or MinutesState.Approved) && desk.Meeting.HasMinutes) return ["The minutes of this meeting were imported meanwhile."];
        return MinutesGate.Reasons(desk.Meeting, set, desk.Drafts, desk.Roll, desk.Exclusions, await AskReview.OfAsync(db, read, desk.Board, desk.Drafts, cancel), store.Time.Today());
    }

    private static async Task CloseAsync(ScrutineerDb db, PublishedMinutes made, DraftMinute draft, Minute minute, CancellationToken cancel)
    {
        foreach (var closure in draft.Closures.Where(c => c.Closes).DistinctBy(c => c.TrackedItemId))
        {
            var ask = await db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery().SingleAsync(t => t.Id == closure.TrackedItemId, cancel);
            if (!ask.State.IsOutstanding()) continue;
            var entry = made.Closing(ask, minute, closure.Sentence);
            ask.Record(entry);
            db.Add(entry);
        }
    }

    /// <summary>The highest number that the board's minutes of a municipal year bear, printed or given here.</summary>
    private static async Task<int> LastNumberAsync(ScrutineerDb db, Guid board, MunicipalYear year, CancellationToken cancel)
    {
        var ending = $"/{year.Short}";
        var printed = await db.Set<Minute>().Where(m => m.BoardId == board && m.Citation != null && m.Citation.EndsWith(ending)).Select(m => m.Citation!).ToListAsync(cancel);
        var given = await db.Set<MinuteNumber>().Where(n => n.BoardId == board && n.MunicipalYear == year.StartYear).MaxAsync(n => (int?)n.Number, cancel) ?? 0;
        return printed.Select(c => int.TryParse(c[..^ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Append(given).Max();
    }
}
