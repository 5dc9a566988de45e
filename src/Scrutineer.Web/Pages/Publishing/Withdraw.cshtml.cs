using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Agendas;

namespace Scrutineer.Web.Pages.Publishing;

/// <summary>Withdraws a published paper, and begins the one that takes its place (rule G13).</summary>
public sealed class WithdrawModel(AgendaDesk desk, AgendaPublisher publisher) : PageModel
{
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public bool Replace { get; set; }

    public AgendaDraft Draft { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Why), work => publisher.WithdrawAsync(work, id, Why, cancel))) return Page();
        TempData["Done"] = "The paper is withdrawn: it stays, marked with the day and the reason.";
        var next = Guid.Empty;
        if (Replace && Paper.AgendaItemId is { } item)
            await desk.TryAsync(this, nameof(Why), async work => next = (await PaperWriter.StartAsync(work, item, Paper.Form, Paper.Subject, Paper, cancel)).Id);
        return Redirect(next == Guid.Empty ? AgendaLinks.Builder(Draft.Meeting.Id) : AgendaLinks.Paper(next));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.PaperAsync(id, cancel) is not { } found || !desk.MayPublish(found.Draft.Board.Id)) return false;
        (Draft, Paper) = found;
        return !Paper.IsDraft;
    }
}
