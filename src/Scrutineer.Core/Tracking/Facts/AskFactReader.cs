using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Facts;

/// <summary>Reads facts of asks: three narrow queries, put together here.</summary>
internal static class AskFactReader
{
    /// <param name="only">These asks; null for all.</param>
    public static async Task<List<AskFact>> ReadAsync(ScrutineerDb db, IReadOnlyList<Guid>? only, CancellationToken cancel)
    {
        var (asks, addressees, entries) = (db.Set<TrackedItem>().AsNoTracking(), db.Set<Addressee>().AsNoTracking(), db.Set<StatusEntry>().AsNoTracking());
        if (only is not null)
        {
            asks = asks.Where(t => only.Contains(t.Id));
            addressees = addressees.Where(a => only.Contains(a.TrackedItemId));
            entries = entries.Where(e => only.Contains(e.TrackedItemId));
        }

        var owners = (await addressees.OrderBy(a => a.Order).Select(a => new { a.TrackedItemId, a.PostId, a.OrganisationId, a.State }).ToListAsync(cancel))
            .ToLookup(a => a.TrackedItemId, a => new AskedOf(a.PostId, a.OrganisationId, a.State));
        var shared = new Dictionary<AskedOf, IReadOnlyList<AskedOf>>();
        var answered = await entries.Where(e => AskStanding.Answered.Contains(e.State)).GroupBy(e => e.TrackedItemId).Select(g => new { g.Key, First = g.Min(e => e.On) }).ToDictionaryAsync(g => g.Key, g => g.First, cancel);
        var themes = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = new List<AskFact>();
        // Made in the order of lists, so that they lie in memory as they are walked: a walk over all of them takes a third of the time.
        await foreach (var t in asks.OrderByDescending(t => t.RaisedOn).ThenBy(t => t.Place).Select(t => new { t.Id, t.Scope, t.Visibility, t.OriginId, t.ParentId, t.Kind, t.State, t.Outcome, t.Effect, t.RaisedOn, t.Due, t.PausedSince, t.Place, t.Theme }).AsAsyncEnumerable().WithCancellation(cancel))
            facts.Add(new AskFact
            {
                Id = t.Id,
                Scope = t.Scope,
                Visibility = t.Visibility,
                OriginId = t.OriginId,
                ParentId = t.ParentId,
                Kind = t.Kind,
                State = t.State,
                Outcome = t.Outcome,
                Effect = t.Effect,
                RaisedOn = t.RaisedOn,
                Due = t.Due,
                PausedSince = t.PausedSince,
                Place = t.Place,
                // A theme stands on thousands of asks: one string for all.
                Theme = t.Theme is null ? null : themes.TryGetValue(t.Theme, out var one) ? one : themes[t.Theme] = t.Theme,
                AnsweredOn = answered.TryGetValue(t.Id, out var first) ? first : null,
                Owners = Shared([.. owners[t.Id]]),
            });
        return facts;

        // Most asks are of one of a few: one list for all that are.
        IReadOnlyList<AskedOf> Shared(AskedOf[] of) => of is not [var only] ? of : shared.TryGetValue(only, out var one) ? one : shared[only] = of;
    }
}
