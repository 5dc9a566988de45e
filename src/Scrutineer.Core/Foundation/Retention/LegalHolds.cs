using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Retention;

/// <summary>Places and releases legal holds (rule K7).</summary>
public sealed class LegalHolds(DataStore store, IEnumerable<IRetainedKind> kinds)
{
    /// <exception cref="RuleBrokenException">There is no such record, or it is held already.</exception>
    public async Task<RetainedRecord> HoldAsync(RecordRef record, string reason, string by, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work(by));
        var found = await kinds.FindAsync(db, record, cancel);
        if (await InForce(db).AnyAsync(h => h.RecordKind == record.Kind && h.RecordId == record.Id, cancel))
            throw new RuleBrokenException($"\"{found.Title}\" is under a legal hold already.");
        db.Add(new LegalHold { RecordKind = record.Kind, RecordId = record.Id, Reason = Needed(reason), By = by, At = store.Time.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(cancel);
        return found;
    }

    /// <exception cref="RuleBrokenException">It is not held.</exception>
    public async Task ReleaseAsync(RecordRef record, string reason, string by, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work(by));
        var hold = await InForce(db).FirstOrDefaultAsync(h => h.RecordKind == record.Kind && h.RecordId == record.Id, cancel)
            ?? throw new RuleBrokenException($"No legal hold is in force on {record.Kind} {record.Id:N}.");
        (hold.ReleasedAt, hold.ReleasedBy, hold.WhyReleased) = (store.Time.GetUtcNow().UtcDateTime, by, Needed(reason));
        await db.SaveChangesAsync(cancel);
    }

    internal static IQueryable<LegalHold> InForce(ScrutineerDb db) => db.Set<LegalHold>().Where(h => h.ReleasedAt == null);

    internal static string Needed(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("Say why: the reason is kept in the journal.") : reason.Trim();
}

internal static class RetainedKinds
{
    /// <exception cref="RuleBrokenException">The kind is not under the schedule, or there is no such record.</exception>
    public static async Task<RetainedRecord> FindAsync(this IEnumerable<IRetainedKind> kinds, ScrutineerDb db, RecordRef record, CancellationToken cancel) =>
        await kinds.The(record.Kind).ReadAsync(db, record.Id, cancel) is [var found, ..] ? found : throw new RuleBrokenException($"There is no {record.Kind} {record.Id:N}.");

    public static IRetainedKind The(this IEnumerable<IRetainedKind> kinds, string name) =>
        kinds.FirstOrDefault(k => k.Name == name) ?? throw new RuleBrokenException($"\"{name}\" is no kind of record that is kept by the schedule. Those are: {string.Join(", ", kinds.Select(k => k.Name))}.");
}
