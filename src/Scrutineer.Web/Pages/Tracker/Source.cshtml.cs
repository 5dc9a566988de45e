using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>A review, an inspection or a plan with all that it asks for and how each stands.</summary>
public sealed class SourceModel(ScrutineerDb db) : PageModel
{
    public AskSource Source { get; private set; } = null!;
    public Board Board { get; private set; } = null!;
    public IReadOnlyList<TrackedItem> Asks { get; private set; } = [];

    public int Done => Asks.Count(a => a.State is TrackedItemState.Done or TrackedItemState.Closed);

    /// <summary>Whole ones with their parts, as the source numbers them.</summary>
    public IEnumerable<(TrackedItem Ask, IReadOnlyList<TrackedItem> Parts)> Tree => Asks.Where(a => a.ParentId is null).Select(a => (a, (IReadOnlyList<TrackedItem>)[.. Asks.Where(p => p.ParentId == a.Id)]));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<AskSource>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } source) return NotFound();
        Source = source;
        Board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == source.Scope, cancel);
        Asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Where(t => t.OriginId == id).OrderBy(t => t.Place).ThenBy(t => t.Id).ToListAsync(cancel);
        return Page();
    }
}
