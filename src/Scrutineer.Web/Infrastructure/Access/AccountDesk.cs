using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>What people do with their own account, and the mail that goes with it.</summary>
public sealed class AccountDesk(ScrutineerDb db, Viewer viewer, Postbox postbox, SiteAddress site, TimeProvider time)
{
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>The account signed in, to be changed.</summary>
    public Task<Account> OwnAsync(CancellationToken cancel) => db.Set<Account>().Include(a => a.Grants).Include(a => a.Passkeys).SingleAsync(a => a.Id == viewer.AccountId, cancel);

    /// <summary>Sets a password, ends every other session and tells the owner; gives the reasons where it cannot be used.</summary>
    public async Task<IReadOnlyList<string>> SetPasswordAsync(Account account, string? password, Guid? stay, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (PasswordRules.ReasonsNotToUse(password, account.Email, account.Name).ToList() is { Count: > 0 } reasons) return reasons;
        var first = account.PasswordHash is null;
        account.PasswordHash = Passwords.Hasher.HashPassword(account, password!);
        account.NoteSignedIn();
        account.Version++;
        await SessionKeeper.EndAllAsync(db, account.Id, Now, stay, cancel);
        if (!first) postbox.Post(db, account.Email, "Your password was changed", AccountLetters.PasswordChanged(account.Name));
        return [];
    }

    /// <summary>Sends a link to choose a new password, where the address has an open account; says nothing either way.</summary>
    public async Task AskRecoveryAsync(string email, CancellationToken cancel)
    {
        var key = Account.KeyOf(email);
        if (await db.Set<Account>().FirstOrDefaultAsync(a => a.EmailKey == key && a.DisabledAt == null && a.JoinedAt != null && !a.IsDemonstration, cancel) is not { } account) return;
        var token = await OneTimeLink.IssueAsync(db, account.Id, LinkPurpose.Recovery, Now, cancel: cancel);
        postbox.Post(db, account.Email, "Choose a new password", AccountLetters.Recovery(account.Name, site.Of($"/account/recover/{token}")));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Sends a link to the new address; the account changes when it is opened.</summary>
    public async Task AskEmailChangeAsync(Account account, string email, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var token = await OneTimeLink.IssueAsync(db, account.Id, LinkPurpose.EmailChange, Now, email.Trim(), cancel);
        postbox.Post(db, email.Trim(), "Confirm your e-mail address", AccountLetters.EmailChange(account.Name, site.Of($"/account/email/{token}")));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Takes the address that a link confirms, and tells the old one; false where somebody else has it meanwhile.</summary>
    public async Task<bool> ChangeEmailAsync(Account account, OneTimeLink link, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(link);
        var key = Account.KeyOf(link.Email!);
        if (await db.Set<Account>().AnyAsync(a => a.EmailKey == key && a.Id != account.Id, cancel)) return false;
        postbox.Post(db, account.Email, "Your e-mail address was changed", AccountLetters.EmailChanged(account.Name, link.Email!));
        (account.Email, account.EmailKey, link.UsedAt) = (link.Email!, key, Now);
        account.Version++;
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Sends an invitation's link with what the caller is about to save.</summary>
    public void PostInvitation(Account account, string token, string council)
    {
        ArgumentNullException.ThrowIfNull(account);
        postbox.Post(db, account.Email, $"Your invitation to scrutiny at {council}", AccountLetters.Invitation(account.Name, council, site.Of($"/invitations/{token}")));
    }
}
