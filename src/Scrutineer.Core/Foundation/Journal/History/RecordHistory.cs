using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Journal.History;

/// <summary>Tells a record's history from the journal in sentences, oldest first (rule J5).</summary>
public sealed class RecordHistory(IEnumerable<HistoryWords> words)
{
    /// <summary>Leave to read histories, of the records that one may see.</summary>
    public static readonly Permission Read = new("records.read-history", "read a record's history: who changed what, when and why");

    private readonly IReadOnlyDictionary<string, HistoryWords> known = words.ToDictionary(w => w.Kind);

    private static readonly MethodInfo Exists = typeof(RecordHistory).GetMethod(nameof(ExistsAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly string[] Open = ["board", "council", "meeting", "matter", "organisation", "person", "post", "programme-item"];

    private static readonly string[] Scopes = ["BoardId", "Scope"];

    private static readonly string[] Naming = ["Title", "Name", "Subject", "Text", "FileName", "AsWritten"];

    /// <summary>Every step that the journal knows of the record and its parts.</summary>
    /// <returns>Null where it knows none, or where this viewer may not see the record.</returns>
    public async Task<RecordStory?> ReadAsync(ScrutineerDb db, RecordRef record, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!IsTold(db, record.Kind) || await CurrentAsync(db, record, cancel) is not { } current) return null;
        var id = record.Id.ToString("N");
        var steps = await (from entry in db.Set<JournalEntry>().AsNoTracking()
                           join payload in db.Set<JournalPayload>() on entry.Sequence equals payload.Sequence
                           where entry.RecordKind == record.Kind && entry.RecordId == id
                           orderby entry.Sequence
                           select new { entry, payload.Difference }).ToListAsync(cancel);
        if (steps.Count == 0) return null;
        var ours = known.GetValueOrDefault(record.Kind) ?? HistoryWords.Plain(record.Kind);
        var title = Naming.Select(current.Texts.GetValueOrDefault).FirstOrDefault(t => t is not null);
        var teller = new HistoryTeller(ours, await NamesAsync(db, cancel), current.Texts);
        // From the newest back: what a text was changed to is what the next change found.
        var lines = steps.AsEnumerable().Reverse().Select(s => teller.Tell(s.entry, s.Difference)).ToList();
        lines.Reverse();
        var actors = await db.Set<Account>().AsNoTracking().Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => Viewer.ActorOf(a.Id), a => a.Name, cancel);
        return new RecordStory(ours.Noun, title, current.IsHeld, [.. lines.Select(l => l with { By = actors.GetValueOrDefault(l.By, l.By) })]);
    }

    private static async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var names = (await db.Set<Person>().AsNoTracking().ToListAsync(cancel)).ToDictionary(p => p.Id, p => p.FullName);
        foreach (var post in await db.Set<Post>().AsNoTracking().Select(p => new { p.Id, p.Title }).ToListAsync(cancel)) names[post.Id] = post.Title;
        foreach (var organisation in await db.Set<Organisation>().AsNoTracking().Select(o => new { o.Id, o.Name }).ToListAsync(cancel)) names[organisation.Id] = organisation.Name;
        return names;
    }

    /// <summary>The texts of the record as it is now, by field; null where this viewer may not see it.</summary>
    private static async Task<Current?> CurrentAsync(ScrutineerDb db, RecordRef record, CancellationToken cancel)
    {
        var type = db.Model.GetEntityTypes().FirstOrDefault(t => t.ClrType.IsAssignableTo(typeof(IRecord)) && RecordTypes.KindOf(t.ClrType) == record.Kind)?.ClrType;
        if (type is null) return MayEverywhere(db.Viewer) ? Current.Gone : null;
        if (await db.FindAsync(type, [record.Id], cancel) is { } row)
            return MayRead(db, row) ? new Current(db.Entry(row).Properties.Where(p => p.CurrentValue is string).ToDictionary(p => p.Metadata.Name, p => (string)p.CurrentValue!), true) : null;
        // Of what is gone nobody can say whose it was.
        if (!MayEverywhere(db.Viewer)) return null;
        return await (Task<bool>)Exists.MakeGenericMethod(type).Invoke(null, [db, record.Id, cancel])! ? null : Current.Gone;
    }

    /// <summary>Kinds whose histories are told: those that carry their own visibility and have no permission of their own, by which a history would be read too, and those that anyone may read. Of others (files, ties, holds) the records they concern tell.</summary>
    private static bool IsTold(ScrutineerDb db, string kind) => db.Viewer.SeesEverything || Open.Contains(kind)
        || db.Model.GetEntityTypes().Any(t => t.ClrType.IsAssignableTo(typeof(IVisible)) && !t.ClrType.IsDefined(typeof(ReadByAttribute), inherit: false) && t.ClrType.IsAssignableTo(typeof(IRecord)) && RecordTypes.KindOf(t.ClrType) == kind);

    /// <summary>True where the reader's leave reaches the board that the record belongs to; what belongs to none is anyone's who may read histories.</summary>
    private static bool MayRead(ScrutineerDb db, object row)
    {
        var scope = Scopes.Select(name => row.GetType().GetProperty(name)?.GetValue(row)).OfType<Guid>().FirstOrDefault();
        return scope == Guid.Empty ? db.Viewer.May(Read) : db.Viewer.May(Read, scope);
    }

    private static bool MayEverywhere(Viewer viewer) => viewer.SeesEverything || viewer.Reach(Read).Everywhere;

    private static Task<bool> ExistsAsync<T>(ScrutineerDb db, Guid id, CancellationToken cancel) where T : class, IRecord =>
        db.Set<T>().IgnoreQueryFilters().AnyAsync(r => r.Id == id, cancel);

    private sealed record Current(Dictionary<string, string> Texts, bool IsHeld)
    {
        public static Current Gone => new([], false);
    }
}
