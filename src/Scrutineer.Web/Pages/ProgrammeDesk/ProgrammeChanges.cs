using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>Has a work programme changed for whoever is signed in, under their name, and the board's ties found anew. Pages ask for their leave first (rule A1).</summary>
public sealed class ProgrammeChanges(DataStore store, ScrutineerDb db, Viewer viewer)
{
    public Viewer Viewer => viewer;

    public DateOnly Today => store.Time.Today();

    public bool May(Guid board) => viewer.May(ProgrammeKeeper.Keep, board);

    /// <summary>A board whose programme the viewer keeps; null for any other.</summary>
    public async Task<Board?> BoardAsync(string slug, CancellationToken cancel) =>
        await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) is { } board && May(board.Id) ? board : null;

    /// <summary>An item of a programme that the viewer keeps, with its board; null for any other.</summary>
    public async Task<(Board Board, ProgrammeItem Item)?> ItemAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<ProgrammeItem>().AsNoTracking().Include(i => i.Moves).FirstOrDefaultAsync(i => i.Id == id, cancel) is not { } item || !May(item.BoardId)) return null;
        return (await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == item.BoardId, cancel), item);
    }

    /// <summary>Where an item of the year may be put: the board's days from today on, then the headings.</summary>
    public async Task<IReadOnlyList<ProgrammePlace>> PlacesAsync(Board board, MunicipalYear year, CancellationToken cancel)
    {
        var programme = await ProgrammeReader.ReadAsync(db, board, year, cancel);
        return [.. programme.Groups.Where(g => g.Date >= Today).Select(g => g.Place), .. programme.Headings];
    }

    /// <summary>Changes something, or notes on the page what stands against it.</summary>
    /// <param name="field">The field that a refusal is about.</param>
    /// <returns>True when it is done.</returns>
    public Task<bool> TryAsync(PageModel page, string field, Func<ScrutineerDb, Task> change)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(change);
        return RecordWork.TryAsync(page, field, "Somebody else changed this at the same moment. It is shown as it is now: do it again.", async () =>
        {
            await using (var work = store.Open(Viewer.WorkFor(viewer))) await change(work);
            await TiesAfterwards.FindAsync(store, viewer);
        });
    }

    /// <summary>Where an item stands on its year's page.</summary>
    public static string PageOf(Board board, ProgrammeItem item)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(item);
        return RecordLinks.ProgrammeItem(board.Slug, item.MunicipalYear, item.Order);
    }
}
