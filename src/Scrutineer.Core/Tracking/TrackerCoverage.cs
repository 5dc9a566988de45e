using Scrutineer.Foundation.Access;

namespace Scrutineer.Tracking;

/// <summary>Whether the printed tracker lists what a minute asked for (rule T10).</summary>
public enum TrackerCoverage
{
    /// <summary>A tracker table lists it.</summary>
    Listed,
    /// <summary>A table of a later meeting is here and leaves it out: decided, not tracked.</summary>
    LeftOut,
    /// <summary>No table of a later meeting is here that could list it.</summary>
    NoTableYet,
    /// <summary>It is an item for the work programme, which is where it is followed.</summary>
    InWorkProgramme,
}

/// <summary>Compares what was asked with what is tracked.</summary>
public static class TrackerCoverageRule
{
    public static readonly Permission Check = new("records.check", "see what in a board's records needs a person");

    /// <summary>Where an ask of a minute stands against the tracker tables held (rule T10).</summary>
    /// <param name="newestTable">Day of the meeting whose papers hold the board's newest table; null where none is held.</param>
    public static TrackerCoverage Of(TrackedItemKind kind, DateOnly raisedOn, bool listed, DateOnly? newestTable)
    {
        if (listed) return TrackerCoverage.Listed;
        if (kind == TrackedItemKind.WorkProgramme) return TrackerCoverage.InWorkProgramme;
        return newestTable > raisedOn ? TrackerCoverage.LeftOut : TrackerCoverage.NoTableYet;
    }
}
