using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Retention;

/// <summary>A record whose years have passed.</summary>
/// <param name="Hold">Why it may not be erased all the same; null where nothing holds it.</param>
public sealed record DueRecord(string Kind, string Id, string Title, string Type, DateOnly KeptUntil, string Why, string? Hold);

/// <summary>What is due for disposal on a day (rules K5 to K7). Nothing is ever erased by itself.</summary>
public sealed class DueRecords(DataStore store, IEnumerable<IRetainedKind> kinds)
{
    public async Task<IReadOnlyList<DueRecord>> OnAsync(DateOnly day, CancellationToken cancel = default)
    {
        var schedule = RetentionSchedule.Of(store.Settings);
        await using var db = store.Open(Viewer.Work("retention"));
        var holds = (await LegalHolds.InForce(db).AsNoTracking().ToListAsync(cancel)).ToLookup(h => new RecordRef(h.RecordKind, h.RecordId), h => h.Reason);
        var due = new List<DueRecord>();
        foreach (var kind in kinds)
            due.AddRange(from record in await kind.ReadAsync(db, null, cancel)
                         let rule = schedule[record.Type]
                         where rule.KeptUntil(record.From) < day
                         select Due(record, rule, holds[record.Ref].FirstOrDefault()));
        return [.. due.OrderBy(d => d.KeptUntil).ThenBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Title, StringComparer.Ordinal)];
    }

    private static DueRecord Due(RetainedRecord record, RetentionRule rule, string? hold) => new(
        record.Ref.Kind, $"{record.Ref.Id:N}", record.Title, record.Type, rule.KeptUntil(record.From),
        $"{rule.Name} are kept for {rule.Years} years, beginning with {rule.From}, {record.From:d MMMM yyyy} ({rule.Source}).", hold);
}
