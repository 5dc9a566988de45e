using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Groups;

/// <summary>A task and finish group: what it recommends and to whom, what it found, and the evidence that rests on (rule TF1).</summary>
public sealed class ShowModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    public Board Board { get; private set; } = null!;
    public TaskAndFinishGroup Group { get; private set; } = null!;

    /// <summary>The papers attached to its evidence that the reader may see.</summary>
    public IReadOnlyDictionary<Guid, (string Subject, string Address)> Papers { get; private set; } = new Dictionary<Guid, (string, string)>();

    public bool MayKeep => viewer.May(GroupKeeper.Keep, Board.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await GroupReader.FindAsync(db.Set<TaskAndFinishGroup>().AsNoTracking(), id, cancel) is not { } group) return NotFound();
        (Group, Board) = (group, await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == group.BoardId, cancel));
        var attached = group.Evidence.Where(e => e.RecordKind == "paper").Select(e => e.RecordId).OfType<Guid>().ToList();
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => attached.Contains(p.Id)).Join(db.Set<Meeting>(), p => p.MeetingId, m => m.Id, (p, m) => new { p.Id, p.Subject, p.Order, m.Date }).ToListAsync(cancel);
        Papers = papers.ToDictionary(p => p.Id, p => (p.Subject, RecordLinks.Paper(Board.Slug, p.Date, p.Order)));
        return Page();
    }
}
