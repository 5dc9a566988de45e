using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Minutes;

/// <summary>Minutes on a thread.</summary>
internal sealed class MinuteKind : IRecordKind
{
    public string Name => "minute";

    public async Task<IReadOnlyList<RecordCard>> CardsAsync(ScrutineerDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var rows = await (from minute in db.Set<Minute>().AsNoTracking().Include(m => m.Decisions)
                          join meeting in db.Set<Meeting>() on minute.MeetingId equals meeting.Id
                          join board in db.Set<Board>() on minute.BoardId equals board.Id
                          where ids.Contains(minute.Id)
                          select new { minute, meeting.Date, board.Slug, board.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => new RecordCard(
            r.minute.Ref, r.minute.Citation is null ? "Minute" : $"Minute {r.minute.Citation}", r.minute.Title, r.Date, 2, r.minute.Order, Lane.Board,
            RecordAddress.Minute(r.Slug, r.Date, r.minute))
        {
            Summary = r.minute.Decisions.Count > 0 ? Resolved(r.minute) : FirstLines(r.minute.Narrative),
            State = r.minute.Decisions.Count switch { 0 => null, 1 => "1 decision", var n => $"{n} decisions" },
        })];
    }

    private static string Resolved(Minute minute) => minute.Decisions.Count == 1
        ? $"Resolved that {minute.Decisions[0].Text}"
        : $"Resolved: {string.Join("; ", minute.Decisions.OrderBy(d => d.Order).Select(d => $"({d.Ordinal.Trim('(', ')', '.')}) {d.Text.TrimEnd('.', ';')}"))}.";

    private static string FirstLines(string narrative) => narrative.Length <= 300 ? narrative : $"{narrative[..narrative.LastIndexOf(' ', 300)]} …";
}
