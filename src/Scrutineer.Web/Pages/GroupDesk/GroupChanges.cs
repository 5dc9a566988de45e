using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.GroupDesk;

/// <summary>Has a task and finish group changed for whoever is signed in, under their name. Pages ask for their leave first (rule A1).</summary>
public sealed class GroupChanges(DataStore store, ScrutineerDb db, Viewer viewer)
{
    public bool May(Guid board) => viewer.May(GroupKeeper.Keep, board);

    /// <summary>A board whose groups the viewer keeps; null for any other.</summary>
    public async Task<Board?> BoardAsync(string slug, CancellationToken cancel) =>
        await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) is { } board && May(board.Id) ? board : null;

    /// <summary>A group that the viewer keeps, with its board; null for any other.</summary>
    public async Task<(Board Board, TaskAndFinishGroup Group)?> GroupAsync(Guid id, CancellationToken cancel)
    {
        if (await GroupReader.FindAsync(db.Set<TaskAndFinishGroup>().AsNoTracking(), id, cancel) is not { } group || !May(group.BoardId)) return null;
        return (await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == group.BoardId, cancel), group);
    }

    /// <summary>Changes something, or notes on the page what stands against it.</summary>
    /// <param name="field">The field that a refusal is about.</param>
    /// <returns>True when it is done.</returns>
    public Task<bool> TryAsync(PageModel page, string field, Func<ScrutineerDb, Task> change)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(change);
        return RecordWork.TryAsync(page, field, "Somebody else changed this group at the same moment. It is shown as it is now: do it again.", async () =>
        {
            await using (var work = store.Open(Viewer.WorkFor(viewer))) await change(work);
            await TiesAfterwards.FindAsync(store, viewer);
        });
    }
}
