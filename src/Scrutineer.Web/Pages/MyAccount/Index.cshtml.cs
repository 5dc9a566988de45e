using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>One's own account: who one is here, and how one signs in.</summary>
public sealed class IndexModel(ScrutineerDb db, AccountDesk desk, SessionKeeper sessions) : PageModel
{
    public Account Own { get; private set; } = null!;

    public int SessionCount { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Own = await desk.OwnAsync(cancel);
        SessionCount = (await sessions.OpenOfAsync(db, Own.Id, cancel)).Count;
    }
}
