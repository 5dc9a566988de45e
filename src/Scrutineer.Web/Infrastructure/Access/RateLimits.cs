using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>How often one address may try what can be guessed at, and ask what is dear to answer. Beyond that it is told when to come back.</summary>
internal static class RateLimits
{
    /// <summary>The policy of pages that take passwords, codes and one-time links.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The policy of the search page.</summary>
    public const string Search = "search";

    /// <summary>The policy of lists that search where words are given.</summary>
    public const string ListSearch = "list-search";

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void Add(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = SayWhenAsync;
        limits.AddPolicy(SignIn, http => HttpMethods.IsPost(http.Request.Method)
            ? PerAddress(http, services => services.GetRequiredService<IOptions<SignInOptions>>().Value.AttemptsPerMinute)
            : RateLimitPartition.GetNoLimiter("reading"));
        limits.AddPolicy(Search, http => PerAddress(http, SearchesAMinute));
        limits.AddPolicy(ListSearch, http => string.IsNullOrWhiteSpace(http.Request.Query["q"]) ? RateLimitPartition.GetNoLimiter("listing") : PerAddress(http, SearchesAMinute));
    }

    private static int SearchesAMinute(IServiceProvider services) => services.GetRequiredService<IConfiguration>().GetValue("Search:PerMinute", defaultValue: 60);

    public static void Declare(RazorPagesOptions pages) =>
        pages.Conventions.AddFolderApplicationModelConvention("/Search", page => page.EndpointMetadata.Add(new EnableRateLimitingAttribute(Search)));

    private static RateLimitPartition<string> PerAddress(HttpContext http, Func<IServiceProvider, int> permits) =>
        RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits(http.RequestServices),
            Window = Minute,
        });

    private static ValueTask SayWhenAsync(OnRejectedContext refused, CancellationToken cancel)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Minute;
        refused.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
