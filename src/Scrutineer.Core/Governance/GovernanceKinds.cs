using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Governance.Threads;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Governance;

/// <summary>The kinds of record this wing puts on threads and into search.</summary>
public static class GovernanceKinds
{
    public static IReadOnlyList<IRecordKind> All { get; } = [new MinuteKind(), new AgendaItemKind(), new MeetingKind(), new ProgrammeItemKind(), new AskSourceRecords(), new GroupKind()];

    /// <summary>What a board's papers offer to search.</summary>
    public static IReadOnlyList<ISearchSource> Searched { get; } =
        [new BoardSearch(), new MeetingSearch(), new MinuteSearch(), new PaperSearch(), new ProgrammeSearch(), new GroupSearch(), new MatterSearch(), new AskSearch()];
}
