using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Plans;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Headlines;

/// <summary>Headlines as they were last published, and how each changed (rules U15 and U16).</summary>
public sealed class IndexModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    /// <summary>The newest first.</summary>
    public IReadOnlyList<HeadlineList> Lists { get; private set; } = [];

    /// <summary>Those of the last list.</summary>
    public IReadOnlyList<FollowedHeadline> Now { get; private set; } = [];

    /// <summary>Those that it leaves out.</summary>
    public IReadOnlyList<FollowedHeadline> Gone { get; private set; } = [];

    public bool MayPublish => viewer.May(QaPlanKeeper.Plan);

    /// <summary>What changed with the last list, in a sentence.</summary>
    public string Says { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Lists = await db.Set<HeadlineList>().AsNoTracking().Include(l => l.Wordings).OrderByDescending(l => l.On).ThenByDescending(l => l.Id).ToListAsync(cancel);
        if (Lists.Count == 0) return;
        var last = Lists[0].Wordings.Select(w => w.HeadlineId).ToHashSet();
        var all = await HeadlineReader.FollowAsync(db, cancel);
        (Now, Gone) = ([.. all.Where(f => last.Contains(f.Headline.Id)).OrderBy(f => f.Last.Number)], [.. all.Where(f => !last.Contains(f.Headline.Id))]);
        Says = Sentence();
    }

    private string Sentence()
    {
        var (count, before) = (Now.Count, Lists.Count > 1 ? Lists[1].On.Words() : null);
        if (before is null) return $"{count.Of("headline")}, the first list there is.";
        var (changed, first) = (Now.Count(f => f.Last.Change.Kind == WordingChange.Changed), Now.Count(f => f.Last.Change.Kind == WordingChange.First));
        var same = count - changed - first;
        var parts = new List<string>();
        if (same > 0) parts.Add($"{same} {(same == 1 ? "says" : "say")} what {(same == 1 ? "it" : "they")} said before but for tense");
        if (changed > 0) parts.Add($"{changed} {(changed == 1 ? "has" : "have")} changed");
        if (first > 0) parts.Add($"{first} {(first == 1 ? "is" : "are")} new");
        return $"of {count.Of("headline")}, {string.Join(", ", parts)}. The list before was of {before}.";
    }
}
