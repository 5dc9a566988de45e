using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Threads;

/// <summary>Where asks were taken up: later records that arise from their minute and speak of what they ask. Taken up is not yet answered.</summary>
public static class AskUptake
{
    private const double SpeaksOfIt = 0.3;

    /// <summary>True where a record that arises from the ask's minute is about this ask rather than another of that minute.</summary>
    public static bool Speaks(RecordCard later, TrackedItem ask)
    {
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(ask);
        return TextLikeness.Containment(TextLikeness.Words(ask.Text), TextLikeness.Words($"{later.Title} {later.Summary}")) >= SpeaksOfIt;
    }

    /// <summary>The records that took each ask up, earliest first.</summary>
    public static async Task<Dictionary<Guid, IReadOnlyList<RecordCard>>> OfAsync(ScrutineerDb db, RecordCards cards, IReadOnlyList<TrackedItem> asks, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(asks);
        var origins = asks.Select(a => a.OriginId).Distinct().ToList();
        var links = await db.Set<Link>().AsNoTracking()
            .Where(l => l.CutBy == null && l.Relation == LinkRelation.ArisesFrom && origins.Contains(l.ToId)).ToListAsync(cancel);
        var sure = links.Where(l => !l.IsSuggestion).ToList();
        var found = await cards.OfAsync(db, sure.Select(l => l.From).Distinct(), cancel);
        var later = sure.Where(l => found.ContainsKey(l.From)).ToLookup(l => l.To, l => found[l.From]);
        return asks.ToDictionary(a => a.Id, a => (IReadOnlyList<RecordCard>)[.. later[a.Origin].Where(c => Speaks(c, a)).OrderBy(c => c.Date ?? DateOnly.MaxValue)]);
    }
}
