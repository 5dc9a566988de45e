using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>A board's work programme of one municipal year, and what became of each item.</summary>
/// <param name="LatestEdition">Day of the meeting whose papers hold the newest edition; null where none was read.</param>
/// <param name="Capacity">How many items of its own the board takes at a meeting; null where it has not said.</param>
public sealed record ProgrammeYear(Board Board, MunicipalYear Year, DateOnly? LatestEdition, int? Capacity, IReadOnlyList<ProgrammeGroup> Groups)
{
    public IEnumerable<ProgrammeLine> Lines => Groups.SelectMany(g => g.Lines);

    public int Count => Lines.Count();

    public int Dated => Lines.Count(l => l.Item.Date is not null);

    /// <summary>The day of the last change: by hand, or by the papers of a meeting.</summary>
    public DateOnly? LastUpdated => Lines.Select(l => l.Item.ChangedOn).Append(LatestEdition).Max();

    /// <summary>"50 items: 35 with a date, 15 without".</summary>
    public string CountWords => $"{Count} {(Count == 1 ? "item" : "items")}: {Dated} with a date, {Count - Dated} without";

    /// <summary>Where an item can be put besides on a day: the year's own headings, and the usual ones that it lacks.</summary>
    public IReadOnlyList<ProgrammePlace> Headings
    {
        get
        {
            var held = Groups.Where(g => g.Date is null).Select(g => g.Place).ToList();
            return [.. held.Exists(p => p.Section == ProgrammeSection.Undated) ? (ProgrammePlace[])[] : [default], .. held, .. ProgrammeHeadings.All.Select(h => new ProgrammePlace(null, h)).Where(h => !held.Exists(p => p.Section == h.Section))];
        }
    }

    public int Of(params ProgrammeOutcome[] outcomes) => Lines.Count(l => outcomes.Contains(l.Outcome));

    /// <summary>What is wrong with how full a meeting's day is; null where nothing is (rule W9).</summary>
    public string? Overfull(ProgrammeGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Date is null ? null : ProgrammeCapacity.Warning(group.Lines.Count(l => l.Outcome is not (ProgrammeOutcome.Dropped or ProgrammeOutcome.Circulated or ProgrammeOutcome.CarriedOver)), Capacity);
    }
}

/// <summary>The items of one day, or under one heading as printed.</summary>
/// <param name="Date">The day; null for a heading.</param>
/// <param name="PapersHeld">True where an agenda or minutes of the day are here, so that there is a meeting to link to.</param>
public sealed record ProgrammeGroup(DateOnly? Date, string Heading, bool PapersHeld, string? Note, IReadOnlyList<ProgrammeLine> Lines)
{
    /// <summary>Where it stands on its page.</summary>
    public string Anchor => Date is { } day ? $"day-{day:yyyy-MM-dd}" : $"group-{Lines[0].Item.Order}";

    /// <summary>The place of its items.</summary>
    public ProgrammePlace Place => Date is { } day ? new(day, null) : Lines[0].Item.Place;
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
        ProgrammeOutcome.Circulated => "Circulated",
        ProgrammeOutcome.CarriedOver => "Carried over",
        ProgrammeOutcome.Dropped => "Dropped",
        ProgrammeOutcome.NotInPapers => "Not in the papers",
        ProgrammeOutcome.NoRecord => "No record here",
        ProgrammeOutcome.ToCome => "To come",
        _ => "No date",
    };

    /// <summary>The paper that was circulated instead of taking agenda time; null where none was, or the reader may not see it.</summary>
    public CirculatedPaper? Circulated { get; init; }

    /// <summary>Moves in the order they were seen.</summary>
    public IEnumerable<ProgrammeMove> Moves => Item.Moves.OrderBy(m => m.SeenOn).ThenBy(m => m.Id);
}

/// <summary>A paper that was circulated to members, by its meeting and its place there.</summary>
public sealed record CirculatedPaper(string Subject, DateOnly Meeting, int Order);

/// <summary>A record an item is tied to, and the words that tie them.</summary>
public sealed record ProgrammeTie(RecordCard Card, string Words);
