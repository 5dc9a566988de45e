using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Challenge;

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
