using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Web.Pages.Administration;

/// <summary>An account as the list shows it.</summary>
public sealed record AccountLine(Account Account, AccountState State, IReadOnlyList<RoleGrant> Grants)
{
    public static AccountLine Of(Account account, DateTime now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(account, AccountStateWords.Of(account, now), [.. account.Grants.Where(g => g.To is null || g.To >= today).OrderBy(g => g.Role).ThenBy(g => g.ScopeName, StringComparer.CurrentCulture)]);
    }
}

/// <summary>What can be done with an account now.</summary>
public enum AccountState { Open, Invited, Locked, Closed }

/// <summary>States of accounts in the words and colours of pages and addresses.</summary>
public static class AccountStateWords
{
    public static AccountState Of(Account account, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(account);
        return !account.IsOpen ? AccountState.Closed : account.JoinedAt is null ? AccountState.Invited : account.IsLocked(now) ? AccountState.Locked : AccountState.Open;
    }

    public static string Word(this AccountState state) => state.ToString();

    public static string Colour(this AccountState state) => state switch
    {
        AccountState.Open => "green",
        AccountState.Invited => "yellow",
        AccountState.Locked => "orange",
        _ => "grey",
    };

    /// <summary>The state an address names; null for none.</summary>
    public static AccountState? Read(string? text) => Enum.GetValues<AccountState>().Where(s => string.Equals(s.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(s => (AccountState?)s).FirstOrDefault();
}
