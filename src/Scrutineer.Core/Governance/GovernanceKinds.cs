using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Governance;

/// <summary>The kinds of record this wing puts on threads.</summary>
public static class GovernanceKinds
{
    public static IReadOnlyList<IRecordKind> All { get; } = [new MinuteKind(), new AgendaItemKind(), new MeetingKind(), new ProgrammeItemKind()];
}
