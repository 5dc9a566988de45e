using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Matters;

/// <summary>Every matter, with how long it runs and where it stops.</summary>
public sealed class IndexModel(ScrutineerDb db) : PageModel
{
    public IReadOnlyList<MatterRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var matters = await (from matter in db.Set<Matter>().AsNoTracking()
                             join board in db.Set<Board>() on matter.Scope equals board.Id
                             where matter.MergedIntoId == null
                             select new { matter, board.Name }).ToListAsync(cancel);
        var members = await db.Set<MatterMember>().AsNoTracking().Where(m => !m.Suggested).GroupBy(m => m.MatterId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var asks = await (from member in db.Set<MatterMember>()
                          join ask in db.Set<TrackedItem>() on member.RecordId equals ask.OriginId
                          where !member.Suggested
                          group ask by member.MatterId into g
                          select new { g.Key, All = g.Count(), Open = g.Count(a => a.State == TrackedItemState.Open) }).ToDictionaryAsync(g => g.Key, cancel);
        Rows = [.. matters.Select(m => new MatterRow(m.matter, m.Name, members.GetValueOrDefault(m.matter.Id), asks.GetValueOrDefault(m.matter.Id)?.All ?? 0, asks.GetValueOrDefault(m.matter.Id)?.Open ?? 0))
            .Where(r => r.Records > 1).OrderByDescending(r => r.Asks).ThenByDescending(r => r.Records).ThenBy(r => r.Matter.Name, StringComparer.OrdinalIgnoreCase)];
    }
}

/// <summary>A matter in the list. <paramref name="Open"/> counts asks with no recorded answer.</summary>
public sealed record MatterRow(Matter Matter, string Board, int Records, int Asks, int Open);
