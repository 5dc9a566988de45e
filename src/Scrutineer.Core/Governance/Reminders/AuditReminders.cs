using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Staff;

namespace Scrutineer.Governance.Reminders;

/// <summary>Reminds of audits that are to be done, of cases to be confirmed as put right, and agencies of their parts (rule L25). No text names a case.</summary>
internal sealed class AuditReminders(ScrutineerDb db, IReminderLinks links, ReminderFinder finder)
{
    /// <summary>No reminder goes earlier or later than so many days from a due day.</summary>
    private const int Before = 14, After = 40;

    private readonly DateOnly first = db.Time.Today().AddDays(-After), last = db.Time.Today().AddDays(Before);

    public async Task FindAsync(List<Reminder> found, ReminderRecipients people, CancellationToken cancel)
    {
        await CorrectiveAsync(found, people, cancel);
        await PartsAsync(found, people, cancel);
        await OwnAsync(found, people, cancel);
    }

    /// <summary>A service's cases of one day together.</summary>
    private async Task CorrectiveAsync(List<Reminder> found, ReminderRecipients people, CancellationToken cancel)
    {
        var waiting = await db.Set<AuditResult>().AsNoTracking().Where(r => r.CorrectiveDue >= first && r.CorrectiveDue <= last && r.CorrectedOn == null).GroupBy(r => new { r.ServiceId, r.CorrectiveDue }).Select(g => new { g.Key.ServiceId, g.Key.CorrectiveDue, Cases = g.Count() }).ToListAsync(cancel);
        foreach (var cases in waiting)
            Add(found, ReminderKind.Corrective, cases.ServiceId, cases.CorrectiveDue!.Value, people.With(ReminderKind.Corrective, cases.ServiceId, Role.HeadOfService), $"{Many(cases.Cases, "case", "cases")} to confirm as put right",
                $"An audit found {Many(cases.Cases, "case", "cases")} of your service less than good. That {(cases.Cases == 1 ? "it was" : "they were")} put right is to be confirmed, with what shows it, by");
    }

    private async Task PartsAsync(List<Reminder> found, ReminderRecipients people, CancellationToken cancel)
    {
        var waiting = await (from part in db.Set<AgencyPart>().AsNoTracking() join audit in db.Set<MultiAgencyAudit>() on part.MultiAgencyAuditId equals audit.Id where part.SentOn == null && audit.DueOn >= first && audit.DueOn <= last select new { part.Id, part.OrganisationId, audit.DueOn }).ToListAsync(cancel);
        foreach (var part in waiting)
            Add(found, ReminderKind.AgencyPart, part.Id, part.DueOn, people.With(ReminderKind.AgencyPart, part.OrganisationId, Role.PartnerRepresentative), "Your agency's part of an audit is due", "Your agency takes part in an audit. Its part is due by");
    }

    /// <summary>An auditor's audits of one month together.</summary>
    private async Task OwnAsync(List<Reminder> found, ReminderRecipients people, CancellationToken cancel)
    {
        var (from, to) = (first.AddMonths(-1), last);
        var given = await db.Set<Allocation>().AsNoTracking().Where(a => a.DoneOn == null && a.Month >= from && a.Month <= to).GroupBy(a => new { a.AuditorId, a.Month }).Select(g => new { g.Key.AuditorId, g.Key.Month, Cases = g.Count() }).ToListAsync(cancel);
        var staff = given.Select(g => g.AuditorId).Distinct().ToList();
        var accounts = await (from member in db.Set<StaffMember>() join account in db.Set<Account>() on member.EmailKey equals account.EmailKey where staff.Contains(member.Id) && !member.HasLeft select new { member.Id, account.Email }).ToDictionaryAsync(a => a.Id, a => a.Email, cancel);
        foreach (var audits in given.Where(g => accounts.ContainsKey(g.AuditorId)))
            Add(found, ReminderKind.Audit, audits.AuditorId, audits.Month.AddMonths(1).AddDays(-1), people.Only(ReminderKind.Audit, accounts[audits.AuditorId]), $"{Many(audits.Cases, "audit", "audits")} to do", $"{Many(audits.Cases, "audit", "audits")} given to you {(audits.Cases == 1 ? "is" : "are")} not sent yet. {(audits.Cases == 1 ? "It is" : "They are")} due by");
    }

    private void Add(List<Reminder> found, ReminderKind kind, Guid subject, DateOnly due, IReadOnlyList<string> to, string title, string words)
    {
        if (finder.StepOf(due) is { } step) found.Add(new(kind, subject, due, step, to, ReminderFinder.Late(step, title), $"{words} {due.InWords()}.\n\n{links.MyWork}\n{finder.Foot(kind)}"));
    }

    private static string Many(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
