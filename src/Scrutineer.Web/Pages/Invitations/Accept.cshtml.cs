using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Invitations;

/// <summary>Takes up an invitation by its link: choosing a password, or signing in through the directory instead.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AcceptModel(ScrutineerDb db, AccountDesk desk, IOptions<SignInOptions> options) : PageModel
{
    [BindProperty] public string? Password { get; set; }

    /// <summary>Who is invited; null where the link cannot be used.</summary>
    public Account? Invited { get; private set; }

    public string? DirectoryName => options.Value.Oidc.IsOn ? options.Value.Oidc.Name : null;

    public async Task OnGetAsync(string token, CancellationToken cancel) => Invited = (await FindAsync(token, cancel))?.Account;

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } found) return Page();
        Invited = found.Account;
        foreach (var reason in await desk.SetPasswordAsync(Invited, Password, null, cancel)) ModelState.AddModelError(nameof(Password), reason);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        (found.Link.UsedAt, Invited.JoinedAt) = (desk.Now, desk.Now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same link was used a moment ago.
            Invited = null;
            return Page();
        }

        await HttpContext.SignInAsync(SessionHandler.SchemeName, SessionHandler.Principal(Invited.Id, SignInMethod.Password));
        TempData["Done"] = "Your account is open. Add a passkey or an authenticator to make it safer.";
        return Redirect("/account");
    }

    private Task<(OneTimeLink Link, Account Account)?> FindAsync(string token, CancellationToken cancel) => OneTimeLink.FindAsync(db, token, LinkPurpose.Invitation, desk.Now, cancel);
}
