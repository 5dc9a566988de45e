using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Administration;

/// <summary>One account: its roles, its state, and what an administrator can do with it.</summary>
public sealed class PersonModel(ScrutineerDb db, AccountDesk desk, ScopeChoices scopes, SessionKeeper sessions, CouncilName council, TimeProvider time) : PageModel
{
    [BindProperty] public string? Role { get; set; }

    [BindProperty] public string? From { get; set; }

    [BindProperty] public string? Records { get; set; }

    [BindProperty] public string? To { get; set; }

    public AccountLine Line { get; private set; } = null!;

    public IReadOnlyList<RoleGrant> Past { get; private set; } = [];

    public IReadOnlyList<RoleChoice> Choices { get; private set; } = [];

    public int SessionCount { get; private set; }

    /// <summary>The person of the records whose account it is; null where nobody has joined the two.</summary>
    public Person? InRecords { get; private set; }

    private Account Account => Line.Account;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        From = $"{time.Today():yyyy-MM-dd}";
        return await ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostGrantAsync(Guid id, CancellationToken cancel) => DoAsync(id, nameof(Role), async () =>
    {
        if (!DateOnly.TryParse(From, out var from)) throw new RuleBrokenException("Enter the first day, like 2026-04-14");
        DateOnly? to = null;
        if (!string.IsNullOrWhiteSpace(To)) to = DateOnly.TryParse(To, out var last) ? last : throw new RuleBrokenException("Enter the last day, like 2026-04-14, or leave it empty");
        var grant = await GrantForm.ReadAsync(Role, id, from, to, scopes, cancel);
        AccountKeeper.Grant(db, grant);
        return $"{Account.Name} has the role {grant.InWords} from {from.Words()}.";
    }, cancel);

    /// <summary>Joins the account to a person of the records, so that what is asked of their posts waits for them; an empty name parts the two.</summary>
    public Task<IActionResult> OnPostJoinAsync(Guid id, CancellationToken cancel) => DoAsync(id, nameof(Records), async () =>
    {
        var name = Records?.Trim() ?? "";
        var found = name.Length == 0 ? [] : await db.Set<Person>().Where(p => p.Name == name || p.Slug == name || p.Title + " " + p.Name == name).Take(2).ToListAsync(cancel);
        if (name.Length > 0 && found.Count != 1)
            throw new RuleBrokenException(found.Count == 0 ? $"No paper names {name}. Enter the name as the papers print it, like M Ashdown" : $"Papers name several people {name}. Enter the last part of the address of their page");
        Account.PersonId = found.FirstOrDefault()?.Id;
        Account.Version++;
        return found is [var person] ? $"{Account.Name} is {person.FullName} in the records." : $"{Account.Name} is nobody in the records now.";
    }, cancel);

    public Task<IActionResult> OnPostEndAsync(Guid id, Guid grant, CancellationToken cancel) => DoAsync(id, "", async () =>
    {
        var ended = Account.Grants.Find(g => g.Id == grant) ?? throw new RuleBrokenException("That role is not there any more. Load the page again");
        await AccountKeeper.EndAsync(db, Account, ended, time.Today(), cancel);
        return $"{Account.Name} no longer has the role {ended.InWords}.";
    }, cancel);

    public Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken cancel) => DoAsync(id, "", async () =>
    {
        await AccountKeeper.DisableAsync(db, Account, time, cancel);
        return $"The account of {Account.Name} is closed, and every session of it has ended.";
    }, cancel);

    public Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken cancel) => DoAsync(id, "", () =>
    {
        AccountKeeper.Enable(Account);
        return Task.FromResult($"The account of {Account.Name} is open again.");
    }, cancel);

    public Task<IActionResult> OnPostSignOutAsync(Guid id, CancellationToken cancel) => DoAsync(id, "", async () =>
    {
        await SessionKeeper.EndAllAsync(db, id, desk.Now, cancel: cancel);
        return $"{Account.Name} is signed out everywhere.";
    }, cancel);

    public Task<IActionResult> OnPostInviteAsync(Guid id, CancellationToken cancel) => DoAsync(id, "", async () =>
    {
        if (Account.JoinedAt is not null) throw new RuleBrokenException($"{Account.Name} has taken up the invitation already");
        desk.PostInvitation(Account, await OneTimeLink.IssueAsync(db, id, LinkPurpose.Invitation, desk.Now, cancel: cancel), await council.OfAsync());
        return $"A new invitation to {Account.Email} is on its way. The earlier link no longer works.";
    }, cancel);

    /// <summary>Does one thing and saves it, or shows the page again with what stands against it.</summary>
    private async Task<IActionResult> DoAsync(Guid id, string field, Func<Task<string>> act, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        try
        {
            TempData["Done"] = await act();
            await db.SaveChangesAsync(cancel);
            return Redirect($"/administration/people/{id:N}");
        }
        catch (Exception refused) when (refused is RuleBrokenException or DbUpdateConcurrencyException)
        {
            TempData.Remove("Done");
            var reasons = refused is RuleBrokenException broken ? broken.Reasons : ["Somebody else changed this account a moment ago. Look at it as it is now, and try again"];
            foreach (var reason in reasons) ModelState.AddModelError(field, reason);
        }

        db.ChangeTracker.Clear();
        await FindAsync(id, cancel);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(cancel);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Account>().Include(a => a.Grants).FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } account) return false;
        Line = AccountLine.Of(account, desk.Now, time.Today());
        return true;
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancel)
    {
        Past = [.. Account.Grants.Except(Line.Grants).OrderByDescending(g => g.To)];
        Choices = await GrantForm.ChoicesAsync(scopes, cancel);
        InRecords = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == Account.PersonId, cancel);
        Records ??= InRecords?.Name;
        SessionCount = (await sessions.OpenOfAsync(db, Account.Id, cancel)).Count;
        return Page();
    }
}
