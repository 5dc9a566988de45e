using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>What a board meant to look at in a municipal year, and what became of it.</summary>
public sealed class YearModel(ProgrammeReader reader) : PageModel
{
    public ProgrammeView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, string year, CancellationToken cancel)
    {
        if (!MunicipalYear.TryParse(year, out var asked) || await reader.FindAsync(board, asked, cancel) is not { } view) return NotFound();
        View = view;
        // One year has one address, however its name was written in the link.
        return year == asked.Slug ? Page() : RedirectPermanent(RecordLinks.Programme(board, asked.Slug));
    }
}
