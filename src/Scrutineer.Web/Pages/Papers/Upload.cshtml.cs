using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Papers;

/// <summary>A paper that was uploaded: the PDF of its pages, whatever it was.</summary>
public sealed class UploadModel(ScrutineerDb db, DataStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string board, string date, int order, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return NotFound();
        var paper = await (from p in db.Set<Paper>().AsNoTracking()
                           join m in db.Set<Meeting>() on p.MeetingId equals m.Id
                           join b in db.Set<Board>() on m.BoardId equals b.Id
                           where b.Slug == board && m.Date == day && p.Order == order && p.Pages != null && db.Set<AgendaItem>().Any(i => i.Id == p.AgendaItemId && (!i.IsPrivate || p.Visibility != Visibility.Public))
                           select p).FirstOrDefaultAsync(cancel);
        return PaperDownload.Of(Response, store, paper?.FileHash, paper?.FileName);
    }
}
