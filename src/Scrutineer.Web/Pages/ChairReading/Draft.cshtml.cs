using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.ChairReading;

/// <summary>The draft minutes as the chair or vice-chair reads and comments on them (rule L21).</summary>
public sealed class DraftModel(ScrutineerDb db, ChairDesk chair) : PageModel
{
    [BindProperty] public Guid Draft { get; set; }

    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? Answer { get; set; }

    public DeskRecords Desk { get; private set; } = null!;

    /// <summary>True while the draft waits for the chair.</summary>
    public bool IsWaiting => Desk.Set!.State == MinutesState.WithChair;

    public async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel) => await FindAsync(board, date, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostCommentAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "Your comment stands beside the minute, where the clerk sees it.", () => chair.CommentAsync(db.Viewer, Desk.Meeting.Id, Draft, Words, cancel), cancel);

    public Task<IActionResult> OnPostFinishAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The draft is back with the clerk.", () => chair.FinishAsync(db.Viewer, Desk.Meeting.Id, Answer, cancel), cancel);

    private async Task<IActionResult> DoAsync(string board, string date, string done, Func<Task> act, CancellationToken cancel)
    {
        if (!await FindAsync(board, date, cancel)) return NotFound();
        try
        {
            await act();
            TempData["Done"] = done;
            return Redirect(RecordLinks.DraftMinutes(board, Desk.Meeting.Date));
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons) ModelState.AddModelError("", reason);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> FindAsync(string board, string date, CancellationToken cancel)
    {
        if (await db.MeetingAtAsync(board, date, cancel) is not { } id || await chair.OpenAsync(db.Viewer, id, cancel) is not { } desk) return false;
        Desk = desk;
        return true;
    }
}
