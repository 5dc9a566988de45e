using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Meetings;

/// <summary>Agenda items on a thread, each with its paper.</summary>
internal sealed class AgendaItemKind : IRecordKind
{
    public string Name => "agenda-item";

    public async Task<IReadOnlyList<RecordCard>> CardsAsync(ScrutineerDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var rows = await (from item in db.Set<AgendaItem>().AsNoTracking()
                          join meeting in db.Set<Meeting>() on item.MeetingId equals meeting.Id
                          join board in db.Set<Board>() on meeting.BoardId equals board.Id
                          where ids.Contains(item.Id)
                          select new { item, meeting.Date, board.Slug }).ToListAsync(cancel);
        return [.. rows.Select(r => new RecordCard(
            r.item.Ref, $"Agenda item {r.item.Number}", r.item.Title, r.Date, 1, r.item.Order, PaperOwner.LaneOf(r.item.Title, r.item.PaperLine),
            new Dictionary<string, string> { ["board"] = r.Slug, ["date"] = r.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["anchor"] = $"item-{r.item.Order}" })
        {
            Summary = r.item.PaperLine,
            State = r.item.IsPrivate ? "private" : r.item.FirstPage is { } first ? $"pages {first} to {r.item.LastPage}" : null,
        })];
    }
}

/// <summary>Meetings themselves, for what is tied to a day only.</summary>
internal sealed class MeetingKind : IRecordKind
{
    public string Name => "meeting";

    public async Task<IReadOnlyList<RecordCard>> CardsAsync(ScrutineerDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var rows = await (from meeting in db.Set<Meeting>().AsNoTracking()
                          join board in db.Set<Board>() on meeting.BoardId equals board.Id
                          where ids.Contains(meeting.Id)
                          select new { meeting, board.Slug, board.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => new RecordCard(
            r.meeting.Ref, "Meeting", $"{r.Name}, {r.meeting.Date.InWords()}", r.meeting.Date, 1, 0, Lane.Board,
            new Dictionary<string, string> { ["board"] = r.Slug, ["date"] = r.meeting.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }))];
    }
}
