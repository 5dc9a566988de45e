using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Tracking;

/// <summary>A kind of record that can stand on a thread. Each subject registers its own: how to title it, when it was, on which lane it runs.</summary>
public interface IRecordKind
{
    /// <summary>The kind as <see cref="RecordRef.Kind"/> has it.</summary>
    string Name { get; }

    /// <summary>Cards of these records, those only that the context's viewer may see.</summary>
    Task<IReadOnlyList<RecordCard>> CardsAsync(ScrutineerDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancel);
}

/// <summary>What a list or thread shows of a record.</summary>
/// <param name="KindWord">The kind in the reader's words ("Minute", "Agenda item").</param>
/// <param name="Date">Its day; null where it has none.</param>
/// <param name="Step">Order of kinds within one day: paper, then minute, then what was asked.</param>
/// <param name="Order">Order among its like within one day.</param>
/// <param name="Lane">Whose record it is.</param>
/// <param name="Address">What Web needs to address it, by name (board, date, number).</param>
public sealed record RecordCard(
    RecordRef Ref,
    string KindWord,
    string Title,
    DateOnly? Date,
    int Step,
    int Order,
    Lane Lane,
    IReadOnlyDictionary<string, string> Address)
{
    /// <summary>A line or two of what it says.</summary>
    public string? Summary { get; init; }

    /// <summary>Its state in a word, where it has one.</summary>
    public string? State { get; init; }
}

/// <summary>Whose record a point of a thread is: a review of a case, the board's programme, the board itself, the executive, or the service and its partners.</summary>
public enum Lane { Review, Programme, Board, Cabinet, Service }
