using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Web.Pages.QaPlans;

/// <summary>Every plan that is held.</summary>
public sealed class IndexModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<QaPlan> Plans { get; private set; } = [];

    public bool MayPlan => viewer.May(QaPlanKeeper.Plan);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Plans = await db.Set<QaPlan>().AsNoTracking().Include(p => p.Rows).OrderByDescending(p => p.Year).ThenBy(p => p.Title).ToListAsync(cancel);
}
