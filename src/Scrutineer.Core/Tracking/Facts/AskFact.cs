namespace Scrutineer.Tracking.Facts;

/// <summary>What lists and dashboards need of one ask, small enough that all are held in memory.</summary>
public sealed class AskFact
{
    public required Guid Id { get; init; }
    public required Guid Scope { get; init; }
    public required Foundation.Access.Visibility Visibility { get; init; }
    public required Guid OriginId { get; init; }
    public required Guid? ParentId { get; init; }
    public required TrackedItemKind Kind { get; init; }
    public required TrackedItemState State { get; init; }
    public required ResponseOutcome? Outcome { get; init; }
    public required EffectOutcome? Effect { get; init; }
    public required DateOnly RaisedOn { get; init; }
    public required DateOnly? Due { get; init; }
    public required DateOnly? PausedSince { get; init; }
    public required int Place { get; init; }
    public required string? Theme { get; init; }

    /// <summary>The day of its first answer; null while it has none.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Who is asked, each with how it stands with them.</summary>
    public IReadOnlyList<AskedOf> Owners { get; init; } = [];

    public bool IsLate(DateOnly today) => Due < today && PausedSince is null && State.IsOutstanding();

    /// <summary>The order of lists: what was asked last first, within a meeting as its minutes have it.</summary>
    public static int InOrder(AskFact one, AskFact other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var by = other.RaisedOn.CompareTo(one.RaisedOn);
        if (by == 0) by = one.Place.CompareTo(other.Place);
        return by != 0 ? by : one.Id.CompareTo(other.Id);
    }
}

/// <summary>One of those asked: the post or organisation matched, null for both where nobody said who it is.</summary>
public sealed record AskedOf(Guid? Post, Guid? Organisation, TrackedItemState State);
