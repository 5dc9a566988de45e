using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Suggestions;

namespace Scrutineer.Web.Pages.Suggest;

/// <summary>What was suggested to a board and what came of it; those who keep its work programme see what still waits to be read.</summary>
public sealed class PoolModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    private const int Most = 500;

    public Board Board { get; private set; } = null!;
    public IReadOnlyList<Suggestion> Suggestions { get; private set; } = [];

    /// <summary>The items that suggestions became.</summary>
    public IReadOnlyDictionary<Guid, ProgrammeItem> Items { get; private set; } = new Dictionary<Guid, ProgrammeItem>();

    public bool MayKeep => viewer.May(ProgrammeKeeper.Keep, Board.Id);

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        Suggestions = await db.Set<Suggestion>().AsNoTracking().Where(s => s.BoardId == found.Id).OrderByDescending(s => s.Id).Take(Most).ToListAsync(cancel);
        var items = Suggestions.Select(s => s.ProgrammeItemId).OfType<Guid>().ToList();
        Items = await db.Set<ProgrammeItem>().AsNoTracking().Where(i => items.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel);
        return Page();
    }
}
