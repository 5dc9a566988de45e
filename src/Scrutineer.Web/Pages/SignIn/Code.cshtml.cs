using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.SignIn;

/// <summary>The code of an authenticator, after the password.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class CodeModel(SignInDesk desk) : PageModel
{
    [BindProperty] public string? Code { get; set; }

    [BindProperty(SupportsGet = true)] public string? ReturnTo { get; set; }

    public async Task<IActionResult> OnGetAsync() => await desk.OwesCodeAsync(HttpContext) is null ? Redirect("/sign-in") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await desk.OwesCodeAsync(HttpContext) is not { } account) return Redirect("/sign-in");
        if (await desk.WithCodeAsync(HttpContext, account, Code) == SignInOutcome.SignedIn) return LocalRedirect(ReturnAddress.Safe(Url, ReturnTo));
        ModelState.AddModelError(nameof(Code), "That code is not right, or it was used already. Wait for the next one and enter it");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
