using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Corrections;

/// <summary>Who may put what right (rule I11): whoever has leave on every board whose records a correction changes.</summary>
public static class CorrectionLeave
{
    public static readonly Permission Correct = new("records.correct", "put right what papers got wrong");

    /// <summary>The boards on which any of these people sat or attended, by themselves or as one whom they were found to be.</summary>
    public static async Task<IReadOnlyList<Guid>> BoardsOfAsync(ScrutineerDb db, IReadOnlyCollection<Guid> people, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(people);
        var named = people.Select(p => (Guid?)p).ToList();
        var sat = await db.Set<BoardMembership>().Where(m => people.Contains(m.PersonId) || named.Contains(m.NamedId)).Select(m => m.BoardId).Distinct().ToListAsync(cancel);
        var attended = await db.Set<Attendance>().Where(a => people.Contains(a.PersonId) || named.Contains(a.NamedId))
            .Join(db.Set<Meeting>(), a => a.MeetingId, m => m.Id, (_, m) => m.BoardId).Distinct().ToListAsync(cancel);
        return [.. sat.Union(attended)];
    }

    /// <summary>Whether somebody may ask if two people are one: they look after a board that knows one of them.</summary>
    public static async Task<bool> MayCompareAsync(ScrutineerDb db, Viewer viewer, IReadOnlyCollection<Guid> people, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var reach = viewer.Reach(Correct);
        return reach.Everywhere || (await BoardsOfAsync(db, people, cancel)).Any(reach.Scopes.Contains);
    }

    /// <summary>The names of boards that somebody does not look after and whose records would change hands with this person.</summary>
    public static async Task<IReadOnlyList<string>> BeyondAsync(ScrutineerDb db, Viewer viewer, Guid person, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        var reach = viewer.Reach(Correct);
        if (reach.Everywhere) return [];
        var beyond = (await BoardsOfAsync(db, await PeopleMerger.FamilyAsync(db, person, cancel), cancel)).Except(reach.Scopes).ToList();
        return await db.Set<Board>().Where(b => beyond.Contains(b.Id)).OrderBy(b => b.Name).Select(b => b.Name).ToListAsync(cancel);
    }

    /// <summary>Whether somebody may see a correction among those of their boards.</summary>
    public static async Task<bool> MaySeeAsync(ScrutineerDb db, Viewer viewer, Correction correction, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(correction);
        var reach = viewer.Reach(Correct);
        if (reach.Everywhere) return true;
        if (correction.Scope is { } board) return reach.Scopes.Contains(board);
        if (correction.Kind is not (CorrectionKind.PeopleMerged or CorrectionKind.PeopleApart)) return false;
        var both = await db.Set<Person>().Where(p => p.Slug == correction.From || p.Slug == correction.To).Select(p => p.Id).ToListAsync(cancel);
        return await MayCompareAsync(db, viewer, both, cancel);
    }

    /// <summary>Whether somebody may take a correction back, which changes the same records again.</summary>
    public static async Task<bool> MayTakeBackAsync(ScrutineerDb db, Viewer viewer, Correction correction, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return await MaySeeAsync(db, viewer, correction, cancel)
            && (correction.Kind != CorrectionKind.PeopleMerged || (await BeyondAsync(db, viewer, correction.SubjectId, cancel)).Count == 0);
    }
}
