using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking.Search;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.Search;

/// <summary>Search over everything public. A citation leads straight to its minute.</summary>
public sealed class IndexModel(ScrutineerDb db, Searcher searcher) : PageModel
{
    private SearchAddress address = null!;

    public SearchQuery Query => address.Query;
    public IReadOnlyList<string> LeftOut => address.LeftOut;
    public IReadOnlyList<Board> Boards { get; private set; } = [];
    public SearchResults Results { get; private set; } = null!;

    /// <summary>The minutes that a citation may mean, where it may mean several.</summary>
    public IReadOnlyList<CitedMinute> Choices { get; private set; } = [];

    /// <summary>A citation that was typed and means no minute held or cited.</summary>
    public string? CitationNotFound { get; private set; }

    public Highlighter Marks => new(Results.Terms);

    public int Pages => Math.Max(1, (Results.Count + Searcher.PageLength - 1) / Searcher.PageLength);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        address = SearchAddress.Read(Request.Query, Boards);
        if (Query.Citation is { } citation)
        {
            Choices = await CitedMinute.OfAsync(db, citation, address.Board is { } board ? [board] : Boards, cancel);
            if (Choices.Count == 1) return Redirect(Choices[0].Address);
            if (Choices.Count == 0) CitationNotFound = citation;
        }

        Results = await searcher.FindAsync(db, Query, address.Filter, address.Page, address.AsTyped, cancel);
        if (Results.Count == 0) CitationNotFound = null;
        return Page();
    }

    /// <summary>"12 records, in 23 passages", or that there are more than are looked at; and which of them this page shows where it does not show all.</summary>
    public string CountWords
    {
        get
        {
            var words = Results.IsMore
                ? $"More than {Searcher.MostPassages} passages, {Results.Count.Of("record")} of them here"
                : $"{Results.Count.Of("record")}, in {Results.Passages.Of("passage")}";
            var first = (Results.Page - 1) * Searcher.PageLength + 1;
            return Pages == 1 ? words : $"{words}: records {first} to {first + Results.Shown.Count - 1}";
        }
    }

    /// <summary>Filters that are on, each with how much they leave and the address that takes them off.</summary>
    public IReadOnlyList<AppliedFilter> Applied =>
    [
        .. Tag("kind", address.Kind is { } kind ? SearchKinds.Words(kind) : null),
        .. Tag("board", address.Board?.Name),
        .. Tag("year", address.Year?.Name),
    ];

    public string AddressWithoutFilters => RecordLinks.Search(Query.Typed);

    /// <summary>What the results can be narrowed by: what would leave all of them or is on already is not offered.</summary>
    public IReadOnlyList<NarrowingGroup> Narrower =>
    [
        .. Group("Kind", "kind", SearchKinds.All.Where(k => Results.Kinds.ContainsKey(k.Kind)).Select(k => (k.Words, k.Kind, Results.Kinds[k.Kind]))),
        .. Group("Board", "board", Boards.Where(b => Results.Scopes.ContainsKey(b.Id)).Select(b => (b.Name, b.Slug, Results.Scopes[b.Id]))),
        .. Group("Municipal year", "year", Results.Years.OrderByDescending(y => y.Key.StartYear).Select(y => (y.Key.Name, y.Key.Slug, y.Value))),
    ];

    /// <summary>The board's name; null where there is only one to tell apart.</summary>
    public string? BoardOf(SearchResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Boards.Count > 1 && result.Record.Kind is not ("board" or "meeting") ? Boards.FirstOrDefault(b => b.Id == result.Scope)?.Name : null;
    }

    private IEnumerable<NarrowingGroup> Group(string name, string part, IEnumerable<(string Words, string Value, int Count)> choices)
    {
        List<NarrowingChoice> all = [.. choices.Select(c => new NarrowingChoice(c.Words, Request.AddressWith(part, c.Value), c.Count))];
        return all.Count < 2 ? [] : [new NarrowingGroup(name, all)];
    }

    private IEnumerable<AppliedFilter> Tag(string name, string? words) =>
        words is null ? [] : [new AppliedFilter($"{words} ({Results.Count})", Request.AddressWith(name, null))];
}

/// <summary>Ways to narrow the results by one thing.</summary>
public sealed record NarrowingGroup(string Name, IReadOnlyList<NarrowingChoice> Choices);

/// <summary>One way to narrow the results, and how many would be left.</summary>
public sealed record NarrowingChoice(string Words, string Address, int Count);
