using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Minutes;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>What the work programme offers a meeting that is being planned (rule W9).</summary>
public static class ProgrammeOffers
{
    /// <summary>The items programmed for the day, and those that waited for a meeting from before it; without those the agenda has already.</summary>
    public static async Task<IReadOnlyList<ProgrammeItem>> OfAsync(ScrutineerDb db, AgendaDraft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(draft);
        var (board, day) = (draft.Board.Id, draft.Meeting.Date);
        var taken = draft.Items.Select(i => i.ProgrammeItemId).OfType<Guid>().ToList();
        return await db.Set<ProgrammeItem>().AsNoTracking()
            .Where(i => i.BoardId == board && i.RecordedOutcome == null && !taken.Contains(i.Id) && (i.Date == day || (i.Date == null && i.DueFrom <= day)))
            .OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync(cancel);
    }

    /// <summary>A sentence where the agenda holds more than the board takes at a meeting, standing business apart.</summary>
    public static string? Overfull(AgendaDraft draft, int? capacity)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return ProgrammeCapacity.Warning(draft.Items.Count(i => !StandingBusiness.Is(i.Title)), capacity);
    }
}
