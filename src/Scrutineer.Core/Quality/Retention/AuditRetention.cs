using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Learning;
using Scrutineer.Tracking;

namespace Scrutineer.Quality.Retention;

/// <summary>Case audits under the retention schedule: an erased one takes its figures, its agreed actions and what gave it out with it (rules K8 and U24).</summary>
public sealed class AuditRetention : IRetainedKind
{
    public string Name => "case-audit";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. (await db.Set<CaseAudit>().AsNoTracking().Where(a => only == null ? a.SentOn != null : a.Id == only).Select(a => new { a.Id, a.CaseReference, a.Month, a.SentOn, a.BegunAt }).ToListAsync(cancel))
            .Select(a => new RetainedRecord(new RecordRef(Name, a.Id), string.Create(CultureInfo.InvariantCulture, $"Audit of case {a.CaseReference}, {a.Month:MMMM yyyy}"), Name, a.SentOn ?? DateOnly.FromDateTime(a.BegunAt)))];
    }

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var audit = await db.Set<CaseAudit>().Include(a => a.Findings).Include(a => a.Actions).Include(a => a.Moderations).Include(a => a.Confirmations).Include(a => a.FallBacks).AsSplitQuery().SingleAsync(a => a.Id == id, cancel);
        if (await db.Set<CaseAudit>().AnyAsync(a => a.ReauditOfId == id, cancel)) throw new RuleBrokenException($"Case {audit.CaseReference} was audited again. Erase the re-audit first.");
        if (await db.Set<QualityMeeting>().AnyAsync(m => m.AuditId == id, cancel)) throw new RuleBrokenException("A deep dive looks into this audit. Erase that first.");
        List<RecordRef> gone = [audit.Ref];
        List<string> files = [];
        foreach (var ask in await db.Set<TrackedItem>().Where(t => t.OriginKind == Name && t.OriginId == id).Select(t => t.Id).ToListAsync(cancel))
        {
            var plan = await new AskRetention().RemoveAsync(db, ask, cancel);
            gone.AddRange(plan.Records);
            files.AddRange(plan.FileHashes);
        }

        foreach (var result in await db.Set<AuditResult>().Where(r => r.Id == id).ToListAsync(cancel)) Remove(db, result, gone);
        foreach (var theirs in await db.Set<ExternalResult>().Where(r => r.OwnAuditId == id).ToListAsync(cancel)) theirs.OwnAuditId = null;
        // What gave it out names the case, and so does what would have it audited again.
        foreach (var given in await db.Set<Allocation>().Include(a => a.Swaps).Where(a => a.Id == audit.AllocationId || (a.ReauditOfId == id && a.DoneOn == null)).ToListAsync(cancel)) Remove(db, given, gone);
        db.Remove(audit);
        return new ErasurePlan([.. gone, .. await TieErasure.RemoveAsync(db, audit.Ref, cancel)], [], files);
    }

    private static void Remove(ScrutineerDb db, IRecord record, List<RecordRef> gone)
    {
        db.Remove(record);
        gone.Add(record.Ref);
    }
}
