using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Governance.Reminders;

/// <summary>Open accounts with a role in force over a scope, less those that turned a kind of reminder off. The demonstration's people get none: nobody reads their mail.</summary>
internal sealed class ReminderRecipients(IReadOnlyList<(Account Account, RoleGrant Grant)> held)
{
    public static async Task<ReminderRecipients> LoadAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var today = db.Time.Today();
        var rows = await (from grant in db.Set<RoleGrant>().AsNoTracking()
                          join account in db.Set<Account>().AsNoTracking() on grant.AccountId equals account.Id
                          where grant.From <= today && (grant.To == null || grant.To >= today) && account.JoinedAt != null && account.DisabledAt == null && !account.IsDemonstration
                          select new { account, grant }).ToListAsync(cancel);
        return new([.. rows.Select(r => (r.account, r.grant))]);
    }

    public IReadOnlyList<string> With(ReminderKind kind, Guid scope, params Role[] roles) =>
    [
        .. held.Where(h => roles.Contains(h.Grant.Role) && (h.Grant.CoversAll || h.Grant.ScopeId == scope) && (kind.IsStatutory || !h.Account.RemindersOff.Contains(kind.Name)))
            .Select(h => h.Account.Email).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal),
    ];
}
