using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Outstanding;
using Scrutineer.Governance.Papers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Begins a paper for an item.</summary>
public sealed class NewPaperModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    [BindProperty] public string? Form { get; set; }
    [BindProperty] public string? Subject { get; set; }

    public AgendaDraft Draft { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>What the tracker would report, for the item under which it is reported and that has no report yet.</summary>
    public OutstandingIssues? FromTracker { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Subject = Item.Title;
        return Page();
    }

    public async Task<IActionResult> OnPostOutstandingAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var paper = Guid.Empty;
        if (!await desk.TryAsync(this, nameof(Subject), async work => paper = (await OutstandingWriter.StartAsync(work, id, desk.Viewer.Name, cancel)).Id)) return Page();
        TempData["Done"] = "The report is made from the tracker. Its text is yours to change; its appendix stays as the tracker has it.";
        return Redirect(AgendaLinks.Paper(paper));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!Enum.TryParse<PaperForm>(Form, out var form) || !AgendaWords.Forms.Contains(form)) ModelState.AddModelError(nameof(Form), "Choose what kind of paper it is");
        var paper = Guid.Empty;
        if (!await desk.TryAsync(this, nameof(Subject), async work => paper = (await PaperWriter.StartAsync(work, id, form, Subject, cancel: cancel)).Id)) return Page();
        return Redirect(AgendaLinks.Paper(paper));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var meeting = await db.Set<AgendaItem>().Where(i => i.Id == id && !i.IsRemoved).Select(i => i.MeetingId).FirstOrDefaultAsync(cancel);
        if (await desk.DraftAsync(meeting, cancel) is not { } draft) return false;
        (Draft, Item) = (draft, draft.Meeting.Items.Single(i => i.Id == id));
        if (OutstandingWriter.Offers(Item, Draft.Papers[id])) FromTracker = await OutstandingIssues.ReadAsync(db, Draft.Meeting, cancel);
        return true;
    }
}
