using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Retention;

/// <summary>Suggestions: two years from the day they came. The item that one became stays.</summary>
internal sealed class SuggestionRetention : IRetainedKind
{
    public string Name => "suggestion";

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel) =>
        [.. (await db.Set<Suggestion>().AsNoTracking().Where(s => only == null || s.Id == only).Select(s => new { s.Id, s.Title, s.ReceivedOn }).ToListAsync(cancel))
            .Select(s => new RetainedRecord(new RecordRef(Name, s.Id), s.Title, "suggestion", s.ReceivedOn))];

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var suggestion = await db.Set<Suggestion>().SingleAsync(s => s.Id == id, cancel);
        db.Remove(suggestion);
        return new ErasurePlan([suggestion.Ref], [], []);
    }
}

/// <summary>Task and finish groups: six years from the day they began. Their recommendations are asks of their own, and go first.</summary>
internal sealed class GroupRetention : IRetainedKind
{
    public string Name => GroupKind.Kind;

    public async Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel) =>
        [.. (await db.Set<TaskAndFinishGroup>().AsNoTracking().Where(g => only == null || g.Id == only).Select(g => new { g.Id, g.Name, g.StartedOn }).ToListAsync(cancel))
            .Select(g => new RetainedRecord(new RecordRef(Name, g.Id), g.Name, "task-and-finish", g.StartedOn))];

    public async Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        var group = await GroupReader.FindAsync(db.Set<TaskAndFinishGroup>(), id, cancel) ?? throw new RuleBrokenException("This group is not here any more.");
        if (await db.Set<TrackedItem>().AnyAsync(t => t.OriginKind == GroupKind.Kind && t.OriginId == id, cancel)) throw new RuleBrokenException($"The recommendations of \"{group.Name}\" stand on the tracker. Erase those first.");
        db.Remove(group);
        return new ErasurePlan([group.Ref, .. await TieErasure.RemoveAsync(db, group.Ref, cancel)], [], []);
    }
}
