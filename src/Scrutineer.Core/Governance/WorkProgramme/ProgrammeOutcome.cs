namespace Scrutineer.Governance.WorkProgramme;

/// <summary>What became of an item of a work programme (rule W4).</summary>
public enum ProgrammeOutcome
{
    /// <summary>An agenda or a minute of its day shows it, or a person recorded it.</summary>
    Taken,
    /// <summary>Only the likeness of titles says that it was taken.</summary>
    PerhapsTaken,
    /// <summary>Members had the report by mail, without agenda time (rule W12).</summary>
    Circulated,
    /// <summary>It stands in the next municipal year's programme.</summary>
    CarriedOver,
    /// <summary>A later edition of the year's programme lists it no more, or a person recorded that it was given up.</summary>
    Dropped,
    /// <summary>Its day has passed, and the papers of that day held here do not show it.</summary>
    NotInPapers,
    /// <summary>Its day has passed, and no paper of that day is held here.</summary>
    NoRecord,
    /// <summary>Its day is still to come.</summary>
    ToCome,
    /// <summary>It stands under a heading, without a day.</summary>
    NoDate,
}

/// <summary>What is known of one item when its outcome is asked for.</summary>
/// <param name="Date">The day it is programmed for.</param>
/// <param name="LastSeenOn">Day of the meeting whose papers listed it last; null for one entered here, which no edition drops.</param>
/// <param name="LatestEdition">Day of the meeting whose papers hold the year's newest edition; null where none was read.</param>
/// <param name="Taken">True where an agenda or a minute is tied to it.</param>
/// <param name="PerhapsTaken">True where one is suggested.</param>
/// <param name="PapersHeld">True where an agenda or minutes of its day are held.</param>
/// <param name="Recorded">What a person recorded, which goes before what papers show.</param>
public sealed record ProgrammeFacts(DateOnly? Date, DateOnly? LastSeenOn, DateOnly? LatestEdition, bool Taken, bool PerhapsTaken, bool PapersHeld, ProgrammeOutcome? Recorded = null)
{
    /// <summary>What became of it, as far as is known on this day (rule W4).</summary>
    public ProgrammeOutcome OutcomeOn(DateOnly today)
    {
        if (Recorded is { } recorded) return recorded;
        if (Taken) return ProgrammeOutcome.Taken;
        if (LastSeenOn < LatestEdition) return ProgrammeOutcome.Dropped;
        if (PerhapsTaken) return ProgrammeOutcome.PerhapsTaken;
        if (Date is not { } day) return ProgrammeOutcome.NoDate;
        if (PapersHeld) return ProgrammeOutcome.NotInPapers;
        return day < today ? ProgrammeOutcome.NoRecord : ProgrammeOutcome.ToCome;
    }
}
