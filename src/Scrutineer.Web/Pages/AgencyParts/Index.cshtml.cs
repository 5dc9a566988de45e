using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AgencyParts;

/// <summary>The parts of multi-agency audits that the reader's agency has (rule U26).</summary>
public sealed class IndexModel(QualityDesk desk) : PageModel
{
    public IReadOnlyList<PartOfAudit> Lines { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var work = desk.Work();
        Lines = await AgencyPartReader.OfAgencyAsync(work, desk.Viewer, cancel);
    }
}
