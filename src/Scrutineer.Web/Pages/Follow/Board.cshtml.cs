using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Publishing;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.Follow;

/// <summary>Asks to hear by e-mail when a board publishes something (rule G14).</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class BoardModel(ScrutineerDb db, DataStore store, SubscriberMail mail) : PageModel
{
    [BindProperty] public string? Email { get; set; }

    public Board Board { get; private set; } = null!;

    /// <summary>True once it was asked, whoever the address is.</summary>
    public bool IsAsked { get; private set; }

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel) => await FindAsync(board, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string board, CancellationToken cancel)
    {
        if (!await FindAsync(board, cancel)) return NotFound();
        if (EmailAddress.Fault(Email) is { } fault)
        {
            ModelState.AddModelError(nameof(Email), fault);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await using var work = store.Open(Viewer.Work("subscriptions"));
        await mail.AskAsync(work, Board, Email!.Trim(), cancel);
        IsAsked = true;
        return Page();
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) is not { } board) return false;
        Board = board;
        return true;
    }
}
