using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;

namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>Knows who is asking by the key in their cookie, which is looked up in the table of sessions on every request (rule A6).</summary>
internal sealed class SessionHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionKeeper sessions)
    : SignInAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "session";
    public const string Cookie = "__Host-session";
    private const string MethodClaim = "method";

    /// <summary>What <see cref="AuthenticationHttpContextExtensions.SignInAsync(HttpContext, ClaimsPrincipal)"/> takes to start a session.</summary>
    public static ClaimsPrincipal Principal(Guid account, SignInMethod method) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString("N")), new(MethodClaim, method.ToString())], SchemeName));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookie] is not { Length: > 0 } key) return AuthenticateResult.NoResult();
        if (await sessions.FindAsync(key, Context.RequestAborted) is not { } open) return AuthenticateResult.Fail("This session has ended.");
        Context.Features.Set(open);
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(open.Account.Id, open.Session.Method), Scheme.Name));
    }

    protected override async Task HandleSignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        // A key that was in the browser before is never taken over.
        await EndPresentAsync();
        var account = Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var method = Enum.Parse<SignInMethod>(user.FindFirstValue(MethodClaim)!);
        var (key, _) = await sessions.StartAsync(account, method, Device.InWords(Request.Headers.UserAgent), Context.RequestAborted);
        Response.Cookies.Append(Cookie, key, HostCookie.Options());
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        await EndPresentAsync();
        Response.Cookies.Delete(Cookie, HostCookie.Options());
    }

    /// <summary>Whoever is not signed in may be let in after signing in, and comes back to where they were going.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var goingTo = HttpMethods.IsGet(Request.Method) ? Request.PathBase + Request.Path + Request.QueryString.ToUriComponent() : "/";
        Response.Redirect($"/sign-in?returnTo={UrlEncoder.Encode(goingTo)}");
        return Task.CompletedTask;
    }

    private async Task EndPresentAsync()
    {
        if (Request.Cookies[Cookie] is { Length: > 0 } key)
            await sessions.EndAsync(Context.Features.Get<OpenSession>()?.Viewer ?? Viewer.Public, key, Context.RequestAborted);
    }
}
