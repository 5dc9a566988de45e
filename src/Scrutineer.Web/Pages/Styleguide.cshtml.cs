using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Scrutineer.Web.Pages;

/// <summary>Every component in every state, for those who build pages: only in development.</summary>
public sealed class StyleguideModel(IHostEnvironment environment) : PageModel
{
    /// <summary>Shows the guide with a form that has gone wrong, so that its errors can be seen too.</summary>
    public IActionResult OnGet()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        ModelState.AddModelError("due", "Enter the date the answer is due, like 14 4 2016");
        ModelState.AddModelError("wording", "Enter what is asked");
        return Page();
    }
}
