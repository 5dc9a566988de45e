using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.SignIn;

/// <summary>Signing in with a password, a passkey or the council's directory.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(SignInDesk desk, ScrutineerDb db, IOptions<SignInOptions> options) : PageModel
{
    private const string Wrong = "The e-mail address or the password is not right. After ten wrong tries in a row an account takes no password for 15 minutes";

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Password { get; set; }

    [BindProperty] public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)] public string? ReturnTo { get; set; }

    /// <summary>True for one who was sent here from a page that is not for everybody.</summary>
    public bool IsOnTheWay => !string.IsNullOrEmpty(ReturnTo) && ReturnTo != "/";

    /// <summary>What the council calls its directory; null where none is set.</summary>
    public string? DirectoryName => options.Value.Oidc.IsOn ? options.Value.Oidc.Name : null;

    /// <summary>Whether the directory has just refused somebody.</summary>
    [BindProperty(SupportsGet = true)] public bool DirectoryRefused { get; set; }

    /// <summary>The demonstration's people; none anywhere else (rule A9).</summary>
    public IReadOnlyList<Account> Demonstration { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (User.Identity?.IsAuthenticated == true) return Onward();
        if (DirectoryRefused) ModelState.AddModelError("", "The directory did not let you in, or nobody here has invited you under the address it gave. Ask the person who looks after this site.");
        await OfferDemonstrationAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), "Enter your e-mail address");
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), "Enter your password");
        if (!ModelState.IsValid) return await AgainAsync(cancel);
        return await AnswerAsync(await desk.WithPasswordAsync(HttpContext, Email, Password), nameof(Email), Wrong, cancel);
    }

    /// <summary>What the browser asks its passkeys, as JSON.</summary>
    public async Task<IActionResult> OnPostPasskeyOptionsAsync() => Content(await desk.AskPasskeyAsync(HttpContext), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken cancel) => await AnswerAsync(
        await desk.WithPasskeyAsync(HttpContext, Credential), "", "That passkey does not open an account here. Try again, or sign in another way", cancel);

    public async Task<IActionResult> OnPostDemonstrationAsync(Guid account, CancellationToken cancel) => await AnswerAsync(
        await desk.AsDemonstrationAsync(HttpContext, account), "", "Signing in by a click is for the demonstration only", cancel);

    private async Task<IActionResult> AnswerAsync(SignInOutcome outcome, string field, string sentence, CancellationToken cancel)
    {
        if (outcome == SignInOutcome.SignedIn) return Onward();
        if (outcome == SignInOutcome.CodeNeeded) return RedirectToPage("/SignIn/Code", new { ReturnTo });
        ModelState.AddModelError(field, sentence);
        return await AgainAsync(cancel);
    }

    private async Task<PageResult> AgainAsync(CancellationToken cancel)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        await OfferDemonstrationAsync(cancel);
        return Page();
    }

    private async Task OfferDemonstrationAsync(CancellationToken cancel)
    {
        if (await DemonstrationAccounts.OffersAsync(db))
            Demonstration = [.. (await db.Set<Account>().AsNoTracking().Include(a => a.Grants).Where(a => a.IsDemonstration && a.DisabledAt == null && a.Grants.Count > 0).ToListAsync(cancel)).OrderBy(a => a.Grants[0].Role)];
    }

    private LocalRedirectResult Onward() => LocalRedirect(ReturnAddress.Safe(Url, ReturnTo));
}
