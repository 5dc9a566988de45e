using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Governance.Reminders;

/// <summary>Queues reminders by itself: on working days, in office hours, each once (rules L22 and L23).</summary>
public sealed class ReminderRound(DataStore store, Postbox postbox, IReminderLinks links)
{
    private const string Actor = "reminders";
    private static readonly TimeOnly Opens = new(8, 0), Closes = new(18, 0);

    /// <summary>Looks once. Two servers may at the same time: one of them sends.</summary>
    /// <returns>How many messages were queued.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        var closed = await ClosedDays.OfAsync(db, cancel);
        var now = LocalDay.TimeOf(store.Time.GetUtcNow().UtcDateTime);
        var today = store.Time.Today();
        if (now < Opens || now >= Closes || today.Year > BankHolidays.LastYear || !new WorkingDays(closed).Includes(today)) return 0;
        var queued = 0;
        foreach (var reminder in await new ReminderFinder(db, links, closed).FindAsync(cancel))
            if (await QueueAsync(reminder, cancel)) queued += reminder.To.Count;
        return queued;
    }

    private async Task<bool> QueueAsync(Reminder reminder, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        if (await db.Set<ReminderSent>().AnyAsync(r => r.Kind == reminder.Kind.Name && r.SubjectId == reminder.SubjectId && r.Due == reminder.Due && r.Step == reminder.Step, cancel)) return false;
        db.Add(new ReminderSent { Kind = reminder.Kind.Name, SubjectId = reminder.SubjectId, Due = reminder.Due, Step = reminder.Step, At = store.Time.GetUtcNow().UtcDateTime });
        foreach (var to in reminder.To) postbox.Post(db, to, reminder.Subject, reminder.Text);
        if (reminder.Kind == ReminderKind.SignOff && await db.Set<SignOff>().FirstOrDefaultAsync(s => s.Id == reminder.SubjectId, cancel) is { } asked)
        {
            asked.RemindedOn = store.Time.Today();
            asked.Version++;
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another server sent it, or it was answered, at the same moment: the next round looks again.
            return false;
        }
    }
}
