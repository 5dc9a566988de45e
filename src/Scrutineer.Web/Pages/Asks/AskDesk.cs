using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>Has what officers record of asks kept for whoever is signed in: by the product's own work, and under their name. Pages ask for their leave first (rule A1).</summary>
public sealed class AskDesk(DataStore store, ScrutineerDb db, Viewer viewer)
{
    public Viewer Viewer => viewer;

    public DataStore Store => store;

    public DateOnly Today => store.Time.Today();

    public bool May(Guid board) => viewer.May(AskKeeper.Keep, board);

    /// <summary>The boards whose asks the viewer keeps.</summary>
    public async Task<List<Board>> BoardsAsync(CancellationToken cancel)
    {
        var reach = viewer.Reach(AskKeeper.Keep);
        return await db.Set<Board>().AsNoTracking().Where(b => reach.Everywhere || reach.Scopes.Contains(b.Id)).OrderBy(b => b.Name).ToListAsync(cancel);
    }

    /// <summary>An ask with those it is put to, its line and pauses; null where it is none of the viewer's to keep.</summary>
    public async Task<TrackedItem?> FindAsync(Guid id, CancellationToken cancel) =>
        await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).Include(t => t.Pauses).Include(t => t.Judgements).AsSplitQuery().SingleOrDefaultAsync(t => t.Id == id, cancel) is { } ask && May(ask.Scope) ? ask : null;

    /// <summary>Records something, or notes on the page what stands against it.</summary>
    /// <param name="field">The field that a refusal is about.</param>
    public Task<bool> TryAsync(PageModel page, string field, Func<ScrutineerDb, Task> change)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(change);
        return RecordWork.TryAsync(page, field, "Somebody else recorded something of it at the same moment. It is shown as it is now: do it again.", async () =>
        {
            await using var work = store.Open(Viewer.WorkFor(viewer));
            await change(work);
        });
    }
}
