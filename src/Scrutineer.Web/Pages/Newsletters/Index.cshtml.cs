using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Pages.Findings;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Newsletters;

/// <summary>Newsletters; drafts for those alone who write them (rule U18).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    public IReadOnlyList<Newsletter> Letters { get; private set; } = [];

    public bool MayWrite => desk.Viewer.May(QaPlanKeeper.Plan);

    /// <summary>The month before this one, as a form has it.</summary>
    public string LastMonth => FindingsChoice.Text(desk.Today.AddMonths(-1));

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var drafts = MayWrite;
        Letters = await db.Set<Newsletter>().AsNoTracking().Where(n => drafts || n.PublishedOn != null).OrderByDescending(n => n.Month).ToListAsync(cancel);
    }
}
