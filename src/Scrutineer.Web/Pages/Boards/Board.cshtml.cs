using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Pages.Boards;

/// <summary>A board: who sits on it, when it meets, what it follows.</summary>
public sealed class BoardModel(ScrutineerDb db, TimeProvider time) : PageModel
{
    public BoardView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await BoardView.ReadAsync(db, board, time.Today(), cancel) is not { } view) return NotFound();
        View = view;
        return Page();
    }
}
