using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>Task and finish groups where other records name them.</summary>
internal sealed class GroupKind : IRecordKind
{
    public const string Kind = "task-and-finish-group";

    public string Name => Kind;

    public async Task<IReadOnlyList<RecordCard>> CardsAsync(ScrutineerDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var groups = await db.Set<TaskAndFinishGroup>().AsNoTracking().Where(g => ids.Contains(g.Id)).ToListAsync(cancel);
        return [.. groups.Select(g => new RecordCard(
            g.Ref, "Task and finish group", g.Name, g.PublishedOn ?? g.StartedOn, 2, 0, Lane.Board, new Dictionary<string, string> { ["group"] = g.Id.ToString("N") })
        {
            Summary = g.Scope,
            State = g.IsPublished ? "reported" : "at work",
        })];
    }
}
