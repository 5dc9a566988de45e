using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Scrutineer.Foundation.Access.Accounts;

/// <content>Codes and passkeys.</content>
public sealed partial class AccountStore
{
    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.AsksForCode);
    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) => Set(() => user.AsksForCode = enabled);

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) => Set(() => user.AuthenticatorKey = keys.Protect(key));

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } kept ? keys.Unprotect(kept) : null);

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => user.RecoveryCodes = [.. recoveryCodes.Select(Token.Hash)]);

    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var hash = Token.Hash(code);
        if (!user.RecoveryCodes.Contains(hash)) return Task.FromResult(false);
        user.RecoveryCodes = [.. user.RecoveryCodes.Where(kept => kept != hash)];
        return Task.FromResult(true);
    }

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.RecoveryCodes.Count);

    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var kept = await KeptAsync(user, passkey.CredentialId, cancellationToken);
        if (kept is null) db.Add(Passkey.Of(user.Id, passkey));
        else (kept.Name, kept.SignCount, kept.IsBackedUp, kept.IsUserVerified) = (passkey.Name ?? kept.Name, passkey.SignCount, passkey.IsBackedUp, passkey.IsUserVerified);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Set<Passkey>().Where(p => p.AccountId == user.Id).OrderBy(p => p.CreatedAt).ToListAsync(cancellationToken)).Select(p => p.Info())];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.Set<Account>().FirstOrDefaultAsync(a => a.Passkeys.Any(p => p.CredentialId == credentialId), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await KeptAsync(user, credentialId, cancellationToken))?.Info();

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await KeptAsync(user, credentialId, cancellationToken) is { } kept) db.Remove(kept);
    }

    private Task<Passkey?> KeptAsync(Account user, byte[] credentialId, CancellationToken cancel) =>
        db.Set<Passkey>().FirstOrDefaultAsync(p => p.AccountId == user.Id && p.CredentialId == credentialId, cancel);
}
