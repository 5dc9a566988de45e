using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Has agendas changed for whoever is signed in: by the product's own work, which sees every record, and under their name. Pages ask for their leave first (rule A1).</summary>
public sealed class AgendaDesk(DataStore store, ScrutineerDb db, Viewer viewer)
{
    public Viewer Viewer => viewer;

    public DataStore Store => store;

    public DateOnly Today => store.Time.Today();

    public bool May(Guid? board) => board is { } id && viewer.May(AgendaBuilder.Plan, id);

    public bool MayPublish(Guid board) => viewer.May(AgendaPublisher.Publish, board);

    /// <summary>The boards whose agendas the viewer makes.</summary>
    public async Task<List<Board>> BoardsAsync(CancellationToken cancel)
    {
        var reach = viewer.Reach(AgendaBuilder.Plan);
        return await db.Set<Board>().AsNoTracking().Where(b => reach.Everywhere || reach.Scopes.Contains(b.Id)).OrderBy(b => b.Name).ToListAsync(cancel);
    }

    /// <summary>The agenda of a meeting; null where it is none of the viewer's.</summary>
    public async Task<AgendaDraft?> DraftAsync(Guid meeting, CancellationToken cancel) =>
        await AgendaDraft.LoadAsync(db, meeting, cancel) is { } draft && May(draft.Board.Id) ? draft : null;

    /// <summary>A paper made here with its agenda; null where it is none of the viewer's.</summary>
    public async Task<(AgendaDraft Draft, Paper Paper)?> PaperAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.MadeHere, cancel) is not { } paper) return null;
        return await DraftAsync(paper.MeetingId, cancel) is { } draft ? (draft, paper) : null;
    }

    /// <summary>Whether the records have moved since a paper was made from them: from all of them, as it was made.</summary>
    public async Task<bool> IsBehindAsync(Paper paper, CancellationToken cancel)
    {
        await using var work = store.Open(Viewer.WorkFor(viewer));
        return await GeneratedPapers.IsBehindAsync(work, paper, cancel);
    }

    /// <summary>Changes something, or notes on the page what stands against it.</summary>
    /// <param name="field">The field that a refusal is about.</param>
    /// <returns>True when it is done.</returns>
    public Task<bool> TryAsync(PageModel page, string field, Func<ScrutineerDb, Task> change)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(change);
        return RecordWork.TryAsync(page, field, "Somebody else changed this agenda at the same moment. It is shown as it is now: do it again.", async () =>
        {
            await using var work = store.Open(Viewer.WorkFor(viewer));
            await change(work);
        });
    }
}
