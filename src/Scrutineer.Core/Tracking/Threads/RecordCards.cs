using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Threads;

/// <summary>Cards of records of any kind, from whichever subject registered the kind.</summary>
public sealed class RecordCards(IEnumerable<IRecordKind> kinds)
{
    private readonly Dictionary<string, IRecordKind> byName = kinds.ToDictionary(k => k.Name);

    /// <summary>The cards this context's viewer may see; a record of an unregistered kind has none.</summary>
    public async Task<Dictionary<RecordRef, RecordCard>> OfAsync(ScrutineerDb db, IEnumerable<RecordRef> records, CancellationToken cancel)
    {
        var found = new Dictionary<RecordRef, RecordCard>();
        foreach (var group in records.GroupBy(r => r.Kind).Where(g => byName.ContainsKey(g.Key)))
            foreach (var card in await byName[group.Key].CardsAsync(db, [.. group.Select(r => r.Id)], cancel))
                found[card.Ref] = card;
        return found;
    }
}
