using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Teams;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.MyWork;

/// <summary>A page that somebody's role opens to them, and what it is for.</summary>
public sealed record WorkPlace(string Title, string Address, string Says);

/// <summary>The pages that somebody's roles open to them beyond the public's: what their home page leads on to, whether or not anything waits.</summary>
public static class WorkPlaces
{
    public static IReadOnlyList<WorkPlace> For(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return [.. OfBoards(viewer), .. Pages.Quality.IndexModel.Of(viewer).Select(p => new WorkPlace(p.Title, p.Address, p.Says)), .. OfPerformance(viewer)];
    }

    private static IEnumerable<WorkPlace> OfBoards(Viewer viewer)
    {
        if (viewer.May(OwnPapersReader.Follow)) yield return new("My papers", OwnPaperLinks.All, "What was published for your boards, with notes that nobody else can read.");
        if (viewer.Grants.Any(g => g.Role == Role.CabinetMember)) yield return new("Asked of me", AskLinks.Answers, "What boards asked of you, with what is due, and where to draft an answer.");
        if (viewer.May(AgendaBuilder.Plan)) yield return new("Agendas", "/agendas", "Meetings to plan, their papers, and who is holding them up.");
        if (viewer.May(ProgrammeKeeper.Keep)) yield return new("Work programmes", "/work-programmes", "What your boards mean to look at, to keep and to move.");
        if (viewer.May(TrackerCoverageRule.Check)) yield return new("What needs a person", RecordLinks.TrackerCheck, "Where minutes and tables do not agree, for you to settle.");
        if (viewer.May(AccountKeeper.Manage)) yield return new("People and roles", "/administration/people", "Who has an account, in which roles, and who is still to join.");
    }

    private static IEnumerable<WorkPlace> OfPerformance(Viewer viewer)
    {
        if (viewer.May(Indicator.Read)) yield return new("Performance", PerformanceLinks.Home, "Indicators with their charts, what needs attention first.");
        if (viewer.May(TeamScope.Read)) yield return new("Teams", PerformanceLinks.Teams, "What your teams hold today, and what of it is overdue.");
        if (viewer.May(IndicatorKeeper.Keep)) yield return new("Extracts", PerformanceLinks.Extracts, "Lists of children to load, and what is wrong with them.");
    }
}
