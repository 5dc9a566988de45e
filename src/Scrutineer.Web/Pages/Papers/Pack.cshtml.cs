using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Papers;

/// <summary>A pack by the fingerprint of its bytes, in force or replaced (rule MP2); the private twin for those who may read the board's exempt business.</summary>
public sealed class PackModel(ScrutineerDb db, DataStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string hash, CancellationToken cancel)
    {
        var found = await (from k in db.Set<MeetingPack>().AsNoTracking()
                           join p in db.Set<Publication>() on k.PublicationId equals p.Id
                           join m in db.Set<Meeting>() on k.MeetingId equals m.Id
                           join b in db.Set<Board>() on m.BoardId equals b.Id
                           where k.FileHash == hash
                           select new { k, p, m, b }).FirstOrDefaultAsync(cancel);
        if (found is null || store.Files.Open(found.k.FileHash) is not { } content) return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(SafeFileName.Of(PackLinks.NameOf(found.b, found.m, found.p, found.k)));
        Response.Headers.ContentDisposition = disposition.ToString();
        // The address never answers with other bytes, so whoever may share it may keep it.
        if (found.k.Visibility == Visibility.Public) Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return new FileStreamResult(content, "application/pdf")
        {
            EntityTag = new EntityTagHeaderValue($"\"{found.k.FileHash}\""),
            EnableRangeProcessing = true,
        };
    }
}
