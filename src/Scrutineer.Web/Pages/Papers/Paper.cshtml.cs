using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Web.Pages.Shared;

namespace Scrutineer.Web.Pages.Papers;

/// <summary>A paper before a board: what it recommends, and its words.</summary>
public sealed class PaperModel(ScrutineerDb db) : PageModel
{
    public Board Board { get; private set; } = null!;
    public Meeting Meeting { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public AgendaItem? Item { get; private set; }

    /// <summary>The published paper that took its place, and the withdrawn one whose place it took.</summary>
    public Paper? ReplacedBy { get; private set; }
    public Paper? Replaces { get; private set; }

    public IReadOnlyList<MatterLink> Matters { get; private set; } = [];
    public IReadOnlyList<DocumentLink> Documents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, string date, int order, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return NotFound();
        var found = await (from p in db.Set<Paper>().AsNoTracking().Include(p => p.Recommendations)
                           join m in db.Set<Meeting>() on p.MeetingId equals m.Id
                           join b in db.Set<Board>() on m.BoardId equals b.Id
                           where b.Slug == board && m.Date == day && p.Order == order
                           select new { p, m, b }).FirstOrDefaultAsync(cancel);
        if (found is null) return NotFound();
        (Board, Meeting, Paper) = (found.b, found.m, found.p);
        Item = await db.Set<AgendaItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == Paper.AgendaItemId, cancel);
        // A paper in a private item is exempt whatever its own row says (rule M4).
        if (Paper.AgendaItemId is not null && Item is null or { IsPrivate: true }) return NotFound();
        ReplacedBy = await db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.ReplacesId == Paper.Id && p.Visibility == Visibility.Public, cancel);
        Replaces = Paper.ReplacesId is { } earlier ? await db.Set<Paper>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == earlier, cancel) : null;
        Matters = Item is null ? [] : await MatterLink.OfAsync(db, [Item.Ref], cancel);
        Documents = await DocumentLink.OfAsync(db, [Meeting.Id], cancel);
        return Page();
    }
}
