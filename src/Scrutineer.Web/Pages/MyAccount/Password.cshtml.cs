using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>Changes one's password, by the one in use.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordModel(ScrutineerDb db, AccountDesk desk, UserManager<Account> users) : PageModel
{
    [BindProperty] public string? Current { get; set; }

    [BindProperty] public string? Password { get; set; }

    public Account Own { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Own = await desk.OwnAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        if (Own.PasswordHash is not null && !await IsCurrentAsync(cancel)) ModelState.AddModelError(nameof(Current), "That is not your password now");
        else
            foreach (var reason in await desk.SetPasswordAsync(Own, Password, HttpContext.Features.Get<OpenSession>()!.Session.Id, cancel)) ModelState.AddModelError(nameof(Password), reason);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await db.SaveChangesAsync(cancel);
        TempData["Done"] = "Your password is changed. Every other browser was signed out.";
        return Redirect("/account");
    }

    /// <summary>Guesses at it count as at sign-in: a browser left open is no way round the lock.</summary>
    private async Task<bool> IsCurrentAsync(CancellationToken cancel)
    {
        if (!Own.IsLocked(desk.Now) && await users.CheckPasswordAsync(Own, Current ?? "")) return true;
        Own.NoteWrongSecret(desk.Now);
        Own.Version++;
        await db.SaveChangesAsync(cancel);
        return false;
    }
}
