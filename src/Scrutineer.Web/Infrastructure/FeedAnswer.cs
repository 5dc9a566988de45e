using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Answers with a file that programs ask for again and again: one that has not changed since is not sent again (304).</summary>
internal static class FeedAnswer
{
    /// <param name="changedAt">When the newest of what it tells was changed.</param>
    public static FileContentResult Of(HttpResponse response, byte[] content, string mediaType, DateTime changedAt)
    {
        response.Headers.CacheControl = "public, max-age=300";
        return new FileContentResult(content, mediaType)
        {
            EntityTag = new EntityTagHeaderValue($"\"{FileStore.HashOf(content)[..32]}\""),
            LastModified = new DateTimeOffset(DateTime.SpecifyKind(changedAt, DateTimeKind.Utc)),
        };
    }
}
