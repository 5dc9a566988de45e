using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>Work-programme items on a thread.</summary>
internal sealed class ProgrammeItemKind : IRecordKind
{
    public string Name => "programme-item";

    public async Task<IReadOnlyList<RecordCard>> CardsAsync(ScrutineerDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var rows = await (from item in db.Set<ProgrammeItem>().AsNoTracking()
                          join board in db.Set<Board>() on item.BoardId equals board.Id
                          where ids.Contains(item.Id)
                          select new { item, board.Slug }).ToListAsync(cancel);
        return [.. rows.Select(r => new RecordCard(
            r.item.Ref, $"Work programme {new MunicipalYear(r.item.MunicipalYear).Name}", r.item.Title, r.item.Date, 0, r.item.Order, Lane.Programme,
            new Dictionary<string, string> { ["board"] = r.Slug, ["year"] = new MunicipalYear(r.item.MunicipalYear).Slug, ["anchor"] = $"item-{r.item.Order}" })
        {
            Summary = r.item.Detail,
            State = r.item.Date is { } date ? $"for {date.InWords()}" : r.item.Group,
        })];
    }
}
