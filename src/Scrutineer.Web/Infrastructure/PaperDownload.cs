using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Gives out an uploaded paper. It is only ever saved, so that nothing in it runs here.</summary>
internal static class PaperDownload
{
    /// <summary>The file; not found where it is missing from the disk.</summary>
    public static IActionResult Of(HttpResponse response, DataStore store, string? hash, string? name)
    {
        if (hash is null || store.Files.Open(hash) is not { } content) return new NotFoundResult();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(SafeFileName.Of(name ?? "paper"));
        response.Headers.ContentDisposition = disposition.ToString();
        var type = Path.GetExtension(name ?? "").Equals(".pdf", StringComparison.OrdinalIgnoreCase) ? "application/pdf" : "application/octet-stream";
        return new FileStreamResult(content, type);
    }
}
