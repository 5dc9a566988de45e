using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.FallBacks;

/// <summary>A case that fell back: neither its reference nor a word of the audit.</summary>
public sealed record FallBackLine(AuditResult Result, string Team);

/// <summary>Cases that a re-audit found less than good again (rule U13).</summary>
public sealed class IndexModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<FallBackLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var units = await desk.UnitsAsync(cancel);
        Lines = [.. (await db.Set<AuditResult>().AsNoTracking().Where(r => r.FellBackOn != null).OrderBy(r => r.FallBackDecidedOn != null).ThenByDescending(r => r.FellBackOn).Take(Most).ToListAsync(cancel)).Select(r => new FallBackLine(r, units.GetValueOrDefault(r.TeamId, "")))];
    }
}
