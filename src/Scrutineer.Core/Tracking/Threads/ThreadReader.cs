using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Threads;

/// <summary>Puts a matter's records in time order with their ties and asks, for the viewer of the context.</summary>
public sealed class ThreadReader(IEnumerable<IRecordKind> kinds)
{
    private readonly RecordCards cards = new(kinds);

    public async Task<MatterThread> ReadAsync(ScrutineerDb db, Matter matter, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(matter);
        var members = await db.Set<MatterMember>().AsNoTracking().Where(m => m.MatterId == matter.Id).ToListAsync(cancel);
        var refs = members.Select(m => new RecordRef(m.RecordKind, m.RecordId)).ToHashSet();
        var suggested = members.Where(m => m.Suggested).Select(m => new RecordRef(m.RecordKind, m.RecordId)).ToHashSet();
        var found = await cards.OfAsync(db, refs, cancel);
        var ids = members.Select(m => m.RecordId).ToList();
        var citations = await db.Set<Citation>().AsNoTracking().Where(c => ids.Contains(c.CitingId) || (c.ResolvedId != null && ids.Contains(c.ResolvedId.Value))).ToListAsync(cancel);
        foreach (var awaited in citations.Where(c => c.State is CitationState.Pending or CitationState.OtherBody && found.ContainsKey(c.Citing)).DistinctBy(c => c.Awaited))
            found[awaited.Awaited] = AwaitedCard(awaited, citations.Where(c => c.Awaited == awaited.Awaited));
        var ties = await TiesAsync(db, ids, citations, found, cancel);
        var asks = TakenUp(await AsksAsync(db, ids, cancel), ties, found);
        return new MatterThread(matter, InOrder(found, ties, asks, citations, suggested));
    }

    private static List<ThreadPoint> InOrder(
        Dictionary<RecordRef, RecordCard> found, ILookup<RecordRef, ThreadTie> ties, ILookup<RecordRef, ThreadAsk> asks,
        List<Citation> citations, HashSet<RecordRef> suggested)
    {
        var awaitedDays = citations.Where(c => c.ExpectedOn is not null).DistinctBy(c => c.Awaited).ToDictionary(c => c.Awaited, c => c.ExpectedOn!.Value);
        var points = found.Values.Select(card =>
        {
            var own = ties[card.Ref].ToList();
            var date = card.Date ?? (awaitedDays.TryGetValue(card.Ref, out var day) ? day : own.Select(t => found[t.To].Date).Where(d => d is not null).Max());
            var doubts = citations.Where(c => c.Citing == card.Ref && c.State == CitationState.Flagged).Select(c => c.Why!).ToList();
            return new ThreadPoint(card, date, card.Date is null, suggested.Contains(card.Ref), own, [.. asks[card.Ref]], doubts);
        });
        // What has no day of its own follows the record it arises from.
        return [.. points.OrderBy(p => p.Date ?? DateOnly.MaxValue).ThenBy(p => p.Card.Date is null && !p.IsAwaited ? 4 : p.Card.Step).ThenBy(p => p.Card.Order)];
    }

    private static async Task<ILookup<RecordRef, ThreadTie>> TiesAsync(
        ScrutineerDb db, List<Guid> ids, List<Citation> citations, Dictionary<RecordRef, RecordCard> found, CancellationToken cancel)
    {
        var links = await db.Set<Link>().AsNoTracking().Where(l => l.CutBy == null && ids.Contains(l.FromId) && ids.Contains(l.ToId)).ToListAsync(cancel);
        var written = links.Where(l => found.ContainsKey(l.From) && found.ContainsKey(l.To))
            .Select(l => (l.From, Tie: new ThreadTie(l.To, found[l.To], l.Relation, l.Basis, l.Words, l.IsSuggestion, l.Likeness)));
        var awaited = citations.Where(c => found.ContainsKey(c.Citing) && found.ContainsKey(c.Awaited))
            .Select(c => (From: c.Citing, Tie: new ThreadTie(
                c.Awaited, found[c.Awaited], c.FurtherTo ? LinkRelation.FurtherTo : LinkRelation.RefersTo, LinkBasis.Citation, c.Sentence, false, null)));
        return written.Concat(awaited).DistinctBy(t => (t.From, t.Tie.To, t.Tie.Words)).OrderBy(t => t.Tie.Basis).ToLookup(t => t.From, t => t.Tie);
    }

    private async Task<ILookup<RecordRef, ThreadAsk>> AsksAsync(ScrutineerDb db, List<Guid> ids, CancellationToken cancel)
    {
        var items = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).Include(t => t.Judgements).AsSplitQuery()
            .Where(t => ids.Contains(t.OriginId)).ToListAsync(cancel);
        var asks = await AskCloser.WithClosuresAsync(db, cards, items, cancel);
        return asks.OrderBy(a => a.Item.OriginPart is null).ThenBy(a => a.Item.OriginPart, StringComparer.Ordinal).ThenBy(a => a.Item.Id).ToLookup(a => a.Item.Origin);
    }

    private static ILookup<RecordRef, ThreadAsk> TakenUp(ILookup<RecordRef, ThreadAsk> asks, ILookup<RecordRef, ThreadTie> ties, Dictionary<RecordRef, RecordCard> found)
    {
        var later = ties.SelectMany(g => g.Where(t => t.Relation == LinkRelation.ArisesFrom && !t.Suggested).Select(t => (t.To, Card: found[g.Key]))).ToLookup(p => p.To, p => p.Card);
        return asks.SelectMany(g => g).ToLookup(a => a.Item.Origin, a => a with
        {
            TakenUpBy = [.. later[a.Item.Origin].Where(c => AskUptake.Speaks(c, a.Item))],
        });
    }

    private static RecordCard AwaitedCard(Citation citation, IEnumerable<Citation> all)
    {
        var foreign = citation.State == CitationState.OtherBody;
        var title = foreign ? $"{citation.Body}: minute {citation.Text}" : $"Minute {citation.Text}";
        var summary = foreign
            ? "A record of another body; its minutes are not held here."
            : $"No paper holding this minute has been imported yet. It is cited {all.Count()} time{(all.Count() == 1 ? "" : "s")} here, and will join by itself when its paper arrives.";
        return new RecordCard(citation.Awaited, foreign ? "Another body\u2019s minute" : "Minute not held", title, null, 2, Number(citation.Text), foreign ? Lane.Cabinet : Lane.Board, new Dictionary<string, string>())
        {
            Summary = summary,
            State = foreign ? "other body" : "pending",
        };
    }

    private static int Number(string citation) =>
        int.TryParse(citation.AsSpan(0, Math.Max(0, citation.IndexOf('/', StringComparison.Ordinal))), out var number) ? number : 0;
}
