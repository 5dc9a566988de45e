using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Governance.Reminders;

/// <summary>Reminds those who answer of what boards asked: before it is due, on the day and each week after (rule L24). Nobody is reminded while a clock stands.</summary>
internal sealed class AskReminders(ScrutineerDb db, IReminderLinks links, ReminderFinder finder)
{
    /// <summary>No reminder goes earlier or later than so many days from a due day.</summary>
    private const int Before = 14, After = 40;

    public async Task FindAsync(List<Reminder> found, CancellationToken cancel)
    {
        var addresses = await Answerers.AddressesAsync(db, cancel);
        if (addresses.Count == 0) return;
        var today = db.Time.Today();
        var (first, last) = (today.AddDays(-After), today.AddDays(Before));
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).AsSplitQuery()
            .Where(t => t.Due >= first && t.Due <= last && t.PausedSince == null && AskStanding.Outstanding.Contains(t.State) && t.Kind != TrackedItemKind.WorkProgramme).OrderBy(t => t.Due).ThenBy(t => t.Id).ToListAsync(cancel);
        if (asks.Count == 0) return;
        var boards = await db.Set<Board>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancel);
        var off = await db.Set<Account>().AsNoTracking().Where(a => a.RemindersOff.Count > 0).ToListAsync(cancel);
        // What an audit or a quality meeting agreed is a service's, and no board asked it.
        foreach (var ask in asks.Where(a => boards.ContainsKey(a.Scope)))
            if (finder.StepOf(ask.Due!.Value) is { } step)
                foreach (var to in ask.Addressees.Where(a => a.State.IsOutstanding())) Remind(found, ask, to, boards[ask.Scope], step, Of(to, addresses, ask, off));
    }

    private void Remind(List<Reminder> found, TrackedItem ask, Addressee to, Board board, int step, IReadOnlyList<string> addresses)
    {
        var kind = KindOf(ask);
        var words = ask.Visibility == Visibility.Public ? ask.Text : "Something asked in private business: sign in to read it.";
        found.Add(new(kind, to.Id, ask.Due!.Value, step, addresses, ReminderFinder.Late(step, $"An answer to {board.Name} is due on {ask.Due.Value.WithoutWeekday()}"),
            $"{board.Name} asked this of {to.AsWritten} on {ask.RaisedOn.WithoutWeekday()}:\n\n{words}\n\nIt is due on {ask.Due.Value.InWords()}{(ask.DueRule is { } rule ? $" ({rule})" : "")}. Answer it here, or say how far it is:\n\n{links.Answer(to.Id)}\n{finder.Foot(kind)}"));
    }

    private static ReminderKind KindOf(TrackedItem ask) => ask.Kind == TrackedItemKind.Recommendation ? ReminderKind.Response : ReminderKind.Answer;

    private static IReadOnlyList<string> Of(Addressee to, ILookup<Guid, string> addresses, TrackedItem ask, List<Account> off)
    {
        var kind = KindOf(ask);
        return [.. Answerers.Of(to, addresses).Where(e => kind.IsStatutory || !off.Exists(a => a.RemindersOff.Contains(kind.Name) && string.Equals(a.Email, e, StringComparison.OrdinalIgnoreCase)))];
    }
}
