using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages.Minutes;

/// <summary>A minute by its citation. One that is cited but held in no paper has a page too, which says who cites it.</summary>
public sealed class MinuteModel(ScrutineerDb db, RecordCards cards) : PageModel
{
    public Board Board { get; private set; } = null!;

    /// <summary>The minute asked for, as it is cited: 63/15.</summary>
    public string Citation { get; private set; } = "";

    /// <summary>The minute; null where no imported paper holds it.</summary>
    public MinuteView? View { get; private set; }

    /// <summary>Who cites it while it is not held.</summary>
    public IReadOnlyList<Reference> Awaiting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, string citation, CancellationToken cancel)
    {
        var cut = citation.LastIndexOf('-');
        if (cut <= 0 || await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        Citation = $"{citation[..cut]}/{citation[(cut + 1)..]}";
        View = await MinuteView.ReadAsync(db, cards, Board, Citation, cancel);
        if (View is not null) return Page();
        var pending = await db.Set<Citation>().AsNoTracking()
            .Where(c => c.Scope == Board.Id && c.Text == Citation && c.State == CitationState.Pending).ToListAsync(cancel);
        Awaiting = await Reference.CitingAsync(db, cards, pending, cancel);
        if (Awaiting.Count == 0) return NotFound();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
