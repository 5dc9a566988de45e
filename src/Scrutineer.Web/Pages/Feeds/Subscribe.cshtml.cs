using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Feeds;

/// <summary>How to have meetings in one's own calendar and news in a reader.</summary>
public sealed class SubscribeModel(ScrutineerDb db, SiteAddress site) : PageModel
{
    /// <summary>The beginning of every address shown.</summary>
    public string Start { get; private set; } = "";

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Start = site.Of(Request);
        Boards = await db.Set<Board>().AsNoTracking().Where(b => db.Set<Governance.Meetings.Meeting>().Any(m => m.BoardId == b.Id)).OrderBy(b => b.Name).ToListAsync(cancel);
    }

    /// <summary>The address that a calendar program opens by itself: the same, under a scheme of its own.</summary>
    public string Opening(Board board)
    {
        ArgumentNullException.ThrowIfNull(board);
        var address = Start + RecordLinks.Calendar(board.Slug);
        return $"webcal{address[address.IndexOf("://", StringComparison.Ordinal)..]}";
    }
}
