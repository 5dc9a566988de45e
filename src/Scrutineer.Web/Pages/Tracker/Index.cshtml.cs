using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Everything the boards asked for, and what came of it.</summary>
public sealed class IndexModel(ScrutineerDb db, TrackerLines lines) : PageModel
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

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        Filter = TrackerAddress.Read(Request.Query, Boards);
        Years = [.. (await db.Set<TrackedItem>().Select(i => i.RaisedOn).Distinct().ToListAsync(cancel)).Select(MunicipalYear.Of).Distinct().OrderByDescending(y => y.StartYear)];
        Everything = await db.Set<TrackedItem>().CountAsync(cancel);
        Views = await ViewsAsync(cancel);
        var asks = Filter.Apply(db, lines.Today);
        Count = await asks.CountAsync(cancel);
        PageShown = int.TryParse(Request.Query["page"].FirstOrDefault(), out var page) ? Math.Clamp(page, 1, Pages) : 1;
        Lines = await lines.OfAsync(Filter.Order.Apply(db, asks).Skip((PageShown - 1) * PageLength).Take(PageLength), cancel);
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
        .. Tag("board", Filter.Board?.Name),
        .. Tag("year", Filter.Year?.Name),
        .. Tag("q", Filter.Words.Length > 0 ? $"\u201c{Filter.Words}\u201d" : null),
    ];

    /// <summary>The same list as a table for a spreadsheet.</summary>
    public string CsvAddress => $"/tracker.csv{Request.QueryString.ToUriComponent()}";

    private async Task<IReadOnlyList<TrackerView>> ViewsAsync(CancellationToken cancel)
    {
        var among = Filter.ApplyButStatus(db);
        var views = new List<TrackerView> { new("All", Request.AddressWith("status", null), await among.CountAsync(cancel), Filter.Status is null) };
        foreach (var status in TrackerStatus.Saved)
            views.Add(new(status.Words, Request.AddressWith("status", status.Word), await among.CountAsync(status.Holds(lines.Today), cancel), Filter.Status == status));
        return views;
    }

    private IEnumerable<AppliedFilter> Tag(string name, string? words) => words is null ? [] : [new AppliedFilter(words, Request.AddressWith(name, null))];
}

/// <summary>A view of the list by state.</summary>
public sealed record TrackerView(string Words, string Address, int Count, bool IsShown);
