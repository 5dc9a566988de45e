using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>Where one is signed in, and signing out everywhere else.</summary>
public sealed class SessionsModel(ScrutineerDb db, Viewer viewer, SessionKeeper sessions, AccountDesk desk) : PageModel
{
    public IReadOnlyList<Session> Open { get; private set; } = [];

    /// <summary>The session this page was asked for in.</summary>
    public Guid Here => HttpContext.Features.Get<OpenSession>()!.Session.Id;

    public async Task OnGetAsync(CancellationToken cancel) => Open = await sessions.OpenOfAsync(db, viewer.AccountId!.Value, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await SessionKeeper.EndAllAsync(db, viewer.AccountId!.Value, desk.Now, Here, cancel);
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = "Every other browser is signed out.";
        return Redirect("/account/sessions");
    }
}
