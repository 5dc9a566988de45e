using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Threads;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Corrections;

/// <summary>Corrects the day of a meeting: everything that hangs on it follows, and so does every paper that still gives the wrong day (rule I7).</summary>
public static class MeetingMover
{
    private const string Programmed = "programmed-day";

    // A misprinted year is a year off; more is a slip of whoever corrects.
    private const int MostDays = 366;

    public static async Task<Correction> MoveAsync(ScrutineerDb db, Board board, DateOnly from, DateOnly to, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        if (from == to) throw new CorrectionRefusedException($"The meeting is on {to.InWords()} already.");
        if (Math.Abs(to.DayNumber - from.DayNumber) > MostDays) throw new CorrectionRefusedException("That day is more than a year from the one that papers give. Check the year.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var meeting = await MeetingAsync(db, board, from, cancel) ?? throw new CorrectionRefusedException($"{board.Name} has no meeting on {from.InWords()} here.");
        if ((await InForceAsync(db, meeting, cancel)).Exists(c => MovedDays.Day(c.From) == to))
            throw new CorrectionRefusedException($"The papers say {to.InWords()} and it was corrected. Take that correction back instead.");
        var there = await MeetingAsync(db, board, to, cancel);
        if (there is not null && (!there.IsProgrammedOnly || await db.Set<AgendaPlan>().AnyAsync(p => p.MeetingId == there.Id, cancel)))
            throw new CorrectionRefusedException($"{board.Name} has another meeting on {to.InWords()}, with papers of its own, so this one cannot be moved there.");
        var correction = CorrectionBook.Enter(db, CorrectionKind.MeetingMoved, meeting.Ref, (MovedDays.Text(from), MovedDays.Text(to)), by, reason, board.Id);
        if (there is not null)
        {
            correction.Touched.Add($"{Programmed}:{there.ProgrammeNote}");
            meeting.ProgrammeNote ??= there.ProgrammeNote;
            db.Remove(there);
            await db.SaveChangesAsync(cancel);
            db.Reason = correction.Reason;
        }

        correction.Touched.AddRange(await ShiftAsync(db, board, meeting, from, to, null, cancel));
        return await EndAsync(db, board, correction, transaction, cancel);
    }

    /// <summary>Takes the last correction of a meeting's day back.</summary>
    public static async Task<Correction> RestoreAsync(ScrutineerDb db, Board board, DateOnly day, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var meeting = await MeetingAsync(db, board, day, cancel);
        var last = meeting is null ? null : (await InForceAsync(db, meeting, cancel)).LastOrDefault();
        reason = CorrectionBook.Checked(reason);
        if (last is null) throw new CorrectionRefusedException($"No correction put a meeting of {board.Name} on {day.InWords()}.");
        var before = MovedDays.Day(last.From);
        if (await MeetingAsync(db, board, before, cancel) is not null)
            throw new CorrectionRefusedException($"{board.Name} has another meeting on {before.InWords()} by now, so this one cannot go back there.");
        last.Undo(by, reason, db.Time.GetUtcNow().UtcDateTime);
        db.Reason = reason;
        await ShiftAsync(db, board, meeting!, day, before, last.Touched.ToHashSet(), cancel);
        foreach (var note in last.Touched.Where(t => t.StartsWith(Programmed, StringComparison.Ordinal)).Select(t => t[(Programmed.Length + 1)..]))
        {
            await db.SaveChangesAsync(cancel);
            db.Reason = reason;
            db.Add(new Meeting { BoardId = board.Id, Date = day, ProgrammeNote = note.Length == 0 ? null : note });
        }

        return await EndAsync(db, board, last, transaction, cancel);
    }

    private static async Task<Correction> EndAsync(ScrutineerDb db, Board board, Correction correction, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        await StaleThreads.NoteAsync(db, [board.Id], cancel);
        await db.SaveChangesAsync(cancel);
        await ThreadKeeper.RefreshAsync(db, board.Id, cancel);
        await transaction.CommitAsync(cancel);
        return correction;
    }

    /// <summary>Moves the meeting and what is dated by it; names what moved besides it.</summary>
    /// <param name="only">What may move, by name; null for everything of that day.</param>
    private static async Task<List<string>> ShiftAsync(ScrutineerDb db, Board board, Meeting meeting, DateOnly from, DateOnly to, HashSet<string>? only, CancellationToken cancel)
    {
        var moved = new List<string>();
        meeting.Date = to;
        foreach (var ask in await db.Set<TrackedItem>().Where(t => t.Scope == board.Id && t.RaisedOn == from).ToListAsync(cancel))
            if (Takes($"{ask.Ref}")) ask.RaisedOn = to;
        foreach (var row in await db.Set<TrackerRow>().Where(r => r.Scope == board.Id && r.SeenOn == from).ToListAsync(cancel))
            if (Takes($"{row.Ref}")) row.SeenOn = to;
        foreach (var item in await db.Set<ProgrammeItem>().Where(i => i.BoardId == board.Id && (i.Date == from || i.LastSeenOn == from)).ToListAsync(cancel))
        {
            if (item.Date == from && Takes($"{item.Ref}")) item.Date = to;
            if (item.LastSeenOn == from && Takes($"{item.Ref}:seen")) item.LastSeenOn = to;
        }

        return moved;

        bool Takes(string name)
        {
            if (only is not null && !only.Contains(name)) return false;
            moved.Add(name);
            return true;
        }
    }

    private static Task<Meeting?> MeetingAsync(ScrutineerDb db, Board board, DateOnly day, CancellationToken cancel) =>
        db.Set<Meeting>().FirstOrDefaultAsync(m => m.BoardId == board.Id && m.Date == day, cancel);

    private static Task<List<Correction>> InForceAsync(ScrutineerDb db, Meeting meeting, CancellationToken cancel) =>
        db.Set<Correction>().Where(c => c.Kind == CorrectionKind.MeetingMoved && c.SubjectId == meeting.Id && c.UndoneAt == null).OrderBy(c => c.At).ToListAsync(cancel);
}
