using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Personal;

/// <summary>What a subject's manager is told of an opening outside their line.</summary>
/// <param name="By">Who opened the record.</param>
/// <param name="What">The kind of record, in words.</param>
/// <param name="Subject">Whose it is; null for a child, or for one of whom the records hold no name.</param>
public sealed record BreakGlassNotice(string By, string What, string? Subject, DateTime BrokenAt, string Reason);

/// <summary>Shows openings outside one's line to those who answer for the record, from the next day on (rule A12).</summary>
public sealed class BreakGlassNotices(DataStore store, Postbox postbox, IEnumerable<PersonalKind> kinds)
{
    /// <summary>For how many days a notice stands on a manager's own page.</summary>
    public const int DaysShown = 28;

    /// <summary>The notices for the context's viewer, the newest first; never of what they opened themselves.</summary>
    public async Task<IReadOnlyList<BreakGlassNotice>> ForAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!db.Viewer.May(Reading.Personal)) return [];
        var since = store.Time.GetUtcNow().UtcDateTime.AddDays(-DaysShown);
        var recent = await db.Set<BreakGlass>().AsNoTracking().Where(b => b.BrokenAt > since && b.AccountId != db.Viewer.AccountId).OrderByDescending(b => b.BrokenAt).ToListAsync(cancel);
        var notices = new List<BreakGlassNotice>();
        foreach (var broken in recent.Where(b => IsOfAnEarlierDay(b) && b.Bounds.IsAnsweredForBy(db.Viewer)))
            notices.Add(new(
                await db.Set<Account>().Where(a => a.Id == broken.AccountId).Select(a => a.Name).SingleAsync(cancel),
                kinds.FirstOrDefault(k => k.Kind == broken.RecordKind)?.Name ?? "personal record",
                await db.Set<Person>().Where(p => p.Id == broken.SubjectId).Select(p => p.Name).FirstOrDefaultAsync(cancel),
                broken.BrokenAt,
                broken.Reason));
        return notices;
    }

    /// <summary>Writes to the managers of what was opened on an earlier day, once. Gives how many openings they were told of.</summary>
    public async Task<int> TellAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work("break-glass"));
        var told = 0;
        foreach (var broken in (await db.Set<BreakGlass>().Where(b => b.ToldAt == null).OrderBy(b => b.BrokenAt).ToListAsync(cancel)).Where(IsOfAnEarlierDay))
        {
            // Where nobody answers for the record yet, it waits for somebody who does.
            if (await ManagersAsync(db, broken, cancel) is not { Count: > 0 } managers) continue;
            foreach (var manager in managers) postbox.Post(db, manager.Email, "A record of your team was opened from outside", Letter(manager.Name));
            broken.ToldAt = store.Time.GetUtcNow().UtcDateTime;
            try
            {
                await db.SaveChangesAsync(cancel);
                told++;
            }
            catch (DbUpdateConcurrencyException)
            {
                return told; // Another server is telling them.
            }
        }

        return told;
    }

    private bool IsOfAnEarlierDay(BreakGlass broken) => LocalDay.Of(broken.BrokenAt) < store.Time.Today();

    /// <summary>The supervisors of the line; without one the heads of the service; without either those whose role covers every line.</summary>
    private async Task<IReadOnlyList<Account>> ManagersAsync(ScrutineerDb db, BreakGlass broken, CancellationToken cancel)
    {
        var grants = (await db.Set<RoleGrant>().AsNoTracking().Where(g => (g.Role == Role.Supervisor || g.Role == Role.HeadOfService) && g.AccountId != broken.AccountId).ToListAsync(cancel))
            .Where(g => g.IsInForce(store.Time.Today())).ToList();
        Func<RoleGrant, bool>[] inTurn =
        [
            g => g.ScopeId is { } line && line == broken.LineId,
            g => g.ScopeId is { } service && service == broken.ServiceId,
            g => g.CoversAll,
        ];
        foreach (var answers in inTurn)
        {
            var accounts = grants.Where(answers).Select(g => g.AccountId).ToList();
            var managers = await db.Set<Account>().AsNoTracking().Where(a => accounts.Contains(a.Id) && a.JoinedAt != null && a.DisabledAt == null).ToListAsync(cancel);
            if (managers.Count > 0) return managers;
        }

        return [];
    }

    /// <summary>Mail is read in many places, so it says that there is something to read and not what.</summary>
    private static string Letter(string name) =>
        $"""
        Dear {name},

        Somebody outside your line opened a personal record that you answer for, and gave a reason.
        Sign in and read who, when and why under My work.
        """;
}
