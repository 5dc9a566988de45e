using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>What a board means to look at in a municipal year, and what became of it; those who keep it change it from here.</summary>
public sealed class YearModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    public ProgrammeYear View { get; private set; } = null!;

    public bool MayKeep => viewer.May(ProgrammeKeeper.Keep, View.Board.Id);

    public async Task<IActionResult> OnGetAsync(string board, string year, CancellationToken cancel)
    {
        if (!MunicipalYear.TryParse(year, out var asked) || await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return NotFound();
        View = await ProgrammeReader.ReadAsync(db, found, asked, cancel);
        if (View.Count == 0 && !MayKeep) return NotFound();
        // One year has one address, however its name was written in the link.
        return year == asked.Slug ? Page() : RedirectPermanent(RecordLinks.Programme(board, asked.Slug));
    }
}
