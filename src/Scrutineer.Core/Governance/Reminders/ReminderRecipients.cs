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

    /// <summary>All who hold one of these roles over the scope.</summary>
    public IReadOnlyList<string> Of(Guid scope, params Role[] roles) => Addresses(h => Holds(h.Grant, scope, roles));

    public IReadOnlyList<string> With(ReminderKind kind, Guid scope, params Role[] roles) =>
        Addresses(h => Holds(h.Grant, scope, roles) && (kind.IsStatutory || !h.Account.RemindersOff.Contains(kind.Name)));

    /// <summary>This address, where its account is open and hears of this kind.</summary>
    public IReadOnlyList<string> Only(ReminderKind kind, string email) =>
        Addresses(h => string.Equals(h.Account.Email, email, StringComparison.OrdinalIgnoreCase) && (kind.IsStatutory || !h.Account.RemindersOff.Contains(kind.Name)));

    private static bool Holds(RoleGrant grant, Guid scope, Role[] roles) => roles.Contains(grant.Role) && (grant.CoversAll || grant.ScopeId == scope);

    private IReadOnlyList<string> Addresses(Func<(Account Account, RoleGrant Grant), bool> which) =>
        [.. held.Where(which).Select(h => h.Account.Email).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
}
