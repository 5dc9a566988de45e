using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Recover;

/// <summary>Asks for a link to choose a new password. The answer is the same whether or not there is such an account.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(AccountDesk desk) : PageModel
{
    [BindProperty] public string? Email { get; set; }

    /// <summary>Whether the question was taken.</summary>
    public bool IsSent { get; private set; }

    public async Task OnPostAsync(CancellationToken cancel)
    {
        if (EmailAddress.Fault(Email) is { } fault)
        {
            ModelState.AddModelError(nameof(Email), fault);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await desk.AskRecoveryAsync(Email!, cancel);
        IsSent = true;
    }
}
