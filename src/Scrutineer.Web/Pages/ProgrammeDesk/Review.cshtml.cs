using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Review;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>What a board did in a year and did not reach, with what was not reached to be carried over (rules W10 and W13).</summary>
public sealed class ReviewModel(ProgrammeChanges desk, ScrutineerDb db) : PageModel
{
    public YearReview Review { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, string year, CancellationToken cancel) => await FindAsync(board, year, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostCarryOverAsync(string board, string year, Guid item, int version, CancellationToken cancel)
    {
        if (!await FindAsync(board, year, cancel) || Review.NotReached.All(l => l.Item.Id != item)) return NotFound();
        ProgrammeItem? carried = null;
        if (!await desk.TryAsync(this, "", async work => carried = await ProgrammeKeeper.CarryOverAsync(work, item, version, cancel))) return Page();
        TempData["Done"] = $"\u201c{carried!.Title}\u201d stands in the work programme of {new MunicipalYear(carried.MunicipalYear).Name}, without a date yet.";
        return Redirect(ProgrammeLinks.Review(board, Review.Programme.Year.Slug));
    }

    private async Task<bool> FindAsync(string slug, string year, CancellationToken cancel)
    {
        if (!MunicipalYear.TryParse(year, out var asked) || await desk.BoardAsync(slug, cancel) is not { } board) return false;
        Review = await YearReview.ReadAsync(db, board, asked, cancel);
        return true;
    }
}
