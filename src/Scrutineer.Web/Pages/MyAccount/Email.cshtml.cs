using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>Asks to sign in with another address, which a link sent there confirms.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class EmailModel(AccountDesk desk) : PageModel
{
    [BindProperty] public string? Email { get; set; }

    public async Task OnGetAsync(CancellationToken cancel) => Email = (await desk.OwnAsync(cancel)).Email;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (EmailAddress.Fault(Email) is { } fault)
        {
            ModelState.AddModelError(nameof(Email), fault);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await desk.AskEmailChangeAsync(await desk.OwnAsync(cancel), Email!, cancel);
        TempData["Done"] = $"A link is on its way to {Email!.Trim()}. Your address changes when you open it.";
        return Redirect("/account");
    }
}
