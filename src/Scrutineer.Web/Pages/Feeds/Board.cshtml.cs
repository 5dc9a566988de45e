using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Feeds;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Feeds;

/// <summary>What one board published, decided, asked and was answered, as an Atom feed.</summary>
public sealed class BoardModel(ScrutineerDb db, SiteAddress site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return NotFound();
        var start = site.Of(Request);
        var news = await NewsReader.ReadAsync(db, found, cancel);
        var feed = new AtomFeed(FeedId.Of("feed", found.Id), found.Name, "Papers, minutes, decisions, what was asked and what was answered.", found.Name,
            start + RecordLinks.BoardFeed(found.Slug), start + RecordLinks.Board(found.Slug), [.. news.Select(n => NewsFeed.Entry(n, start, found.Name))]);
        return FeedAnswer.Of(Response, feed.ToBytes(), AtomFeed.MediaType, feed.UpdatedAt);
    }
}
