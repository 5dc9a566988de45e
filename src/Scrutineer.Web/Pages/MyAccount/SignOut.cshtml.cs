using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>Ends the session on the server and in the browser.</summary>
public sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => Redirect("/my-work");

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        // What the browser still holds of signed-in pages goes too.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Redirect("/");
    }
}
