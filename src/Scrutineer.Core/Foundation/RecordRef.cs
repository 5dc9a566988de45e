using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Scrutineer.Foundation;

/// <summary>Points at anything that can be cited, linked, journalled or owned by an origin.</summary>
/// <param name="Kind">The registered kind ("minute", "paper", "tracked-item").</param>
/// <param name="Id">The record's identity within the kind.</param>
public readonly record struct RecordRef(string Kind, Guid Id)
{
    public override string ToString() => $"{Kind}:{Id:N}";
}

/// <summary>A stored record with an identity of its own, set by the application so that others can point at it before it is saved.</summary>
public interface IRecord
{
    Guid Id { get; }
    RecordRef Ref { get; }
}

/// <summary>The kind that a type of record registers under, where no record of it is at hand.</summary>
internal static class RecordTypes
{
    private static readonly ConcurrentDictionary<Type, string> Known = new();

    /// <summary>A record's kind is the same whatever its content, so an empty one tells it.</summary>
    public static string KindOf(Type record) => Known.GetOrAdd(record, t => ((IRecord)RuntimeHelpers.GetUninitializedObject(t)).Ref.Kind);
}
