using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Quality.Performance;

namespace Scrutineer.Web.Infrastructure;

/// <summary>The bar of subjects under the header: where it leads, and which of them a page belongs to.</summary>
public static class Navigation
{
    private static readonly NavigationPlace Meetings = new("Meetings", "/meetings");
    private static readonly NavigationPlace Boards = new("Boards and people", "/boards");
    private static readonly NavigationPlace Recommendations = new("Recommendations", "/tracker");
    private static readonly NavigationPlace WorkProgrammes = new("Work programmes", "/work-programmes");

    /// <summary>What a reader who is not signed in sees.</summary>
    public static IReadOnlyList<NavigationPlace> Public { get; } = [Meetings, Boards, Recommendations, WorkProgrammes];

    private static readonly NavigationPlace MyWork = new("My work", "/my-work");
    private static readonly NavigationPlace MyPapers = new("My papers", OwnPaperLinks.All);
    private static readonly NavigationPlace Agendas = new("Agendas", "/agendas");
    private static readonly NavigationPlace Quality = new("Quality", QualityLinks.Home);
    private static readonly NavigationPlace Performance = new("Performance", PerformanceLinks.Home);
    private static readonly NavigationPlace Administration = new("Administration", "/administration/people");

    /// <summary>What this reader sees: the public's places, and those of their roles.</summary>
    public static IReadOnlyList<NavigationPlace> For(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (!viewer.IsSignedIn) return Public;
        return [MyWork, .. viewer.May(OwnPapersReader.Follow) ? (NavigationPlace[])[MyPapers] : [], .. Public, .. viewer.May(AgendaBuilder.Plan) ? (NavigationPlace[])[Agendas] : [], .. Pages.Quality.IndexModel.Offers(viewer) ? (NavigationPlace[])[Quality] : [], .. viewer.May(Indicator.Read) ? (NavigationPlace[])[Performance] : [], .. viewer.May(AccountKeeper.Manage) ? (NavigationPlace[])[Administration] : []];
    }

    /// <summary>The place that an address lies under; a board's meetings, minutes and work programmes lie under their own.</summary>
    public static NavigationPlace? Of(PathString address, IReadOnlyList<NavigationPlace>? places = null)
    {
        var parts = (address.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["boards", _, "meetings" or "minutes", ..] => Meetings,
            ["boards", _, "work-programme" or "suggest" or "suggestions" or "task-and-finish", ..] or ["programme-items" or "suggestions" or "task-and-finish", ..] => WorkProgrammes,
            ["people", ..] => Boards,
            ["matters" or "corrections", ..] => Recommendations,
            ["administration", ..] => Administration,
            ["audits" or "my-audits" or "agency-audits" or "moderation" or "calibration" or "newsletters", ..] => Quality,
            ["calendar", ..] => Agendas,
            ["sign-off", ..] => MyWork,
            [var first, ..] => (places ?? Public).FirstOrDefault(place => place.Address.AsSpan(1).SequenceEqual(first)),
            [] => null,
        };
    }
}

/// <summary>One entry of the bar.</summary>
public sealed record NavigationPlace(string Text, string Address);
