using System.CommandLine;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Cli.Access;

/// <summary><c>scrutineer accounts</c>: what has to be possible before anybody can sign in.</summary>
internal sealed class AccountsCommand : Command
{
    public AccountsCommand() : base("accounts", "Invite people, such as the first administrator.") => Add(new InviteCommand());
}

/// <summary><c>scrutineer accounts invite</c>: adds an account and prints the link that opens it, once.</summary>
internal sealed class InviteCommand : Command
{
    private readonly Option<string> email = new("--email") { Description = "The person's e-mail address.", Required = true };
    private readonly Option<string> role = new("--role") { Description = "A role: administrator, governance-officer, ...", Required = true };
    private readonly Option<string?> name = new("--name") { Description = "The person's name (default: the address)." };
    private readonly Option<bool> everywhere = new("--everywhere") { Description = "For a role with a scope: it covers all of them." };
    private readonly Option<string> site = new("--site") { Description = "Address of the site.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("Site__Address") ?? "http://localhost:5080" };
    private readonly DataOption data = new();
    private readonly Option<bool> json = CommandOutput.JsonOption();

    public InviteCommand() : base("invite", "Invite a person, and print the one-time link that lets them in.")
    {
        foreach (var option in (Option[])[email, role, name, everywhere, site, data, json]) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var store = new DataStore(data.Settings(parsed), TimeProvider.System);
        await store.PrepareAsync(cancel);
        await using var db = store.Open(Viewer.Work("accounts invite"));
        var (address, called) = (parsed.GetValue(email)!, parsed.GetValue(name) ?? parsed.GetValue(email)!);
        RuleBrokenException.ThrowIfAny((await AccountKeeper.ReasonsNotToInviteAsync(db, called, address, cancel)).Select(reason => $"{reason.Sentence}."));
        var granted = RoleOf(parsed.GetValue(role)!);
        var now = store.Time.GetUtcNow().UtcDateTime;
        var (account, token) = await AccountKeeper.InviteAsync(db, called, address, now, cancel);
        AccountKeeper.Grant(db, new RoleGrant { AccountId = account.Id, Role = granted.Role, CoversAll = parsed.GetValue(everywhere), From = store.Time.Today() });
        await db.SaveChangesAsync(cancel);
        var answer = new Invited(account.Email, granted.Name, $"{parsed.GetValue(site)!.TrimEnd('/')}/invitations/{token}", now + OneTimeLink.LifetimeOf(LinkPurpose.Invitation));
        return parsed.Print(json, answer, InWords);
    }

    private static RoleDescription RoleOf(string name) =>
        Roles.Granted.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new RuleBrokenException($"\"{name}\" is not a role. The roles are {string.Join(", ", Roles.Granted.Select(r => r.Name))}.");

    private static IEnumerable<string> InWords(Invited invited) =>
    [
        $"{invited.Email} is invited as {invited.Role}. This link opens the account once, until {invited.Until:d MMMM yyyy}:",
        invited.Link,
    ];
}

/// <summary>What <c>accounts invite --json</c> prints.</summary>
internal sealed record Invited(string Email, string Role, string Link, DateTime Until);
