using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>Reads a work programme with what became of its items.</summary>
public sealed class ProgrammeReader(ScrutineerDb db, RecordCards cards, TimeProvider time)
{
    /// <summary>The programme of a board and year; null where none is held.</summary>
    public async Task<ProgrammeView?> FindAsync(string slug, MunicipalYear year, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) is not { } board) return null;
        var items = await db.Set<ProgrammeItem>().AsNoTracking().Include(i => i.Moves)
            .Where(i => i.BoardId == board.Id && i.MunicipalYear == year.StartYear).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync(cancel);
        if (items.Count == 0) return null;
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == board.Id).ToDictionaryAsync(m => m.Date, cancel);
        var lines = await LinesAsync(items, meetings, cancel);
        return new ProgrammeView(board, year, items.Max(i => i.LastSeenOn), Grouped(lines, meetings));
    }

    private async Task<List<ProgrammeLine>> LinesAsync(List<ProgrammeItem> items, Dictionary<DateOnly, Meeting> meetings, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        var links = await db.Set<Link>().AsNoTracking()
            .Where(l => l.CutBy == null && l.Relation == LinkRelation.ArisesFrom && (ids.Contains(l.ToId) || ids.Contains(l.FromId))).ToListAsync(cancel);
        var found = await cards.OfAsync(db, links.SelectMany(l => new[] { l.From, l.To }).Distinct(), cancel);
        var taken = links.Where(l => l.FromKind is "agenda-item" or "minute" && found.ContainsKey(l.From)).ToLookup(l => l.To);
        var origins = links.Where(l => !l.IsSuggestion && found.ContainsKey(l.To)).ToLookup(l => l.From);
        var matters = await MattersAsync(ids, cancel);
        var (latest, today) = (items.Max(i => i.LastSeenOn), DateOnly.FromDateTime(time.GetLocalNow().DateTime));
        return [.. items.Select(item =>
        {
            var ties = taken[item.Ref].ToList();
            var held = item.Date is { } day && meetings.GetValueOrDefault(day) is { IsProgrammedOnly: false };
            var facts = new ProgrammeFacts(item.Date, item.LastSeenOn, latest, ties.Exists(l => !l.IsSuggestion), ties.Exists(l => l.IsSuggestion), held);
            return new ProgrammeLine(
                item, facts.OutcomeOn(today), Ties(facts.Taken ? ties.Where(l => !l.IsSuggestion) : ties, l => found[l.From]), Ties(origins[item.Ref], l => found[l.To]), [.. matters[item.Id]]);
        })];
    }

    private static List<ProgrammeTie> Ties(IEnumerable<Link> links, Func<Link, RecordCard> card) =>
        [.. links.OrderBy(l => l.Basis).Select(l => new ProgrammeTie(card(l), l.Words)).DistinctBy(t => t.Card.Ref)];

    private async Task<ILookup<Guid, Matter>> MattersAsync(List<Guid> items, CancellationToken cancel) =>
        (await (from member in db.Set<MatterMember>().AsNoTracking()
                join matter in db.Set<Matter>() on member.MatterId equals matter.Id
                where items.Contains(member.RecordId) && !member.Suggested && matter.MergedIntoId == null
                orderby matter.Name
                select new { member.RecordId, matter }).ToListAsync(cancel)).ToLookup(m => m.RecordId, m => m.matter);

    /// <summary>Days in their order, then headings as they were printed.</summary>
    private static List<ProgrammeGroup> Grouped(List<ProgrammeLine> lines, Dictionary<DateOnly, Meeting> meetings) =>
        [.. lines.GroupBy(l => (l.Item.Date, Heading: l.Item.Date is { } day ? day.InWords() : l.Item.Group ?? "No date"))
            .OrderBy(g => g.Key.Date ?? DateOnly.MaxValue).ThenBy(g => g.Min(l => l.Item.Order))
            .Select(g => Group(g.Key.Date, g.Key.Heading, [.. g], g.Key.Date is { } day ? meetings.GetValueOrDefault(day) : null))];

    private static ProgrammeGroup Group(DateOnly? date, string heading, List<ProgrammeLine> lines, Meeting? meeting) =>
        new(date, heading, meeting is { IsProgrammedOnly: false }, meeting?.ProgrammeNote, lines);
}
