using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;

namespace Scrutineer.Web.Pages;

/// <summary>What went wrong, in plain words, and what to do now; for every address, way of asking and status.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    /// <summary>The page's heading.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What happened and what the reader can do.</summary>
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    /// <summary>Whether what was wanted may be found elsewhere.</summary>
    public bool OffersWays { get; private set; }

    /// <inheritdoc />
    [NonHandler]
    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context)
    {
        var code = int.TryParse(RouteData.Values["code"] as string, out var asked) && asked is >= 400 and < 600 ? asked : 404;
        Response.StatusCode = code;
        OffersWays = code is 404 or 410;
        (Heading, Sentences) = Words(code);
        if (Unreadable() is { } sentence) (Response.StatusCode, Heading, Sentences) = (StatusCodes.Status503ServiceUnavailable, "This record stays closed for now", [sentence]);
        if (code == 403 && RolesAskedFor() is { Count: > 0 } roles) Sentences = ["It is for people with a role that you do not have: " + string.Join(", ", roles) + ".", "An administrator of this site can give it to you."];
    }

    /// <summary>Why a sensitive record was not opened; null when something else went wrong.</summary>
    private string? Unreadable() => (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error as ReadNotJournalledException)?.Message;

    /// <summary>The roles that may open the page that was refused.</summary>
    private List<string> RolesAskedFor()
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).ToHashSet() ?? [];
        return [.. Permissions.All.Where(p => asked.Contains(p.Name)).SelectMany(PermissionTable.RolesWith).Select(role => role.Title).Distinct()];
    }

    private static (string Heading, IReadOnlyList<string> Sentences) Words(int code) => code switch
    {
        400 => ("We could not use what was sent",
            ["Something in the address or the form was missing or not as expected. Nothing was saved.",
             "Go back, check what you entered, and send it again. If the page had been open for long, load it anew first."]),
        401 or 403 => ("You cannot see this page",
            ["It is for people with a different role.", "If you think it should be open to you, ask the person who looks after this site."]),
        404 or 410 => ("Page not found",
            ["If you typed the address, check that it is correct. If you pasted it, check that you copied all of it.",
             "Meetings, minutes and people keep their addresses, so a link that once worked should still work."]),
        413 => ("The file is too large", ["Nothing was saved. Send a smaller file, or split it into parts."]),
        429 => ("Too many requests", ["Wait a minute, then try again."]),
        503 => ("The site is not ready", ["It is starting or being looked after. Try again in a few minutes."]),
        < 500 => ("This page cannot do that", ["The address is right, but not for what was asked of it. Go back and try another way."]),
        _ => ("Sorry, there is a problem on our side",
            ["What you were doing may not have been saved. Try again in a few minutes.",
             "If it happens again, tell the person who looks after this site what you were doing and when."]),
    };
}
