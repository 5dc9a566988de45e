using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Threads;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Governance.Asks;

/// <summary>What a board's officers record of what it asked for besides the answers: receipt, pauses, closing, theme (rules T18, T20 and T21).</summary>
public static class AskKeeper
{
    public static readonly Permission Keep = new("asks.keep", "record what becomes of what a board asked for, and who answers it");

    private const int LongestReason = 500, LongestTheme = 100;

    /// <summary>Records when one of those asked received the ask, and when a notice required a response; its clock is set anew.</summary>
    /// <exception cref="RuleBrokenException">A day cannot be; nothing is recorded.</exception>
    public static async Task ReceiveAsync(ScrutineerDb db, Guid ask, Guid addressee, DateOnly? received, DateOnly? notice, CancellationToken cancel = default)
    {
        var item = await FindAsync(db, ask, cancel);
        var whose = item.Addressees.Find(a => a.Id == addressee) ?? throw new RuleBrokenException("Choose which of those asked received it.");
        var today = db.Time.Today();
        RuleBrokenException.ThrowIfAny(
        [
            .. Impossible(received, "It cannot have been received", item, today),
            .. Impossible(notice, "The notice cannot be dated", item, today),
        ]);
        (whose.ReceivedOn, whose.NoticeOn) = (received, notice);
        await DueDates.SetAsync(db, item, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Stops an ask's clock.</summary>
    /// <exception cref="RuleBrokenException">It stands already, the reason is missing, or the day cannot be.</exception>
    public static async Task PauseAsync(ScrutineerDb db, Guid ask, DateOnly from, string? reason, CancellationToken cancel = default)
    {
        var item = await FindAsync(db, ask, cancel);
        RuleBrokenException.ThrowIfAny(
        [
            .. string.IsNullOrWhiteSpace(reason) ? ["Say why nobody is waiting for the answer meanwhile."] : Array.Empty<string>(),
            .. reason?.Length > LongestReason ? [$"A reason has at most {LongestReason} characters."] : Array.Empty<string>(),
            .. item.PausedSince is not null ? ["Its clock stands already."] : Array.Empty<string>(),
            .. item.State.IsOutstanding() ? Array.Empty<string>() : ["It is answered: there is no wait to pause."],
            .. Impossible(from, "The pause cannot begin", item, db.Time.Today()),
            .. item.Pauses.Exists(p => p.Until > from) ? ["It was paused on that day already."] : Array.Empty<string>(),
        ]);
        var pause = new AskPause { TrackedItemId = item.Id, From = from, Reason = reason!.Trim() };
        item.Pause(pause);
        db.Add(pause);
        await DueDates.SetAsync(db, item, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Lets an ask's clock run again.</summary>
    /// <exception cref="RuleBrokenException">It runs, or the day cannot be.</exception>
    public static async Task ResumeAsync(ScrutineerDb db, Guid ask, DateOnly until, CancellationToken cancel = default)
    {
        var item = await FindAsync(db, ask, cancel);
        var pause = item.Pauses.Find(p => p.Until is null) ?? throw new RuleBrokenException("Its clock runs.");
        if (until < pause.From || until > db.Time.Today()) throw new RuleBrokenException($"The pause began on {pause.From.InWords()}: it ends on that day or later, and not after today.");
        pause.Until = until;
        item.Pause(pause);
        await DueDates.SetAsync(db, item, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Records that the board closed an ask at one of its meetings.</summary>
    /// <exception cref="RuleBrokenException">A rule refuses; nothing is recorded.</exception>
    public static async Task CloseAsync(ScrutineerDb db, Guid ask, Guid meeting, string? words, CancellationToken cancel = default)
    {
        var item = await FindAsync(db, ask, cancel);
        var at = await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == meeting && m.BoardId == item.Scope, cancel) ?? throw new RuleBrokenException("Choose the meeting at which the board closed it.");
        RuleBrokenException.ThrowIfAny(AskRefusals.OfClosing(item, words ?? "", at.Date, db.Time.Today()));
        var entry = new StatusEntry { TrackedItemId = item.Id, State = TrackedItemState.Closed, On = at.Date, Order = item.Statuses.Count, By = "The board", Words = words!.Trim(), EvidenceKind = at.Ref.Kind, EvidenceId = at.Id };
        if (item.Statuses.Exists(s => s.On > at.Date)) throw new RuleBrokenException($"Something is recorded of it after the meeting of {at.Date.InWords()}. Choose the meeting that closed it since.");
        item.Record(entry);
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Says what an ask is about; empty for nothing.</summary>
    public static async Task SortAsync(ScrutineerDb db, Guid ask, string? theme, CancellationToken cancel = default)
    {
        var item = await FindAsync(db, ask, cancel);
        if (theme?.Trim().Length > LongestTheme) throw new RuleBrokenException($"A theme has at most {LongestTheme} characters.");
        item.Theme = string.IsNullOrWhiteSpace(theme) ? null : theme.Trim();
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<TrackedItem> FindAsync(ScrutineerDb db, Guid ask, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await HeldAsk.FindAsync(db, ask, cancel);
    }

    private static IEnumerable<string> Impossible(DateOnly? day, string what, TrackedItem ask, DateOnly today)
    {
        if (day < ask.RaisedOn) yield return $"{what} on {day.Value.InWords()}: the board asked on {ask.RaisedOn.InWords()}.";
        if (day > today) yield return $"{what} on {day.Value.InWords()}: that day is still to come.";
    }
}
