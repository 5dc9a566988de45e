using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking.Search;

namespace Scrutineer.Web.Pages.Search;

/// <summary>What the address of a search says. A filter that is not understood is left out and named, so that a mistyped link still opens.</summary>
public sealed class SearchAddress
{
    public required SearchQuery Query { get; init; }
    public string? Kind { get; private init; }
    public Board? Board { get; private init; }
    public MunicipalYear? Year { get; private init; }
    public int Page { get; private init; } = 1;

    /// <summary>True where the reader wants the spelling left as it is.</summary>
    public bool AsTyped { get; private init; }

    public IReadOnlyList<string> LeftOut { get; private init; } = [];

    public SearchFilter Filter => new(Kind, Board?.Id, Year);

    public static SearchAddress Read(IQueryCollection query, IReadOnlyList<Board> boards)
    {
        ArgumentNullException.ThrowIfNull(query);
        var leftOut = new List<string>();
        var search = SearchQuery.Read(query["q"].FirstOrDefault());
        return new SearchAddress
        {
            Query = search,
            Kind = One(query, "kind", leftOut, word => SearchKinds.All.Select(k => k.Kind).FirstOrDefault(k => k == word)),
            Board = One(query, "board", leftOut, word => boards.FirstOrDefault(b => b.Slug == word)),
            Year = One(query, "year", leftOut, word => MunicipalYear.TryParse(word, out var year) ? year : (MunicipalYear?)null),
            Page = int.TryParse(query["page"].FirstOrDefault(), out var page) ? Math.Max(1, page) : 1,
            AsTyped = query["spelling"].FirstOrDefault() == "typed",
            LeftOut = [.. search.LeftOut, .. leftOut],
        };
    }

    private static T? One<T>(IQueryCollection query, string name, List<string> leftOut, Func<string, T?> find)
    {
        var word = (query[name].FirstOrDefault() ?? "").Trim();
        if (word.Length == 0) return default;
        var found = find(word);
        if (found is null) leftOut.Add($"The {name} in the address is not known here and was left out.");
        return found;
    }
}
