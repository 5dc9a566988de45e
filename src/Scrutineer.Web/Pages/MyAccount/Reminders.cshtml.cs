using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Reminders;
using Scrutineer.Web.Infrastructure.Access;

namespace Scrutineer.Web.Pages.MyAccount;

/// <summary>Which reminders one gets by e-mail (rule L23).</summary>
public sealed class RemindersModel(ScrutineerDb db, AccountDesk desk) : PageModel
{
    /// <summary>The kinds that are to come.</summary>
    [BindProperty] public List<string> Wanted { get; set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var off = (await desk.OwnAsync(cancel)).RemindersOff;
        Wanted = [.. ReminderKind.All.Where(k => k.IsStatutory || !off.Contains(k.Name)).Select(k => k.Name)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var own = await desk.OwnAsync(cancel);
        own.RemindersOff = [.. ReminderKind.All.Where(k => !k.IsStatutory && !Wanted.Contains(k.Name)).Select(k => k.Name)];
        await db.SaveChangesAsync(cancel);
        TempData["Done"] = "Your choice of reminders is kept.";
        return Redirect("/account");
    }
}
