using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Pages.SignIn;

namespace Scrutineer.Web.Pages.BreakGlass;

/// <summary>Opens a personal record outside the reader's line for an hour, by a reason that its subject's manager reads the next day (rule A12).</summary>
public sealed class OpenModel(ScrutineerDb db, PersonalReader reader, IEnumerable<PersonalKind> kinds) : PageModel
{
    [BindProperty] public string? Reason { get; set; }

    [BindProperty(SupportsGet = true)] public string? ReturnTo { get; set; }

    public string KindName { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string kind, Guid id, CancellationToken cancel) =>
        Find(kind) is { } found ? Answer(await reader.StandingAsync(db, found, id, cancel)) : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, Guid id, CancellationToken cancel)
    {
        if (Find(kind) is not { } found) return NotFound();
        try
        {
            return Answer(await reader.BreakGlassAsync(db, found, id, Reason, cancel));
        }
        catch (RuleBrokenException refused)
        {
            ModelState.AddModelError(nameof(Reason), refused.Reasons[0]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private PersonalKind? Find(string kind)
    {
        var found = kinds.FirstOrDefault(k => k.Kind == kind);
        KindName = found?.Name ?? "";
        return found;
    }

    /// <summary>Whoever may read it already needs no reason; who may not know of it is told that there is nothing.</summary>
    private IActionResult Answer(PersonalStanding standing) => standing switch
    {
        PersonalStanding.Open => LocalRedirect(ReturnAddress.Safe(Url, ReturnTo)),
        PersonalStanding.MayBreakGlass => Page(),
        _ => NotFound(),
    };
}
