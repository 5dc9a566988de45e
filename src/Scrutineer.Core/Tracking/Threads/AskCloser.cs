using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Threads;

/// <summary>Finds what later minutes say was done about asks: a closure is proposed to the ask its words are most like, never recorded by itself (rule T5).</summary>
public static class AskCloser
{
    public static async Task<IReadOnlyList<ThreadAsk>> WithClosuresAsync(ScrutineerDb db, RecordCards cards, IReadOnlyList<TrackedItem> items, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cards);
        ArgumentNullException.ThrowIfNull(items);
        var origins = items.Select(i => i.OriginId).Distinct().ToList();
        var closures = await db.Set<Citation>().AsNoTracking()
            .Where(c => c.Closes && c.ResolvedId != null && origins.Contains(c.ResolvedId.Value)).ToListAsync(cancel);
        var names = await cards.OfAsync(db, closures.Select(c => c.Citing).Distinct(), cancel);
        var proposed = closures.Select(c => (Item: Nearest(items.Where(i => i.OriginId == c.ResolvedId), c.Sentence), Citation: c))
            .Where(p => p.Item is not null && names.ContainsKey(p.Citation.Citing))
            .ToLookup(p => p.Item!.Id, p => new ClosureWords(p.Citation.Sentence, p.Citation.Citing, Named(names[p.Citation.Citing])));
        return [.. items.Select(i => new ThreadAsk(i, [.. proposed[i.Id]]))];
    }

    private static TrackedItem? Nearest(IEnumerable<TrackedItem> items, string sentence)
    {
        var words = TextLikeness.Words(sentence);
        return items.MaxBy(i => TextLikeness.Containment(words, TextLikeness.Words($"{i.Text} {i.Subject}")));
    }

    private static string Named(RecordCard card) => $"{card.KindWord}, {card.Title}";
}
