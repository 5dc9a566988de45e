using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Administration;

/// <summary>Invites a person with a first role; more can be given on the account's own page.</summary>
public sealed class InviteModel(ScrutineerDb db, AccountDesk desk, ScopeChoices scopes, CouncilName council, TimeProvider time) : PageModel
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Role { get; set; }

    public IReadOnlyList<RoleChoice> Choices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) => Choices = await GrantForm.ChoicesAsync(scopes, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        foreach (var (field, sentence) in await AccountKeeper.ReasonsNotToInviteAsync(db, Name, Email, cancel)) ModelState.AddModelError(field, sentence);
        if (string.IsNullOrEmpty(Role)) ModelState.AddModelError(nameof(Role), "Choose a role");
        return ModelState.IsValid ? await InviteAsync(cancel) : await AgainAsync(cancel);
    }

    private async Task<IActionResult> InviteAsync(CancellationToken cancel)
    {
        var (account, token) = await AccountKeeper.InviteAsync(db, Name!, Email!, desk.Now, cancel);
        try
        {
            AccountKeeper.Grant(db, await GrantForm.ReadAsync(Role, account.Id, time.Today(), null, scopes, cancel));
        }
        catch (RuleBrokenException refused)
        {
            foreach (var reason in refused.Reasons) ModelState.AddModelError(nameof(Role), reason);
            return await AgainAsync(cancel);
        }

        desk.PostInvitation(account, token, await council.OfAsync());
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = $"An invitation to {account.Email} is on its way.";
        return Redirect($"/administration/people/{account.Id:N}");
    }

    private async Task<PageResult> AgainAsync(CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Choices = await GrantForm.ChoicesAsync(scopes, cancel);
        return Page();
    }
}
