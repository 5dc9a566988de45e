using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Web.Pages.QualityMeetings;

/// <summary>Meetings of quality assurance, forums and training (rules U19 and U20).</summary>
public sealed class IndexModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    private const int Most = 300;

    public IReadOnlyList<QualityMeeting> Lines { get; private set; } = [];

    public bool MayWrite => viewer.May(QaPlanKeeper.Plan);

    public async Task OnGetAsync(CancellationToken cancel) =>
        Lines = await db.Set<QualityMeeting>().AsNoTracking().Include(m => m.Attended).OrderByDescending(m => m.On).Take(Most).ToListAsync(cancel);
}
