using Scrutineer.Foundation.Storage;

namespace Scrutineer.Foundation.Retention;

/// <summary>A record under the retention schedule.</summary>
/// <param name="Type">Its row in the schedule.</param>
/// <param name="From">The day its years begin with.</param>
public sealed record RetainedRecord(RecordRef Ref, string Title, string Type, DateOnly From);

/// <summary>What an erasure takes with it.</summary>
/// <param name="Records">The record and everything that quotes it or has it as its origin: their journal differences are blanked.</param>
/// <param name="Originals">Those among them that have a minimum of their own to be asked about: the original files in which it stands.</param>
/// <param name="FileHashes">Files that no other record then names.</param>
public sealed record ErasurePlan(IReadOnlyList<RecordRef> Records, IReadOnlyList<RetainedRecord> Originals, IReadOnlyList<string> FileHashes);

/// <summary>A kind of record that is kept for a time and can be erased. Each subject registers its own.</summary>
public interface IRetainedKind
{
    /// <summary>The kind as <see cref="RecordRef.Kind"/> has it.</summary>
    string Name { get; }

    /// <summary>Records of this kind; all of them, or the one asked for.</summary>
    Task<IReadOnlyList<RetainedRecord>> ReadAsync(ScrutineerDb db, Guid? only, CancellationToken cancel);

    /// <summary>Marks the record, and all that hangs on it, as removed in the context, without saving.</summary>
    /// <exception cref="RuleBrokenException">Something else still needs it; the reason says what.</exception>
    Task<ErasurePlan> RemoveAsync(ScrutineerDb db, Guid id, CancellationToken cancel);
}

/// <summary>A room that keeps something computed from records (an index, threads) and must forget what was erased.
/// Called inside the erasure's transaction; what it saves there is journalled without content.</summary>
public interface IErased
{
    Task ForgetAsync(ScrutineerDb db, IReadOnlyList<RecordRef> erased, CancellationToken cancel);
}
