using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Reminders;

/// <summary>What a board's officers have to do about a meeting.</summary>
public enum OfficerTaskKind
{
    /// <summary>The agenda is to be published.</summary>
    PublishAgenda,
    /// <summary>Minutes are to be written and sent to the chair.</summary>
    WriteMinutes,
    /// <summary>The chair has the draft.</summary>
    HearFromChair,
    /// <summary>The chair has read the draft: it can be published.</summary>
    PublishMinutes,
    /// <summary>Published minutes are to be approved at the next meeting.</summary>
    ApproveMinutes,
    /// <summary>What published minutes ask is to be sent to owners whom nothing reaches from here.</summary>
    SendAsks,
    /// <summary>A pack could not be bound.</summary>
    MendPack,
}

/// <summary>One thing to do, by when, and what stands in its way.</summary>
/// <param name="Due">The last day for it; null where it is simply to be done.</param>
/// <param name="InTheWay">Sentences, as the gate says them; they may name private papers, so only officers read them.</param>
public sealed record OfficerTask(OfficerTaskKind Kind, Board Board, Meeting Meeting, DateOnly? Due, IReadOnlyList<string> InTheWay);
