namespace Scrutineer.Governance.WorkProgramme;

/// <summary>What sort of source an item of the work programme has.</summary>
public enum ProgrammeSource { Meeting, Chair, Council, AgendaConference, AnotherBoard, Public, Member, Officer, Recommendation, Signal, Group, CarriedOver }

/// <summary>Sources in words.</summary>
public static class ProgrammeSources
{
    /// <summary>Those that whoever enters an item chooses from; the others are set by what makes the item.</summary>
    public static IReadOnlyList<ProgrammeSource> Chosen { get; } =
    [
        ProgrammeSource.Meeting, ProgrammeSource.Chair, ProgrammeSource.Council, ProgrammeSource.AgendaConference, ProgrammeSource.AnotherBoard,
        ProgrammeSource.Public, ProgrammeSource.Member, ProgrammeSource.Officer, ProgrammeSource.Recommendation, ProgrammeSource.Signal,
    ];

    public static string Title(this ProgrammeSource source) => source switch
    {
        ProgrammeSource.Meeting => "Meeting",
        ProgrammeSource.Chair => "Chair",
        ProgrammeSource.Council => "Council resolution",
        ProgrammeSource.AgendaConference => "Agenda conference",
        ProgrammeSource.AnotherBoard => "Another board",
        ProgrammeSource.Public => "Member of the public",
        ProgrammeSource.Member => "Member of the board",
        ProgrammeSource.Officer => "Officer",
        ProgrammeSource.Recommendation => "Recommendation",
        ProgrammeSource.Signal => "Signal in the figures",
        ProgrammeSource.Group => "Task and finish group",
        _ => "Carried over",
    };

    /// <summary>True where the kind alone says too little: which meeting and minute, which board, which figures.</summary>
    public static bool NeedsWords(this ProgrammeSource source) =>
        source is ProgrammeSource.Meeting or ProgrammeSource.Council or ProgrammeSource.AnotherBoard or ProgrammeSource.Recommendation or ProgrammeSource.Signal;
}
