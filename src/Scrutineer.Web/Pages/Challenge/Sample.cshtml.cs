using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Challenge;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Challenge;

/// <summary>One dip sample, case by case (rule U22).</summary>
public sealed class SampleModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    public DipSample Sample { get; private set; } = null!;

    public string Service { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<DipSample>().AsNoTracking().Include(s => s.Rows).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } sample) return NotFound();
        (Sample, Service) = (sample, (await desk.UnitsAsync(cancel)).GetValueOrDefault(sample.ServiceId, ""));
        return Page();
    }
}
