using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>A board's work programme of one municipal year, and what became of each item.</summary>
/// <param name="LatestEdition">Day of the meeting whose papers hold the newest edition.</param>
public sealed record ProgrammeView(Board Board, MunicipalYear Year, DateOnly LatestEdition, IReadOnlyList<ProgrammeGroup> Groups)
{
    public IEnumerable<ProgrammeLine> Lines => Groups.SelectMany(g => g.Lines);

    public int Count => Lines.Count();

    public int Dated => Lines.Count(l => l.Item.Date is not null);

    /// <summary>"50 items: 35 with a date, 15 without".</summary>
    public string CountWords => $"{Count.Of("item")}: {Dated} with a date, {Count - Dated} without";

    public int Of(params ProgrammeOutcome[] outcomes) => Lines.Count(l => outcomes.Contains(l.Outcome));
}

/// <summary>The items of one day, or under one heading as printed.</summary>
/// <param name="Date">The day; null for a heading.</param>
/// <param name="PapersHeld">True where an agenda or minutes of the day are here, so that there is a meeting to link to.</param>
public sealed record ProgrammeGroup(DateOnly? Date, string Heading, bool PapersHeld, string? Note, IReadOnlyList<ProgrammeLine> Lines)
{
    /// <summary>Where it stands on its page.</summary>
    public string Anchor => Date is { } day ? $"day-{day:yyyy-MM-dd}" : $"group-{Lines[0].Item.Order}";
}

/// <summary>An item, what became of it and what it is tied to.</summary>
/// <param name="Taken">Agenda items and minutes that took it, surest first.</param>
/// <param name="Origins">Records that it was found to arise from.</param>
/// <param name="Matters">Matters it belongs to.</param>
public sealed record ProgrammeLine(
    ProgrammeItem Item, ProgrammeOutcome Outcome, IReadOnlyList<ProgrammeTie> Taken, IReadOnlyList<ProgrammeTie> Origins, IReadOnlyList<Matter> Matters)
{
    /// <summary>What became of it, in a word or two.</summary>
    public string Word => Outcome switch
    {
        ProgrammeOutcome.Taken => "Taken",
        ProgrammeOutcome.PerhapsTaken => "Perhaps taken",
        ProgrammeOutcome.Dropped => "Dropped",
        ProgrammeOutcome.NotInPapers => "Not in the papers",
        ProgrammeOutcome.NoRecord => "No record here",
        ProgrammeOutcome.ToCome => "To come",
        _ => "No date",
    };

    /// <summary>The tag's colour; null for the usual one.</summary>
    public string? Colour => Outcome switch
    {
        ProgrammeOutcome.Taken => "green",
        ProgrammeOutcome.PerhapsTaken => "yellow",
        ProgrammeOutcome.Dropped => "red",
        ProgrammeOutcome.NotInPapers => "orange",
        ProgrammeOutcome.ToCome => null,
        _ => "grey",
    };

    /// <summary>Moves in the order they were seen.</summary>
    public IEnumerable<ProgrammeMove> Moves => Item.Moves.OrderBy(m => m.SeenOn);
}

/// <summary>A record an item is tied to, and the words that tie them.</summary>
public sealed record ProgrammeTie(RecordCard Card, string Words);
