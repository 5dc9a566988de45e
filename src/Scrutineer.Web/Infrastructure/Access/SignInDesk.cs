using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>What came of trying to sign in.</summary>
public enum SignInOutcome { SignedIn, CodeNeeded, Refused }

/// <summary>Takes passwords, codes, passkeys and directory sign-ins, and starts the session. A refusal never says which part was wrong.</summary>
public sealed class SignInDesk(UserManager<Account> users, IPasskeyHandler<Account> passkeys, ScrutineerDb db, PassingCookie passing, Postbox postbox, TimeProvider time)
{
    /// <summary>Compared with when there is no account, so that an answer takes as long either way.</summary>
    private static readonly Lazy<string> NobodysHash = new(() => Passwords.Hasher.HashPassword(null!, Token.New()));

    private const int MostTries = 5;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<SignInOutcome> WithPasswordAsync(HttpContext http, string? email, string? password)
    {
        var account = await users.FindByEmailAsync(email?.Trim() ?? "");
        if (account?.PasswordHash is null || !account.IsOpen || account.IsLocked(Now))
        {
            Passwords.Hasher.VerifyHashedPassword(null!, NobodysHash.Value, password ?? "");
            return SignInOutcome.Refused;
        }

        if (!await users.CheckPasswordAsync(account, password ?? "")) return await RefuseAsync(account);
        if (!account.AsksForCode) return await StartAsync(http, account, SignInMethod.Password);
        passing.Give(http, PassingCookie.Code, account.Id.ToString("N"));
        return SignInOutcome.CodeNeeded;
    }

    /// <summary>Whether the browser has given the right password and still owes a code.</summary>
    public async Task<Account?> OwesCodeAsync(HttpContext http) =>
        passing.Read(http, PassingCookie.Code) is { } id && await users.FindByIdAsync(id) is { IsOpen: true, AsksForCode: true } account ? account : null;

    public async Task<SignInOutcome> WithCodeAsync(HttpContext http, Account account, string? code)
    {
        var given = string.Concat((code ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (account.IsLocked(Now) || !(await IsCodeAsync(account, given) || await IsRecoveryCodeAsync(account, given))) return await RefuseAsync(account);
        PassingCookie.Clear(http, PassingCookie.Code);
        return await StartAsync(http, account, SignInMethod.PasswordAndCode);
    }

    /// <summary>What the browser's passkeys are asked; they say themselves whose they are.</summary>
    public async Task<string> AskPasskeyAsync(HttpContext http)
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, http);
        passing.Give(http, PassingCookie.Passkey, asked.AssertionState!);
        return asked.RequestOptionsJson;
    }

    public async Task<SignInOutcome> WithPasskeyAsync(HttpContext http, string? credential)
    {
        if (passing.Read(http, PassingCookie.Passkey) is not { } state || string.IsNullOrEmpty(credential)) return SignInOutcome.Refused;
        PassingCookie.Clear(http, PassingCookie.Passkey);
        var answer = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!answer.Succeeded || !answer.User.IsOpen) return SignInOutcome.Refused;
        await users.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        return await StartAsync(http, answer.User, SignInMethod.Passkey);
    }

    /// <summary>A code of the authenticator, once only: one seen over a shoulder is worth nothing.</summary>
    private async Task<bool> IsCodeAsync(Account account, string code)
    {
        var hash = Token.Hash(code);
        if (account.LastCodeHash == hash || !await users.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)) return false;
        account.LastCodeHash = hash;
        return true;
    }

    private async Task<bool> IsRecoveryCodeAsync(Account account, string code) =>
        code.Length == RecoveryCodes.Length && (await users.RedeemTwoFactorRecoveryCodeAsync(account, RecoveryCodes.Written(code))).Succeeded;

    private async Task<SignInOutcome> RefuseAsync(Account account)
    {
        account.NoteWrongSecret(Now);
        if (account.IsLocked(Now))
            postbox.Post(db, account.Email, "Your account is locked for 15 minutes", AccountLetters.Locked(account.Name));
        await users.UpdateAsync(account);
        return SignInOutcome.Refused;
    }

    private async Task<SignInOutcome> StartAsync(HttpContext http, Account account, SignInMethod method)
    {
        account.NoteSignedIn();
        if (!(await users.UpdateAsync(account)).Succeeded) return SignInOutcome.Refused;
        await http.SignInAsync(SessionHandler.SchemeName, SessionHandler.Principal(account.Id, method));
        return SignInOutcome.SignedIn;
    }

    /// <summary>One of the demonstration's people, by a click; refused everywhere else (rule A9).</summary>
    public async Task<SignInOutcome> AsDemonstrationAsync(HttpContext http, Guid id)
    {
        // Many try the demonstration by the same few accounts: who comes at the same moment as another is let in after them.
        for (var tries = 0; tries < MostTries; tries++)
        {
            db.ChangeTracker.Clear();
            if (!await DemonstrationAccounts.OffersAsync(db) || await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == id && a.IsDemonstration && a.DisabledAt == null) is not { } account) break;
            if (await StartAsync(http, account, SignInMethod.Demonstration) == SignInOutcome.SignedIn) return SignInOutcome.SignedIn;
        }

        return SignInOutcome.Refused;
    }
}
