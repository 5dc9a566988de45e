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
