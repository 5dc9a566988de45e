using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Web.Pages.Meetings;

/// <summary>What was published of a meeting and when, the first notice first (rule G11).</summary>
public sealed class NoticeModel(ScrutineerDb db) : PageModel
{
    public Board Board { get; private set; } = null!;
    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<Publication> Publications { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return NotFound();
        var found = await (from m in db.Set<Meeting>().AsNoTracking()
                           join b in db.Set<Board>() on m.BoardId equals b.Id
                           where b.Slug == board && m.Date == day
                           select new { m, b }).FirstOrDefaultAsync(cancel);
        if (found is null) return NotFound();
        (Board, Meeting) = (found.b, found.m);
        Publications = await db.Set<Publication>().AsNoTracking().Include(p => p.Entries).Where(p => p.MeetingId == Meeting.Id).OrderBy(p => p.Number).ToListAsync(cancel);
        return Page();
    }

    /// <summary>What a publication is called.</summary>
    public static string Name(PublicationKind kind) => kind switch
    {
        PublicationKind.Agenda => "Agenda and papers",
        PublicationKind.Supplement => "Supplementary agenda",
        _ => "Paper withdrawn",
    };
}
