using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>What in one board's records needs a person to look at it.</summary>
/// <param name="NewestTable">Day of the meeting whose papers hold the newest tracker table; null where none is here.</param>
/// <param name="NotTracked">Asks that minutes raise and a later tracker table leaves out (rule T10), by meeting.</param>
/// <param name="NoTableYet">Asks that no table held here could list yet, by meeting.</param>
/// <param name="InWorkProgramme">How many asks are for the work programme and followed there.</param>
/// <param name="NotMinuted">Tracker rows that no minute held here repeats (rule T11).</param>
public sealed record CheckView(
    Board Board,
    DateOnly? NewestTable,
    IReadOnlyList<CheckMeeting> NotTracked,
    IReadOnlyList<CheckMeeting> NoTableYet,
    int InWorkProgramme,
    IReadOnlyList<CheckRow> NotMinuted,
    IReadOnlyList<TrackerLine> Proposed,
    IReadOnlyList<CheckCitation> Flagged,
    IReadOnlyList<CheckCitation> Pending,
    IReadOnlyList<CheckDocument> Unread)
{
    /// <summary>Ties that only likeness speaks for, to be confirmed or cut (rule I9): the newest of them.</summary>
    public IReadOnlyList<CheckLink> Suggested { get; init; } = [];

    public int SuggestedCount { get; init; }

    /// <summary>Whether the reader may put the board's records right (rule I11).</summary>
    public bool MayCorrect { get; init; }

    /// <summary>Documents of which it is not sure that they are the newest version (rule I3).</summary>
    public IReadOnlyList<CheckDocument> Versions { get; init; } = [];

    public int NotTrackedCount => NotTracked.Sum(m => m.Asks.Count);

    public int NoTableYetCount => NoTableYet.Sum(m => m.Asks.Count);

    public int ProblemCount => Unread.Sum(d => d.Document.Problems.Count);
}

/// <summary>A meeting and those of its asks that need a look.</summary>
public sealed record CheckMeeting(DateOnly Date, IReadOnlyList<TrackerLine> Asks);

/// <summary>A printed row, and whether the minutes of its meeting are here.</summary>
public sealed record CheckRow(TrackerRow Row, bool MinutesHeld);

/// <summary>A citation that waits for its minute or for a person, and who cites it in which words.</summary>
public sealed record CheckCitation(string Text, string? Why, IReadOnlyList<CheckCiting> Citing);

/// <summary>A record that cites, and its sentence.</summary>
public sealed record CheckCiting(RecordCard By, string Sentence, Guid Id);

/// <summary>A suggested tie with the records it would tie.</summary>
public sealed record CheckLink(RecordCard From, RecordCard To, string Words, Guid Id);

/// <summary>Two people who may be one.</summary>
/// <param name="MayCorrect">Whether the reader may say so.</param>
public sealed record CheckPeople(SamePeopleProposal Pair, bool MayCorrect);

/// <summary>An imported document with what could not be read of it, and the meeting it is for.</summary>
public sealed record CheckDocument(PublishedDocument Document, DateOnly Date, bool IsOffered);
