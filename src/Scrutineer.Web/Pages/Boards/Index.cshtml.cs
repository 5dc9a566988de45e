using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.People;

namespace Scrutineer.Web.Pages.Boards;

/// <summary>Boards, and the people their papers name.</summary>
public sealed class IndexModel(ScrutineerDb db) : PageModel
{
    private const int LongestName = 100;

    public IReadOnlyList<BoardLine> Boards { get; private set; } = [];
    public IReadOnlyList<PersonLine> People { get; private set; } = [];

    /// <summary>How many people there are before the list is narrowed.</summary>
    public int AllPeople { get; private set; }

    /// <summary>The part of a name that the list is narrowed to.</summary>
    public string Name { get; private set; } = "";

    public IReadOnlyList<AppliedFilter> Filters => Name.Length == 0 ? [] : [new AppliedFilter($"\u201c{Name}\u201d", "/boards#people")];

    public async Task OnGetAsync(string? name, CancellationToken cancel)
    {
        Name = (name ?? "").Trim();
        if (Name.Length > LongestName) Name = Name[..LongestName];
        Boards = await BoardLine.ReadAsync(db, cancel);
        var people = await PersonLine.ReadAsync(db, cancel);
        AllPeople = people.Count;
        People = [.. people.Where(p => p.FullName.Contains(Name, StringComparison.CurrentCultureIgnoreCase))];
    }
}
