using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>Confirms a new address by the link sent to it. A button does it: some mail programs open every link by themselves.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmEmailModel(ScrutineerDb db, AccountDesk desk, Viewer viewer) : PageModel
{
    /// <summary>The new address; null where the link cannot be used.</summary>
    public string? Email { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel) => Email = (await FindAsync(token, cancel))?.Link.Email;

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } found || !await desk.ChangeEmailAsync(found.Account, found.Link, cancel)) return Page();
        TempData["Done"] = $"You sign in with {found.Link.Email} from now on.";
        return Redirect("/account");
    }

    private async Task<(OneTimeLink Link, Account Account)?> FindAsync(string token, CancellationToken cancel) =>
        await OneTimeLink.FindAsync(db, token, LinkPurpose.EmailChange, desk.Now, cancel) is { } found && found.Account.Id == viewer.AccountId ? found : null;
}
