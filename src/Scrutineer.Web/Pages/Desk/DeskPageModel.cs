using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>What the pages of a meeting's desk share: the meeting, what lies on its desk, and names.</summary>
public abstract class DeskPageModel(DeskDoor door) : PageModel
{
    protected DeskDoor Door => door;

    public DeskRecords Desk { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>True where the minutes are still to be published and can be changed here.</summary>
    public bool IsOpen => Desk.Set is { State: MinutesState.Drafting or MinutesState.WithChair or MinutesState.Read };

    /// <summary>False for the page that opens the desk.</summary>
    protected virtual bool NeedsDesk => true;

    public virtual async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel)
    {
        if (!await EnterAsync(board, date, cancel)) return NotFound();
        return Desk.Set is null ? Redirect(RecordLinks.Desk(board, Desk.Meeting.Date)) : Page();
    }

    /// <summary>Reads the desk; false where there is none for this reader.</summary>
    protected async Task<bool> EnterAsync(string board, string date, CancellationToken cancel)
    {
        if (await door.EnterAsync(board, date, cancel) is not { } desk) return false;
        Desk = desk;
        Names = await door.NamesAsync(desk, cancel);
        await ReadAsync(cancel);
        return true;
    }

    /// <summary>Reads what one page shows besides.</summary>
    protected virtual Task ReadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Does it and comes back to a page with a sentence that says what was done, or shows this page with what stands against it.</summary>
    /// <param name="act">What is done; it returns a warning to show, or null.</param>
    protected async Task<IActionResult> DoAsync(string board, string date, string done, string? leadsTo, Func<Task<string?>> act, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (!await EnterAsync(board, date, cancel) || (NeedsDesk && Desk.Set is null)) return NotFound();
        string? warning = null;
        if (!await DeskDoor.TryAsync(this, async () => warning = await act())) return Page();
        TempData["Done"] = warning is null ? done : $"{done} {warning}";
        return Redirect(leadsTo ?? Request.Path);
    }

    /// <summary>The same for what warns of nothing.</summary>
    protected Task<IActionResult> DoAsync(string board, string date, string done, string? leadsTo, Func<Task> act, CancellationToken cancel) =>
        DoAsync(board, date, done, leadsTo, async () =>
        {
            await act();
            return null;
        }, cancel);
}
