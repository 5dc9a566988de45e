using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Finds whose account an identity of the directory is: the one it was joined to before, else the invited one with its confirmed address (rule A8).</summary>
public sealed class DirectoryDesk(DataStore store)
{
    /// <exception cref="AuthenticationFailureException">Nobody was invited under this identity, or the account is closed.</exception>
    public async Task<ClaimsPrincipal> AdmitAsync(string issuer, IEnumerable<Claim> claims)
    {
        await using var db = store.Open(Viewer.Public);
        var said = claims.ToLookup(claim => claim.Type, claim => claim.Value);
        var subject = said["sub"].FirstOrDefault() ?? throw new AuthenticationFailureException("The identity has no subject.");
        var account = await KnownAsync(db, issuer, subject) ?? await JoinAsync(db, issuer, subject, said);
        if (account is not { IsOpen: true }) throw new AuthenticationFailureException("Nobody here has this identity.");
        account.JoinedAt ??= store.Time.GetUtcNow().UtcDateTime;
        account.NoteSignedIn();
        await db.SaveChangesAsync();
        return SessionHandler.Principal(account.Id, SignInMethod.Directory);
    }

    private static Task<Account?> KnownAsync(ScrutineerDb db, string issuer, string subject) =>
        (from login in db.Set<DirectoryLogin>()
         join account in db.Set<Account>() on login.AccountId equals account.Id
         where login.Issuer == issuer && login.Subject == subject
         select account).FirstOrDefaultAsync();

    private static async Task<Account?> JoinAsync(ScrutineerDb db, string issuer, string subject, ILookup<string, string> said)
    {
        if (said["email"].FirstOrDefault() is not { } email || !said["email_verified"].Contains("true", StringComparer.OrdinalIgnoreCase)) return null;
        var key = Account.KeyOf(email);
        var account = await db.Set<Account>().FirstOrDefaultAsync(a => a.EmailKey == key && a.DisabledAt == null);
        // An account that was joined to one identity already is not given to another with the same address.
        if (account is null || await db.Set<DirectoryLogin>().AnyAsync(l => l.AccountId == account.Id && l.Issuer == issuer)) return null;
        db.Add(new DirectoryLogin { AccountId = account.Id, Issuer = issuer, Subject = subject });
        return account;
    }
}
