using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>How often one address may try what can be guessed at.</summary>
internal static class RateLimits
{
    /// <summary>The policy of pages that take passwords, codes and one-time links.</summary>
    public const string SignIn = "sign-in";

    public static void Add(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(SignIn, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "unknown", _ => Window(http))
            : RateLimitPartition.GetNoLimiter("reading"));
    }

    private static FixedWindowRateLimiterOptions Window(HttpContext http) => new()
    {
        PermitLimit = http.RequestServices.GetRequiredService<IOptions<SignInOptions>>().Value.AttemptsPerMinute,
        Window = TimeSpan.FromMinutes(1),
    };
}
