using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance.Corrections;

/// <summary>Makes one person of two that are one human, and two again (rule I6). Every record keeps whom its paper names, so that nothing is lost.</summary>
public static class PeopleMerger
{
    public static async Task<Correction> MergeAsync(ScrutineerDb db, Person keep, Person other, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(keep);
        ArgumentNullException.ThrowIfNull(other);
        if (keep.Id == other.Id) throw new CorrectionRefusedException($"{keep.Slug} is one person already.");
        (keep, other) = (await AsHeldAsync(db, keep, cancel), await AsHeldAsync(db, other, cancel));
        foreach (var person in new[] { keep, other })
            if (person.MergedIntoId is { } into)
                throw new CorrectionRefusedException($"{person.Slug} is merged into {await SlugAsync(db, into, cancel)} already. Use that name, or split them first.");
        foreach (var apart in await db.Set<Correction>().Where(c => c.Kind == CorrectionKind.PeopleApart && c.UndoneAt == null
            && ((c.From == keep.Slug && c.To == other.Slug) || (c.From == other.Slug && c.To == keep.Slug))).ToListAsync(cancel))
            apart.Undo(by, reason, db.Time.GetUtcNow().UtcDateTime);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var correction = CorrectionBook.Enter(db, CorrectionKind.PeopleMerged, other.Ref, (other.Slug, keep.Slug), by, reason);
        other.MergedIntoId = keep.Id;
        foreach (var row in await RowsAsync(db, other.Id, cancel))
            (row.NamedId, row.PersonId) = (row.NamedId ?? row.PersonId, keep.Id);
        await EndAsync(db, other, transaction, cancel);
        return correction;
    }

    /// <summary>Takes a merge back: what papers say of the other is the other's again.</summary>
    public static async Task<Correction> SplitAsync(ScrutineerDb db, Person other, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(other);
        other = await AsHeldAsync(db, other, cancel);
        if (other.MergedIntoId is not { } into) throw new CorrectionRefusedException($"{other.Slug} is not merged into anyone.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var undone = await CorrectionBook.UndoAsync(db, other.Id, by, reason, cancel, CorrectionKind.PeopleMerged);
        other.MergedIntoId = null;
        // Those merged into the other before go with it.
        var own = await FamilyAsync(db, other.Id, cancel);
        foreach (var row in (await RowsAsync(db, await KeptAsync(db, into, cancel), cancel)).Where(r => r.NamedId is { } named && own.Contains(named)))
            (row.NamedId, row.PersonId) = (row.NamedId == other.Id ? null : row.NamedId, other.Id);
        await EndAsync(db, other, transaction, cancel);
        return undone[0];
    }

    /// <summary>Says that two who look like one are two, so that they are not proposed again.</summary>
    public static async Task<Correction> KeepApartAsync(ScrutineerDb db, Person one, Person other, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Id == other.Id) throw new CorrectionRefusedException($"{one.Slug} is one person.");
        if (one.MergedIntoId is not null || other.MergedIntoId is not null) throw new CorrectionRefusedException("One of them is merged into another person: split them first.");
        var correction = CorrectionBook.Enter(db, CorrectionKind.PeopleApart, other.Ref, (other.Slug, one.Slug), by, reason);
        await db.SaveChangesAsync(cancel);
        return correction;
    }

    /// <summary>Takes back that two are two people; they may be proposed as one again.</summary>
    public static async Task<Correction> NoLongerApartAsync(ScrutineerDb db, Correction apart, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(apart);
        reason = CorrectionBook.Checked(reason);
        apart.Undo(by, reason, db.Time.GetUtcNow().UtcDateTime);
        db.Reason = reason;
        await db.SaveChangesAsync(cancel);
        return apart;
    }

    /// <summary>The person as the database has them now, followed by the context: keeping search lets go of all that was read before.</summary>
    private static Task<Person> AsHeldAsync(ScrutineerDb db, Person person, CancellationToken cancel) => db.Set<Person>().SingleAsync(p => p.Id == person.Id, cancel);

    /// <summary>Saves, and has search name people as they are now.</summary>
    private static async Task EndAsync(ScrutineerDb db, Person other, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        foreach (var board in await CorrectionLeave.BoardsOfAsync(db, await FamilyAsync(db, other.Id, cancel), cancel))
            await SearchKeeper.KeepAsync(db, board, GovernanceKinds.Searched, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The one that counts in the end, where the one kept was merged onward.</summary>
    private static async Task<Guid> KeptAsync(ScrutineerDb db, Guid person, CancellationToken cancel)
    {
        while (await db.Set<Person>().Where(p => p.Id == person).Select(p => p.MergedIntoId).SingleAsync(cancel) is { } next) person = next;
        return person;
    }

    /// <summary>A person and all who were merged into them, one way or another.</summary>
    internal static async Task<HashSet<Guid>> FamilyAsync(ScrutineerDb db, Guid person, CancellationToken cancel)
    {
        var merged = (await db.Set<Person>().Where(p => p.MergedIntoId != null).Select(p => new { p.Id, Into = p.MergedIntoId!.Value }).ToListAsync(cancel)).ToLookup(p => p.Into, p => p.Id);
        HashSet<Guid> family = [person];
        for (var added = merged[person].ToList(); added.Count > 0; added = [.. added.SelectMany(a => merged[a])]) family.UnionWith(added);
        return family;
    }

    private static async Task<List<INamesPerson>> RowsAsync(ScrutineerDb db, Guid person, CancellationToken cancel) =>
    [
        .. await db.Set<Attendance>().Where(a => a.PersonId == person).ToListAsync(cancel),
        .. await db.Set<BoardMembership>().Where(m => m.PersonId == person).ToListAsync(cancel),
        .. await db.Set<PostHolding>().Where(h => h.PersonId == person).ToListAsync(cancel),
    ];

    private static Task<string> SlugAsync(ScrutineerDb db, Guid person, CancellationToken cancel) =>
        db.Set<Person>().Where(p => p.Id == person).Select(p => p.Slug).SingleAsync(cancel);
}
