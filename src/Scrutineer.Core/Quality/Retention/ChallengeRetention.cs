using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Challenge;
using Scrutineer.Quality.External;
using Scrutineer.Quality.MultiAgency;

namespace Scrutineer.Quality.Retention;

/// <summary>Dip samples, which name cases: three years from the day they were taken.</summary>
public sealed class DipRetention : IRetainedKind
{
    public string Name => "dip-sample";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. (await db.Set<DipSample>().AsNoTracking().Where(s => only == null || s.Id == only).ToListAsync(cancel)).Select(s => new RetainedRecord(s.Ref, s.Question, Name, s.On))];
    }

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sample = await db.Set<DipSample>().Include(s => s.Rows).SingleAsync(s => s.Id == id, cancel);
        db.Remove(sample);
        return new ErasurePlan([sample.Ref], [], []);
    }
}

/// <summary>Ratings of plans, which name cases: three years from the review.</summary>
public sealed class RatingRetention : IRetainedKind
{
    public string Name => "plan-rating";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. (await db.Set<PlanRating>().AsNoTracking().Where(r => only == null || r.Id == only).ToListAsync(cancel)).Select(r => new RetainedRecord(r.Ref, $"Rating of the plan of {r.CaseReference}", Name, r.On))];
    }

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rating = await db.Set<PlanRating>().SingleAsync(r => r.Id == id, cancel);
        db.Remove(rating);
        return new ErasurePlan([rating.Ref], [], []);
    }
}

/// <summary>External audits, which name cases: three years from their month, with their figures.</summary>
public sealed class ExternalRetention : IRetainedKind
{
    public string Name => "external-audit";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. (await db.Set<ExternalAudit>().AsNoTracking().Where(a => only == null || a.Id == only).ToListAsync(cancel)).Select(a => new RetainedRecord(a.Ref, $"Audit of case {a.CaseReference} by {a.Body}", Name, a.Month))];
    }

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (audit, result) = (await db.Set<ExternalAudit>().Include(a => a.Findings).SingleAsync(a => a.Id == id, cancel), await db.Set<ExternalResult>().SingleAsync(r => r.Id == id, cancel));
        db.RemoveRange(result, audit);
        return new ErasurePlan([audit.Ref, result.Ref], [], []);
    }
}

/// <summary>Multi-agency audits, with every agency's part: three years from the day they were due.</summary>
public sealed class MultiAgencyRetention : IRetainedKind
{
    public string Name => "multi-agency-audit";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. (await db.Set<MultiAgencyAudit>().AsNoTracking().Where(a => only == null || a.Id == only).ToListAsync(cancel)).Select(a => new RetainedRecord(a.Ref, a.Title, Name, a.DueOn))];
    }

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var audit = await db.Set<MultiAgencyAudit>().SingleAsync(a => a.Id == id, cancel);
        var parts = await db.Set<AgencyPart>().Include(p => p.Findings).Where(p => p.MultiAgencyAuditId == id).ToListAsync(cancel);
        db.RemoveRange(parts);
        db.Remove(audit);
        return new ErasurePlan([audit.Ref, .. parts.Select(p => p.Ref)], [], []);
    }
}
