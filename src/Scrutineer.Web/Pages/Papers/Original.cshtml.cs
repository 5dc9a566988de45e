using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Papers;

/// <summary>An original file as it was published. Plain text is shown; anything else is only ever saved, so that it cannot run here.</summary>
public sealed class OriginalModel(ScrutineerDb db, DataStore store) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var key)) return NotFound();
        var document = await db.PublicDocuments().FirstOrDefaultAsync(d => d.Id == key, cancel);
        if (document is null || store.Files.Open(document.FileHash) is not { } content) return NotFound();
        var (type, shown) = TypeOf(document.FileName);
        var disposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment");
        disposition.SetHttpFileName(SafeFileName.Of(document.FileName));
        Response.Headers.ContentDisposition = disposition.ToString();
        return new FileStreamResult(content, type)
        {
            EntityTag = new EntityTagHeaderValue($"\"{document.FileHash}\""),
        };
    }

    /// <summary>The type by the file's name, and whether it may be shown in the page's place: a web page is saved as a file of no type that runs.</summary>
    private static (string Type, bool Shown) TypeOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".MD" or ".TXT" => ("text/plain; charset=utf-8", true),
        ".PDF" => ("application/pdf", false),
        ".DOCX" => ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
        _ => ("application/octet-stream", false),
    };
}
