using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Corrections;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>What people put right in the records of the reader's boards, newest first (rule I5).</summary>
public sealed class IndexModel(ScrutineerDb db, CorrectionDesk desk, CorrectionLines lines) : PageModel
{
    private const int PerPage = 25;

    /// <summary>The page shown, from 1.</summary>
    public int PageShown { get; private set; } = 1;

    public int Pages { get; private set; }

    public int Count { get; private set; }

    public IReadOnlyList<CorrectionLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var seen = await SeenAsync(cancel);
        Count = seen.Count;
        Pages = (Count + PerPage - 1) / PerPage;
        PageShown = int.TryParse(Request.Query["page"].FirstOrDefault(), out var page) ? Math.Clamp(page, 1, Math.Max(1, Pages)) : 1;
        Lines = await lines.OfAsync([.. seen.Skip((PageShown - 1) * PerPage).Take(PerPage)], cancel);
    }

    private async Task<List<Correction>> SeenAsync(CancellationToken cancel)
    {
        var reach = desk.Viewer.Reach(CorrectionLeave.Correct);
        var boards = reach.Scopes.Select(s => (Guid?)s).ToList();
        var found = await db.Set<Correction>().AsNoTracking().Where(c => reach.Everywhere || c.Scope == null || boards.Contains(c.Scope))
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(cancel);
        var seen = new List<Correction>();
        foreach (var correction in found)
            if (correction.Scope is not null || await CorrectionLeave.MaySeeAsync(db, desk.Viewer, correction, cancel)) seen.Add(correction);
        return seen;
    }
}
