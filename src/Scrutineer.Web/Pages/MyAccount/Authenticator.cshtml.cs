using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>Codes of an authenticator after the password: turning them on, their recovery codes, turning them off.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class AuthenticatorModel(AccountDesk desk, UserManager<Account> users, CouncilName council) : PageModel
{
    [BindProperty] public string? Code { get; set; }

    public Account Own { get; private set; } = null!;

    /// <summary>The key to enter by hand, in groups of four; null while codes are on.</summary>
    public string? Key { get; private set; }

    /// <summary>The key as a picture, an SVG.</summary>
    public string? Picture { get; private set; }

    /// <summary>The otpauth link for a phone that shows this page itself.</summary>
    public string? Link { get; private set; }

    /// <summary>New recovery codes, shown this once.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        if (!Own.AsksForCode) await ShowKeyAsync();
    }

    public async Task<IActionResult> OnPostTurnOnAsync(CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        if (Own.AsksForCode) return Redirect("/account/authenticator");
        var given = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        if (await users.GetAuthenticatorKeyAsync(Own) is null || !await users.VerifyTwoFactorTokenAsync(Own, TokenOptions.DefaultAuthenticatorProvider, given))
        {
            ModelState.AddModelError(nameof(Code), "That code is not right. Check the clock of your phone, and enter the code it shows now");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await ShowKeyAsync();
            return Page();
        }

        await users.SetTwoFactorEnabledAsync(Own, enabled: true);
        NewCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(Own, RecoveryCodes.Count) ?? []];
        return Page();
    }

    public async Task<IActionResult> OnPostNewCodesAsync(CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        if (Own.AsksForCode) NewCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(Own, RecoveryCodes.Count) ?? []];
        return Own.AsksForCode ? Page() : Redirect("/account/authenticator");
    }

    public async Task<IActionResult> OnPostTurnOffAsync(CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        (Own.AuthenticatorKey, Own.RecoveryCodes) = (null, []);
        await users.SetTwoFactorEnabledAsync(Own, enabled: false);
        TempData["Done"] = "Codes are off. Your password alone opens your account.";
        return Redirect("/account");
    }

    private async Task ShowKeyAsync()
    {
        if (await users.GetAuthenticatorKeyAsync(Own) is null) await users.ResetAuthenticatorKeyAsync(Own);
        var key = (await users.GetAuthenticatorKeyAsync(Own))!;
        var issuer = Uri.EscapeDataString($"Scrutiny at {await council.OfAsync()}");
        Link = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(Own.Email)}?secret={key}&issuer={issuer}&digits=6";
        Picture = KeyPicture.Svg(Link);
        Key = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
    }
}
