using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Recover;

/// <summary>Chooses a new password by the link of a mail. It does not sign in: whoever has an authenticator still owes its code.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ChooseModel(ScrutineerDb db, AccountDesk desk) : PageModel
{
    [BindProperty] public string? Password { get; set; }

    /// <summary>Whether the link can be used.</summary>
    public bool IsGood { get; private set; }

    public async Task OnGetAsync(string token, CancellationToken cancel) => IsGood = await FindAsync(token, cancel) is not null;

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (await FindAsync(token, cancel) is not { } found) return Page();
        IsGood = true;
        foreach (var reason in await desk.SetPasswordAsync(found.Account, Password, null, cancel)) ModelState.AddModelError(nameof(Password), reason);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        found.Link.UsedAt = desk.Now;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same link was used a moment ago.
            IsGood = false;
            return Page();
        }

        TempData["Done"] = "Your password is changed. Sign in with it now.";
        return Redirect("/sign-in");
    }

    private Task<(OneTimeLink Link, Account Account)?> FindAsync(string token, CancellationToken cancel) => OneTimeLink.FindAsync(db, token, LinkPurpose.Recovery, desk.Now, cancel);
}
