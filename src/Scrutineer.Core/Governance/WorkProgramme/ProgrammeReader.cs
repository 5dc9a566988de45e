using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.WorkProgramme.Circulating;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>Reads a work programme with what became of its items, for the context's viewer.</summary>
public static class ProgrammeReader
{
    private static readonly RecordCards Cards = new(GovernanceKinds.All);

    /// <summary>The programme of a board and year; without items where none is held.</summary>
    public static async Task<ProgrammeYear> ReadAsync(ScrutineerDb db, Board board, MunicipalYear year, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        var items = await db.Set<ProgrammeItem>().AsNoTracking().Include(i => i.Moves)
            .Where(i => i.BoardId == board.Id && i.MunicipalYear == year.StartYear).OrderBy(i => i.Order).ThenBy(i => i.Id).ToListAsync(cancel);
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == board.Id).ToDictionaryAsync(m => m.Date, cancel);
        var latest = items.Where(i => !i.MadeHere).Select(i => (DateOnly?)i.LastSeenOn).Max();
        var capacity = await db.Set<BoardPractice>().Where(p => p.BoardId == board.Id).Select(p => p.SubstantiveItems).FirstOrDefaultAsync(cancel);
        return new ProgrammeYear(board, year, latest, capacity, Grouped(await LinesAsync(db, items, latest, meetings, cancel), year, meetings, db.Time.Today()));
    }

    private static async Task<List<ProgrammeLine>> LinesAsync(ScrutineerDb db, List<ProgrammeItem> items, DateOnly? latest, Dictionary<DateOnly, Meeting> meetings, CancellationToken cancel)
    {
        var ids = items.Select(i => i.Id).ToList();
        var links = await db.Set<Link>().AsNoTracking()
            .Where(l => l.CutBy == null && l.Relation == LinkRelation.ArisesFrom && (ids.Contains(l.ToId) || ids.Contains(l.FromId))).ToListAsync(cancel);
        var found = await Cards.OfAsync(db, links.SelectMany(l => new[] { l.From, l.To }).Concat(items.Select(OriginOf).OfType<RecordRef>()).Distinct(), cancel);
        var circulated = await CirculatedAsync(db, ids, cancel);
        var taken = links.Where(l => l.FromKind is "agenda-item" or "minute" && found.ContainsKey(l.From)).ToLookup(l => l.To);
        var origins = links.Where(l => !l.IsSuggestion && found.ContainsKey(l.To)).ToLookup(l => l.From);
        var matters = await MattersAsync(db, ids, cancel);
        var today = db.Time.Today();
        return [.. items.Select(item =>
        {
            var ties = taken[item.Ref].ToList();
            var held = item.Date is { } day && meetings.GetValueOrDefault(day) is { IsProgrammedOnly: false };
            var facts = new ProgrammeFacts(item.Date, item.MadeHere ? null : item.LastSeenOn, latest, ties.Exists(l => !l.IsSuggestion), ties.Exists(l => l.IsSuggestion), held, item.RecordedOutcome);
            return new ProgrammeLine(
                item, facts.OutcomeOn(today), Ties(facts.Taken ? ties.Where(l => !l.IsSuggestion) : ties, l => found[l.From]), [.. Ties(origins[item.Ref], l => found[l.To]), .. Recorded(item, found)], [.. matters[item.Id]])
            {
                Circulated = circulated.GetValueOrDefault(item.Id),
            };
        })];
    }

    private static List<ProgrammeTie> Ties(IEnumerable<Link> links, Func<Link, RecordCard> card) =>
        [.. links.OrderBy(l => l.Basis).Select(l => new ProgrammeTie(card(l), l.Words)).DistinctBy(t => t.Card.Ref)];

    private static RecordRef? OriginOf(ProgrammeItem item) => item is { OriginKind: { } kind, OriginId: { } id } ? new RecordRef(kind, id) : null;

    private static IEnumerable<ProgrammeTie> Recorded(ProgrammeItem item, Dictionary<RecordRef, RecordCard> found) =>
        OriginOf(item) is { } origin && found.GetValueOrDefault(origin) is { } card ? [new ProgrammeTie(card, item.SourceWords ?? "")] : [];

    private static async Task<Dictionary<Guid, CirculatedPaper>> CirculatedAsync(ScrutineerDb db, List<Guid> items, CancellationToken cancel) =>
        (await (from c in db.Set<ProgrammeCirculation>().AsNoTracking()
                join p in db.Set<Paper>() on c.PaperId equals p.Id
                join m in db.Set<Meeting>() on p.MeetingId equals m.Id
                where items.Contains(c.ProgrammeItemId)
                select new { c.ProgrammeItemId, p.Subject, m.Date, p.Order }).ToListAsync(cancel))
            .DistinctBy(c => c.ProgrammeItemId).ToDictionary(c => c.ProgrammeItemId, c => new CirculatedPaper(c.Subject, c.Date, c.Order));

    private static async Task<ILookup<Guid, Matter>> MattersAsync(ScrutineerDb db, List<Guid> items, CancellationToken cancel) =>
        (await (from member in db.Set<MatterMember>().AsNoTracking()
                join matter in db.Set<Matter>() on member.MatterId equals matter.Id
                where items.Contains(member.RecordId) && !member.Suggested && matter.MergedIntoId == null
                orderby matter.Name
                select new { member.RecordId, matter }).ToListAsync(cancel)).ToLookup(m => m.RecordId, m => m.matter);

    /// <summary>Days in their order, those to come that have no item yet among them, then headings as they were printed.</summary>
    private static List<ProgrammeGroup> Grouped(List<ProgrammeLine> lines, MunicipalYear year, Dictionary<DateOnly, Meeting> meetings, DateOnly today)
    {
        var groups = lines.GroupBy(l => (l.Item.Date, Heading: l.Item.Date is { } day ? day.InWords() : l.Item.Group ?? "No date"))
            .Select(g => Group(g.Key.Date, g.Key.Heading, [.. g], g.Key.Date is { } day ? meetings.GetValueOrDefault(day) : null)).ToList();
        var days = groups.Select(g => g.Date).ToHashSet();
        groups.AddRange(meetings.Values.Where(m => m.Date >= today && m.Date >= year.First && m.Date <= year.Last && !days.Contains(m.Date)).Select(m => Group(m.Date, m.Date.InWords(), [], m)));
        return [.. groups.OrderBy(g => g.Date ?? DateOnly.MaxValue).ThenBy(g => g.Lines.Select(l => l.Item.Order).DefaultIfEmpty().Min())];
    }

    private static ProgrammeGroup Group(DateOnly? date, string heading, List<ProgrammeLine> lines, Meeting? meeting) =>
        new(date, heading, meeting is { IsProgrammedOnly: false }, meeting?.ProgrammeNote, lines);
}
