using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Matters;

/// <summary>A matter as a thread: a picture to skim, and each point with the words that tie it.</summary>
public sealed class ShowModel(ScrutineerDb db, ThreadReader threads) : PageModel
{
    public MatterThread Thread { get; private set; } = null!;
    public string BoardName { get; private set; } = "";
    public string BoardSlug { get; private set; } = "";
    public ThreadPicture Picture { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var matter = await db.Set<Matter>().AsNoTracking().FirstOrDefaultAsync(m => m.Slug == slug, cancel);
        if (matter is null) return NotFound();
        if (matter.MergedIntoId is { } into)
            return RedirectPermanent(RecordLinks.Matter(await db.Set<Matter>().Where(m => m.Id == into).Select(m => m.Slug).SingleAsync(cancel)));
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == matter.Scope, cancel);
        (BoardName, BoardSlug) = (board.Name, board.Slug);
        Thread = await threads.ReadAsync(db, matter, cancel);
        Picture = ThreadPicture.Of(Thread);
        return Page();
    }

    /// <summary>"1 worked, 2 worked in part": what was judged of the effect of its asks.</summary>
    public string Effects() => string.Join(", ", Thread.Asks.Where(a => a.Item.Effect is not null).GroupBy(a => a.Item.Effect!.Value).OrderBy(g => g.Key)
        .Select(g => $"{g.Count()} {g.Key.Word().ToLowerInvariant()}"));

    /// <summary>"February 2016 to April 2017", or one of them.</summary>
    public string Span()
    {
        var days = Thread.Points.Where(p => p.Date is not null).Select(p => p.Date!.Value).ToList();
        if (days.Count == 0) return "no dates known";
        var (first, last) = (days.Min().ToString("MMMM yyyy"), days.Max().ToString("MMMM yyyy"));
        return first == last ? first : $"{first} to {last}";
    }
}
