using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Access.Personal;

/// <summary>A kind of personal record, as its subject registers it.</summary>
/// <param name="kind">The record's kind: supervision-file.</param>
/// <param name="name">In words that follow "a": supervision file.</param>
public abstract class PersonalKind(string kind, string name)
{
    public string Kind { get; } = kind;

    public string Name { get; } = name;

    public RecordRef Ref(Guid id) => new(Kind, id);

    /// <summary>Whether the record itself was given to the context's viewer to work on (rule A11): whoever writes it, or whose work it is about.</summary>
    internal virtual Task<bool> IsEntrustedAsync(ScrutineerDb db, Guid id, CancellationToken cancel) => Task.FromResult(false);

    /// <summary>Whose a record is and who answers for it, and nothing of its content; null where there is none.</summary>
    internal abstract Task<PersonalBounds?> BoundsAsync(ScrutineerDb db, Guid id, CancellationToken cancel);
}

/// <summary>The kind that a class of records is.</summary>
/// <param name="name">In words that follow "a": supervision file.</param>
/// <param name="entrusted">Whether a record was given to the context's viewer, where the kind has such a thing.</param>
public sealed class PersonalKind<T>(string name, Func<ScrutineerDb, Guid, CancellationToken, Task<bool>>? entrusted = null) : PersonalKind(RecordTypes.KindOf(typeof(T)), name)
    where T : class, IPersonalRecord
{
    internal override Task<bool> IsEntrustedAsync(ScrutineerDb db, Guid id, CancellationToken cancel) => entrusted is null ? Task.FromResult(false) : entrusted(db, id, cancel);

    internal override Task<PersonalBounds?> BoundsAsync(ScrutineerDb db, Guid id, CancellationToken cancel) =>
        db.Set<T>().IgnoreQueryFilters().Where(record => record.Id == id)
            .Select(record => new PersonalBounds(record.SubjectId, record.LineId, record.ServiceId)).FirstOrDefaultAsync(cancel);
}

/// <summary>Whose a personal record is, and the team and service that answer for it.</summary>
public sealed record PersonalBounds(Guid? SubjectId, Guid? LineId, Guid? ServiceId)
{
    /// <summary>Whether a viewer needs to know of it without giving a reason: it is their own, or their line or service covers it (rule A11).</summary>
    public bool IsWithin(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (SubjectId is { } subject && subject == viewer.PersonId) return true;
        return IsAnsweredForBy(viewer);
    }

    /// <summary>Whether a viewer's line or service covers it.</summary>
    public bool IsAnsweredForBy(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var reach = viewer.Reach(Reading.Personal);
        return reach.Everywhere || (LineId is { } line && reach.Scopes.Contains(line)) || (ServiceId is { } service && reach.Scopes.Contains(service));
    }
}
