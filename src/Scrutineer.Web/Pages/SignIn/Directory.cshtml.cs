using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.SignIn;

/// <summary>Sends the browser to the council's directory. It is followed as a link: a form that leads off this site is forbidden to all pages.</summary>
public sealed class DirectoryModel(IOptions<SignInOptions> options) : PageModel
{
    public IActionResult OnGet(string? returnTo) => options.Value.Oidc.IsOn
        ? Challenge(new AuthenticationProperties { RedirectUri = ReturnAddress.Safe(Url, returnTo) }, DirectoryHandler.SchemeName)
        : NotFound();
}
