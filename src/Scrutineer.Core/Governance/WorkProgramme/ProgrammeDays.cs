using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Threads;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>The days that a work programme names. A day from which everything has moved, and that nothing else names, was never a meeting (rule W2).</summary>
public static class ProgrammeDays
{
    public static Task<bool> IsKnownAsync(ScrutineerDb db, Guid board, DateOnly day, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<Meeting>().AnyAsync(m => m.BoardId == board && m.Date == day, cancel);
    }

    internal static async Task EnterAsync(ScrutineerDb db, Guid board, DateOnly? day, CancellationToken cancel)
    {
        if (day is { } named && !await IsKnownAsync(db, board, named, cancel)) db.Add(new Meeting { BoardId = board, Date = named });
    }

    internal static async Task LeaveAsync(ScrutineerDb db, ProgrammeItem moved, DateOnly? day, CancellationToken cancel)
    {
        if (day is not { } left || left == moved.Date) return;
        if (await db.Set<ProgrammeItem>().AnyAsync(i => i.BoardId == moved.BoardId && i.Id != moved.Id && i.Date == left, cancel)) return;
        db.RemoveRange(await Bare(db, moved.BoardId, [left]).ToListAsync(cancel));
    }

    /// <summary>What is programmed for a meeting goes with it to another day of the same municipal year, and says why.</summary>
    internal static async Task FollowAsync(ScrutineerDb db, Guid board, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        if (from == to || MunicipalYear.Of(from) != MunicipalYear.Of(to)) return;
        var items = await db.Set<ProgrammeItem>().Include(i => i.Moves).Where(i => i.BoardId == board && i.Date == from && i.RecordedOutcome == null).ToListAsync(cancel);
        foreach (var item in items)
        {
            var move = new ProgrammeMove { ProgrammeItemId = item.Id, From = item.Place.Words, To = to.WithoutWeekday(), SeenOn = db.Time.Today(), Reason = "the meeting moved" };
            item.Moves.Add(move);
            db.Add(move);
            (item.Date, item.PlaceIsKept) = (to, true);
            ProgrammeKeeper.Touch(item, db);
        }

        if (items.Count > 0) await StaleThreads.NoteAsync(db, [board], cancel);
    }

    /// <summary>Those of these days that nothing but a programme ever named: without agenda, minutes or plan.</summary>
    internal static IQueryable<Meeting> Bare(ScrutineerDb db, Guid board, IReadOnlyCollection<DateOnly> days) =>
        db.Set<Meeting>().Where(m => m.BoardId == board && days.Contains(m.Date) && !m.HasAgenda && !m.HasMinutes && !db.Set<AgendaPlan>().Any(p => p.MeetingId == m.Id));
}
