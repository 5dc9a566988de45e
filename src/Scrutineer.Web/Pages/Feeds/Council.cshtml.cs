using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Feeds;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Feeds;

/// <summary>What all boards of the council published, decided, asked and were answered, as an Atom feed.</summary>
public sealed class CouncilModel(ScrutineerDb db, CouncilName council, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var (start, name) = (site.Of(Request), await council.OfAsync());
        var id = await db.Set<Council>().OrderBy(c => c.Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel) ?? Guid.Empty;
        var boards = await db.Set<Board>().AsNoTracking().ToDictionaryAsync(b => b.Slug, b => b.Name, cancel);
        var news = await NewsReader.ReadAsync(db, null, cancel);
        var feed = new AtomFeed(FeedId.Of("feed", id), $"Scrutiny at {name}", "Papers, minutes, decisions, what was asked and what was answered.", name,
            start + RecordLinks.CouncilFeed, $"{start}/", [.. news.Select(n => NewsFeed.Entry(n, start, boards[n.Board]))]);
        return FeedAnswer.Of(Response, feed.ToBytes(), AtomFeed.MediaType, feed.UpdatedAt);
    }
}
