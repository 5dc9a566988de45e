using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>One ask: what was asked, of whom, and all that is known to have come of it.</summary>
public sealed class ItemModel(ScrutineerDb db, TrackerLines lines, RecordCards cards, ThreadReader threads) : PageModel
{
    public AskView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await AskView.FindAsync(db, lines, cards, threads, id, cancel) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <summary>How the notice at the top is coloured: late, done or neither.</summary>
    public string BandClass => View.Line.Late is not null ? "app-band app-band--late" : View.Item.State.IsAnswered() ? "app-band app-band--done" : "app-band";
}
