using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Changes when and where a planned meeting is.</summary>
public sealed class DetailsModel(AgendaDesk desk) : PageModel
{
    [BindProperty] public MeetingForm Form { get; set; } = new();

    public AgendaDraft Draft { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.DraftAsync(id, cancel) is not { } draft) return NotFound();
        (Draft, Form) = (draft, MeetingForm.Of(draft.Meeting));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.DraftAsync(id, cancel) is not { } draft) return NotFound();
        Draft = draft;
        var details = Form.Read(ModelState);
        if (!await desk.TryAsync(this, nameof(MeetingForm.Day), async work =>
        {
            await AgendaBuilder.ChangeAsync(work, id, details, cancel);
            await TiesAfterwards.FindAsync(desk.Store, desk.Viewer, cancel);
        })) return Page();
        TempData["Done"] = "The meeting is changed, for the public too.";
        return Redirect(AgendaLinks.Builder(id));
    }
}
