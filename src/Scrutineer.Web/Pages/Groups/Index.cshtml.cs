using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.TaskAndFinish;

namespace Scrutineer.Web.Pages.Groups;

/// <summary>A board's task and finish groups: those that reported, and for its officers those at work.</summary>
public sealed class IndexModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    public Board Board { get; private set; } = null!;
    public IReadOnlyList<TaskAndFinishGroup> Groups { get; private set; } = [];

    public bool MayKeep => viewer.May(GroupKeeper.Keep, Board.Id);

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        Groups = await db.Set<TaskAndFinishGroup>().AsNoTracking().Where(g => g.BoardId == found.Id).OrderByDescending(g => g.StartedOn).ToListAsync(cancel);
        return Page();
    }
}
