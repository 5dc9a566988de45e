using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking;

/// <summary>Reviews, inspections and plans as points of a thread.</summary>
public sealed class AskSourceRecords : IRecordKind
{
    public string Name => "ask-source";

    public async Task<IReadOnlyList<RecordCard>> CardsAsync(ScrutineerDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel) =>
        [.. (await db.Set<AskSource>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancel))
            .Select(s => new RecordCard(s.Ref, Word(s.Kind), s.Title, s.On, 0, 0, Lane.Review, new Dictionary<string, string> { ["id"] = $"{s.Id:N}" }))];

    /// <summary>The kind in a reader's words.</summary>
    public static string Word(AskSourceKind kind) => kind switch
    {
        AskSourceKind.SeriousCaseReview => "Serious case review",
        AskSourceKind.Inspection => "Inspection",
        AskSourceKind.CaseAudit => "Case audit",
        AskSourceKind.SupervisionSample => "Supervision sample",
        AskSourceKind.ImprovementPlan => "Improvement plan",
        AskSourceKind.ProviderVisit => "Provider visit",
        AskSourceKind.TaskAndFinish => "Task and finish group",
        _ => "Report",
    };
}
