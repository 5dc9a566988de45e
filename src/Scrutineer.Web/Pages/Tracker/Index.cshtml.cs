using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking.Facts;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Everything the boards asked for, and what came of it.</summary>
public sealed class IndexModel(ScrutineerDb db, TrackerReader reader, TrackerLines lines) : PageModel
{
    private const int PageLength = 50;

    public TrackerFilter Filter { get; private set; } = new();
    public IReadOnlyList<Board> Boards { get; private set; } = [];
    public IReadOnlyList<MunicipalYear> Years { get; private set; } = [];
    public IReadOnlyList<TrackerLine> Lines { get; private set; } = [];

    /// <summary>The views by state with their number of asks; the first holds all.</summary>
    public IReadOnlyList<TrackerView> Views { get; private set; } = [];

    /// <summary>How many asks the filters leave.</summary>
    public int Count { get; private set; }

    /// <summary>How many asks there are without any filter.</summary>
    public int Everything { get; private set; }

    public int PageShown { get; private set; } = 1;
    public int Pages => Math.Max(1, (Count + PageLength - 1) / PageLength);

    /// <summary>Those that asks can be put to, for the choice among them.</summary>
    public IReadOnlyList<TrackerOwner> Owners { get; private set; } = [];

    /// <summary>Themes that any ask has.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    /// <summary>What happened to the words looked for; null where nothing did.</summary>
    public string? Said { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        Owners = await TrackerOwner.AllAsync(db, cancel);
        Filter = TrackerAddress.Read(Request.Query, Boards, Owners);
        var selection = await reader.ReadAsync(Filter, cancel);
        (Everything, Said) = (selection.Facts.All.Count, selection.Said);
        Years = selection.Facts.Once("years", () => selection.Facts.All.Select(a => a.RaisedOn).Distinct().Select(MunicipalYear.Of).Distinct().OrderByDescending(y => y.StartYear).ToList());
        Themes = selection.Facts.Once("themes", () => selection.Facts.All.Select(a => a.Theme).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList());
        var asked = selection.Facts.Once("owners", () => selection.Facts.All.SelectMany(a => a.Owners).SelectMany(o => (Guid?[])[o.Post, o.Organisation]).OfType<Guid>().ToHashSet());
        Owners = [.. Owners.Where(o => o == TrackerOwner.Nobody || o.Posts.Any(asked.Contains) || (o.Organisation is { } organisation && asked.Contains(organisation)))];
        Views = OfStates(selection);
        Count = selection.Left(Filter, lines.Today).Count;
        PageShown = int.TryParse(Request.Query["page"].FirstOrDefault(), out var page) ? Math.Clamp(page, 1, Pages) : 1;
        Lines = await lines.OfAsync(selection.InOrder(Filter, lines.Today).Skip((PageShown - 1) * PageLength).Take(PageLength), cancel);
    }

    /// <summary>"23 asks", and which of them this page shows where it does not show all.</summary>
    public string CountWords => Pages == 1
        ? Count.Of("ask")
        : $"{Count.Of("ask")}: {(PageShown - 1) * PageLength + 1} to {(PageShown - 1) * PageLength + Lines.Count}";

    /// <summary>Filters that are on, each with the address that takes it off.</summary>
    public IReadOnlyList<AppliedFilter> Applied =>
    [
        .. Tag("kind", Filter.Kind is { } kind ? kind.Words() : null),
        .. Tag("status", Filter.Status?.Words),
        .. Tag("effect", Filter.Effect is { } effect ? $"Effect: {effect.Words.ToLowerInvariant()}" : null),
        .. Tag("owner", Filter.Owner is { } owner ? $"Asked of: {owner.Name}" : null),
        .. Tag("theme", Filter.Theme is { } theme ? $"Theme: {theme}" : null),
        .. Tag("board", Filter.Board?.Name),
        .. Tag("year", Filter.Year?.Name),
        .. Tag("q", Filter.Words.Length > 0 ? $"\u201c{Filter.Words}\u201d" : null),
    ];

    /// <summary>The same list as a table for a spreadsheet.</summary>
    public string CsvAddress => $"/tracker.csv{Request.QueryString.ToUriComponent()}";

    private List<TrackerView> OfStates(TrackerSelection selection) =>
    [
        new("All", Request.AddressWith("status", null), selection.Among.Count, Filter.Status is null),
        .. TrackerStatus.Saved.Select(s => new TrackerView(s.Words, Request.AddressWith("status", s.Word), selection.Among.Count(a => s.Holds(a, lines.Today)), Filter.Status == s)),
    ];

    private IEnumerable<AppliedFilter> Tag(string name, string? words) => words is null ? [] : [new AppliedFilter(words, Request.AddressWith(name, null))];
}

/// <summary>A view of the list by state.</summary>
public sealed record TrackerView(string Words, string Address, int Count, bool IsShown);
