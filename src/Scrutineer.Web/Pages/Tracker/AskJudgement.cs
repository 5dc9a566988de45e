using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>A judgement of an ask's effect with the evidence it rests on.</summary>
public sealed record AskJudgement(EffectJudgement Judgement, IReadOnlyList<AskEvidence> Evidence)
{
    /// <summary>The judgements of an ask, the last first.</summary>
    public static async Task<IReadOnlyList<AskJudgement>> ReadAsync(ScrutineerDb db, RecordCards cards, Guid ask, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(cards);
        var judgements = await db.Set<EffectJudgement>().AsNoTracking().Include(j => j.Evidence).Where(j => j.TrackedItemId == ask).ToListAsync(cancel);
        var found = await cards.OfAsync(db, judgements.SelectMany(j => j.Evidence).Select(e => e.Record).Distinct(), cancel);
        return [.. judgements.OrderByDescending(j => (j.On, j.Order))
            .Select(j => new AskJudgement(j, [.. j.Evidence.OrderBy(e => e.Order).Select(e => new AskEvidence(e.Shows, found.GetValueOrDefault(e.Record)))]))];
    }
}

/// <summary>What a record shows, and the record where the reader may see it.</summary>
public sealed record AskEvidence(string Shows, RecordCard? Card);
