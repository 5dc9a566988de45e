using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking.Facts;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>How asks stand, in figures and over the years: of all boards, or of one board, cabinet member, directorate or partner (rule T24).</summary>
public sealed class DashboardModel(ScrutineerDb db, AskFacts facts, TrackerLines lines) : PageModel
{
    public TrackerFilter Filter { get; private set; } = new();
    public AskDashboard Figures { get; private set; } = null!;

    /// <summary>Rows of the tables, under the heading of each.</summary>
    public IReadOnlyList<(string Heading, string Column, IReadOnlyList<DashboardRow> Rows)> Tables { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        var owners = await TrackerOwner.AllAsync(db, cancel);
        Filter = TrackerAddress.Read(Request.Query, boards, owners);
        var directorates = (await db.Set<Post>().AsNoTracking().Where(p => p.OrganisationId != null).Select(p => new { p.Id, Of = p.OrganisationId!.Value }).ToListAsync(cancel)).ToDictionary(p => p.Id, p => p.Of);
        var set = (await facts.ReadAsync(db, cancel)).Of(boards.Select(b => b.Id).ToHashSet());
        var key = ("dashboard", lines.Today, Filter.Kind, Filter.Board?.Id, Filter.Year, Filter.Owner?.Slug, Filter.Theme?.ToUpperInvariant(), Shape(directorates));
        Figures = set.Once(key, () => AskDashboard.Of(set.All.Where(Filter.Keeps), directorates, lines.Today));
        var names = await db.Set<Organisation>().AsNoTracking().ToDictionaryAsync(o => o.Id, cancel);
        Tables = TablesOf(boards, owners, names);
    }

    /// <summary>What the figures are of, in words: the filters that are on, each with the address that takes it off.</summary>
    public IReadOnlyList<AppliedFilter> Applied =>
    [
        .. Tag("kind", Filter.Kind is { } kind ? kind.Words() : null),
        .. Tag("owner", Filter.Owner?.Name),
        .. Tag("theme", Filter.Theme),
        .. Tag("board", Filter.Board?.Name),
        .. Tag("year", Filter.Year?.Name),
    ];

    /// <summary>The list of the asks that a figure counts.</summary>
    public string List(string? status = null, string? effect = null) =>
        RecordLinks.Tracker(status, Filter.Board?.Slug, Filter.Year?.Slug, Filter.Kind?.Code(), effect, Filter.Owner?.Slug, Filter.Theme);

    private List<(string, string, IReadOnlyList<DashboardRow>)> TablesOf(List<Board> boards, IReadOnlyList<TrackerOwner> owners, Dictionary<Guid, Organisation> names)
    {
        var posts = owners.Where(o => !o.IsDirectorate && o.Posts.Count == 1).ToDictionary(o => o.Posts[0]);
        var partners = owners.Where(o => o.Organisation is not null).ToDictionary(o => o.Organisation!.Value);
        List<DashboardRow> Of(Func<OwnerFigures, TrackerOwner?> owner) => [.. Figures.Owners.Select(f => (Owner: owner(f), f.Figures)).Where(f => f.Owner is not null).Select(f => Row("owner", f.Owner!.Slug, f.Owner.Name, f.Figures))];
        var portfolios = Of(f => f.Post is { } post && posts.TryGetValue(post, out var found) && found.IsPortfolio ? found : null);
        var officers = Of(f => f.Post is { } post && posts.TryGetValue(post, out var found) && !found.IsPortfolio ? found : null);
        var others = Of(f => f.Organisation is { } of && partners.TryGetValue(of, out var found) ? found : null);
        others.AddRange(Of(f => f.Post is null && f.Organisation is null ? TrackerOwner.Nobody : null));
        List<(string, string, IReadOnlyList<DashboardRow>)> tables =
        [
            ("By board", "Board", [.. Figures.Boards.Select(s => (Board: boards.Find(b => b.Id == s.Id), s.Figures)).Where(s => s.Board is not null).Select(s => Row("board", s.Board!.Slug, s.Board.Name, s.Figures))]),
            ("By cabinet member", "Cabinet member", portfolios),
            ("By directorate", "Directorate", [.. Figures.Directorates.Where(d => names.ContainsKey(d.Id)).Select(d => Row("owner", $"directorate-{names[d.Id].Slug}", names[d.Id].Name, d.Figures))]),
            ("By officer", "Post", officers),
            ("By partner and others", "Partner", others),
            ("By theme", "Theme", Figures.Themes is [{ Theme: null }] ? [] : [.. Figures.Themes.Select(t => t.Theme is { } theme ? Row("theme", theme, theme, t.Figures) : new DashboardRow("No theme given", null, t.Figures))]),
        ];
        return [.. tables.Where(t => t.Item3.Count > 0)];
    }

    private DashboardRow Row(string filter, string value, string name, AskFigures figures) => new(name, Request.AddressWith(filter, value), figures);

    private static int Shape(Dictionary<Guid, Guid> directorates)
    {
        var shape = 0;
        foreach (var (post, of) in directorates) shape ^= HashCode.Combine(post, of);
        return shape;
    }

    private IEnumerable<AppliedFilter> Tag(string name, string? words) => words is null ? [] : [new AppliedFilter(words, Request.AddressWith(name, null))];

    /// <summary>An age in days as people say it.</summary>
    public static string Age(double? days) => days switch
    {
        null => "\u2013",
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(days.Value, MidpointRounding.AwayFromZero):0} days"),
        < 730 => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(days.Value / 30.44, MidpointRounding.AwayFromZero):0} months"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(days.Value / 365.25, 1, MidpointRounding.AwayFromZero):0.0} years"),
    };
}

/// <summary>A row of the dashboard: a name, its own dashboard, and its figures.</summary>
public sealed record DashboardRow(string Name, string? Address, AskFigures Figures);
