using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>For whom a request's queries run. It can be asked only once sessions were looked at: earlier, everybody would be the public for the whole request.</summary>
internal static class RequestViewer
{
    /// <summary>Notes that whoever asks is known now, or known to be the public.</summary>
    public static Task NoteAsync(HttpContext http, RequestDelegate next)
    {
        http.Features.Set(new Known());
        return next(http);
    }

    public static Viewer Of(IServiceProvider services)
    {
        if (services.GetRequiredService<IHttpContextAccessor>().HttpContext is not { } http) return Viewer.Public;
        if (http.Features.Get<Known>() is null) throw new InvalidOperationException("The viewer was asked for before the session was looked at.");
        return http.Features.Get<OpenSession>()?.Viewer ?? Viewer.Public;
    }

    private sealed class Known;
}
