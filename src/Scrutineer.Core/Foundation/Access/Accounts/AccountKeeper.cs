using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Accounts;

/// <summary>What an administrator does with accounts: invites, grants and ends roles, closes and opens.</summary>
public static class AccountKeeper
{
    public static readonly Permission Manage = new("accounts.manage", "invite people, give them roles and end their sessions");

    /// <summary>Why nobody can be invited under this name and address, by field; empty when they can.</summary>
    public static async Task<IReadOnlyList<(string Field, string Sentence)>> ReasonsNotToInviteAsync(ScrutineerDb db, string? name, string? email, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var reasons = new List<(string, string)>();
        if (string.IsNullOrWhiteSpace(name)) reasons.Add(("Name", "Enter the person’s name"));
        else if (name.Trim().Length > 200) reasons.Add(("Name", "Name must be 200 characters or fewer"));
        if (EmailAddress.Fault(email) is { } fault) reasons.Add(("Email", fault));
        else
        {
            var key = Account.KeyOf(email!);
            if (await db.Set<Account>().AnyAsync(a => a.EmailKey == key, cancel)) reasons.Add(("Email", "Somebody with this e-mail address has an account or an invitation already"));
        }

        return reasons;
    }

    /// <summary>Adds an invited account with a first role; the caller saves, and sends the token of its link.</summary>
    public static async Task<(Account Account, string Token)> InviteAsync(ScrutineerDb db, string name, string email, DateTime now, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(email);
        var account = new Account { Name = name.Trim(), Email = email.Trim(), EmailKey = Account.KeyOf(email), CreatedAt = now };
        db.Add(account);
        return (account, await OneTimeLink.IssueAsync(db, account.Id, LinkPurpose.Invitation, now, cancel: cancel));
    }

    /// <summary>Grants a role; the caller saves.</summary>
    /// <exception cref="RuleBrokenException">The role cannot be granted so.</exception>
    public static void Grant(ScrutineerDb db, RoleGrant grant)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(grant);
        RuleBrokenException.ThrowIfAny(grant.ReasonsNotToGrant());
        db.Add(grant);
    }

    /// <summary>Ends a role after yesterday, so that it is gone on the next request; the caller saves.</summary>
    public static async Task EndAsync(ScrutineerDb db, Account account, RoleGrant grant, DateOnly today, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(grant);
        if (grant.Role == Role.Administrator) RuleBrokenException.ThrowIfAny(await ReasonsToStayAsync(db, account, today, cancel));
        grant.To = today.AddDays(-1);
    }

    /// <summary>Closes an account and ends its sessions; the caller saves.</summary>
    public static async Task DisableAsync(ScrutineerDb db, Account account, TimeProvider time, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(time);
        RuleBrokenException.ThrowIfAny(await ReasonsToStayAsync(db, account, time.Today(), cancel));
        var now = time.GetUtcNow().UtcDateTime;
        account.DisabledAt = now;
        account.Version++;
        await SessionKeeper.EndAllAsync(db, account.Id, now, cancel: cancel);
    }

    public static void Enable(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        (account.DisabledAt, account.FailedSignIns, account.LockedUntil) = (null, 0, null);
        account.Version++;
    }

    /// <summary>Somebody must be left who can look after accounts (rule A10).</summary>
    private static async Task<IReadOnlyList<string>> ReasonsToStayAsync(ScrutineerDb db, Account account, DateOnly today, CancellationToken cancel)
    {
        var others = await db.Set<RoleGrant>().AnyAsync(
            g => g.Role == Role.Administrator && g.AccountId != account.Id && g.From <= today && (g.To == null || g.To >= today)
                && db.Set<Account>().Any(a => a.Id == g.AccountId && a.DisabledAt == null && a.JoinedAt != null), cancel);
        var isOne = await db.Set<RoleGrant>().AnyAsync(g => g.Role == Role.Administrator && g.AccountId == account.Id && g.From <= today && (g.To == null || g.To >= today), cancel);
        return isOne && !others ? [$"{account.Name} is the only administrator. Make somebody else an administrator first."] : [];
    }
}
