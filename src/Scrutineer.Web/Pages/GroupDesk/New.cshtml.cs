using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.GroupDesk;

/// <summary>Sets a task and finish group up (rule TF1).</summary>
public sealed class NewModel(GroupChanges desk) : PageModel
{
    [BindProperty] public GroupForm Form { get; set; } = new();

    public Board Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel) => await FindAsync(board, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string board, CancellationToken cancel)
    {
        if (!await FindAsync(board, cancel)) return NotFound();
        var (details, id) = (Form.Read(ModelState), Guid.Empty);
        if (!await desk.TryAsync(this, nameof(GroupForm.Name), async work => id = (await GroupKeeper.StartAsync(work, Board, details, cancel)).Id)) return Page();
        TempData["Done"] = "The group is set up.";
        return Redirect(ProgrammeLinks.KeepGroup(id));
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await desk.BoardAsync(slug, cancel) is not { } board) return false;
        Board = board;
        return true;
    }
}
