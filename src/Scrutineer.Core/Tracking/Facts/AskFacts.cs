using System.Collections.Concurrent;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking.Facts;

/// <summary>
/// The facts of every ask, held in memory and true to the database: each reading looks at the journal's end, and asks that it
/// names since the last reading are read anew. Lists and dashboards of a hundred thousand asks then cost what those of a thousand do.
/// </summary>
public sealed class AskFacts(DataStore store) : JournalFollower(store, "tracked-item", "tracker")
{
    private readonly List<AskFact> inOrder = [];
    private Held held = Held.Of([]);
    private Dictionary<Guid, AskFact> byId = [];

    /// <summary>The facts that a context's viewer may see.</summary>
    public async Task<AskFactSet> ReadAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await CatchUpAsync(db, cancel);
        var (now, sight) = (held, db.Sight);
        var seen = sight.SeesOnlyPublic && now.IsAllPublic ? now.Facts : [.. now.Facts.Where(f => sight.Sees(f.Visibility, f.Scope))];
        return new AskFactSet(seen, sight.SeesOnlyPublic ? now.Remembered : null);
    }

    protected override async Task ReadAllAsync(ScrutineerDb db)
    {
        var facts = await AskFactReader.ReadAsync(db, null, CancellationToken.None);
        byId = facts.ToDictionary(f => f.Id);
        inOrder.Clear();
        inOrder.AddRange(facts);
        inOrder.Sort(AskFact.InOrder);
        held = Held.Of([.. inOrder]);
    }

    protected override async Task ReadAsync(ScrutineerDb db, IReadOnlyList<Guid> ids)
    {
        var order = Comparer<AskFact>.Create(AskFact.InOrder);
        foreach (var id in ids)
            if (byId.Remove(id, out var before)) inOrder.RemoveAt(inOrder.BinarySearch(before, order));
        foreach (var fact in await AskFactReader.ReadAsync(db, ids, CancellationToken.None))
        {
            byId.Add(fact.Id, fact);
            inOrder.Insert(~inOrder.BinarySearch(fact, order), fact);
        }

        held = Held.Of([.. inOrder]);
    }

    /// <summary>The facts as they are until an ask changes, with what was worked out of them for the public.</summary>
    private sealed record Held(AskFact[] Facts, bool IsAllPublic, ConcurrentDictionary<object, object> Remembered)
    {
        public static Held Of(AskFact[] facts) => new(facts, Array.TrueForAll(facts, f => f.Visibility == Visibility.Public), new());
    }
}

/// <summary>The facts of every ask that a viewer may see, in <see cref="AskFact.InOrder"/>.</summary>
public sealed class AskFactSet
{
    /// <summary>Answers remembered beyond which more are worked out each time: whoever makes up filters fills no memory.</summary>
    private const int MostRemembered = 500;

    private readonly ConcurrentDictionary<object, object>? remembered;

    internal AskFactSet(IReadOnlyList<AskFact> all, ConcurrentDictionary<object, object>? remembered) => (All, this.remembered) = (all, remembered);

    public IReadOnlyList<AskFact> All { get; }

    /// <summary>Without what is not of these scopes: what an audit agreed belongs to its service and is read with the audit. What is public is a board's.</summary>
    public AskFactSet Of(IReadOnlySet<Guid> scopes) => remembered is not null ? this : new AskFactSet([.. All.Where(f => scopes.Contains(f.Scope))], null);

    /// <summary>Works something out of the facts, once for the public until an ask changes.</summary>
    /// <param name="key">What it is, and of which of the facts.</param>
    public T Once<T>(object key, Func<T> work) where T : class
    {
        ArgumentNullException.ThrowIfNull(work);
        if (remembered is null) return work();
        if (remembered.TryGetValue(key, out var known)) return (T)known;
        var made = work();
        if (remembered.Count < MostRemembered) remembered.TryAdd(key, made);
        return made;
    }
}
