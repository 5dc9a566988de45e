using Scrutineer.Governance.WorkProgramme;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>The tag's colour of an outcome; null for the usual one. The word beside it says the same.</summary>
public static class OutcomeColours
{
    public static string? Colour(this ProgrammeOutcome outcome) => outcome switch
    {
        ProgrammeOutcome.Taken or ProgrammeOutcome.Circulated => "green",
        ProgrammeOutcome.PerhapsTaken => "yellow",
        ProgrammeOutcome.Dropped => "red",
        ProgrammeOutcome.NotInPapers => "orange",
        ProgrammeOutcome.ToCome => null,
        _ => "grey",
    };
}
