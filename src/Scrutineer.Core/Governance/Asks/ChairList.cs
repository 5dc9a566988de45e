using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Asks;

/// <summary>An ask so late that it is for the chair to raise.</summary>
public sealed record LateAsk(TrackedItem Ask, Board Board);

/// <summary>What is late on the boards that somebody chairs (rule L24): reminders have gone to its owners, and were not answered.</summary>
public static class ChairList
{
    /// <summary>Days late from which an ask stands on the chair's list: two reminders have gone by then.</summary>
    public const int DaysLate = 8;

    private const int MostShown = 50;

    public static async Task<IReadOnlyList<LateAsk>> OfAsync(ScrutineerDb db, Viewer viewer, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        if (viewer.PersonId is not { } person) return [];
        var (year, before) = (MunicipalYear.Of(db.Time.Today()).StartYear, db.Time.Today().AddDays(-DaysLate));
        var boards = await db.Set<Board>().AsNoTracking().Where(b => db.Set<BoardMembership>().Any(m => m.BoardId == b.Id && m.PersonId == person && m.MunicipalYear == year && m.Capacity == Capacity.Chair)).ToDictionaryAsync(b => b.Id, cancel);
        if (boards.Count == 0) return [];
        List<Guid> ids = [.. boards.Keys];
        var late = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).AsSplitQuery()
            .Where(t => ids.Contains(t.Scope) && t.Due != null && t.Due <= before && t.PausedSince == null && AskStanding.Outstanding.Contains(t.State)).OrderBy(t => t.Due).ThenBy(t => t.Id).Take(MostShown).ToListAsync(cancel);
        return [.. late.Select(a => new LateAsk(a, boards[a.Scope]))];
    }
}
