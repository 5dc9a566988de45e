using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>What an item of a draft agenda says, and whether it is private (rule G10).</summary>
public sealed class ItemModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Parts { get; set; }
    [BindProperty] public bool NeedsPaper { get; set; }
    [BindProperty] public bool IsPrivate { get; set; }
    [BindProperty] public string? ExemptParagraph { get; set; }
    [BindProperty] public string? ExemptReason { get; set; }

    public AgendaDraft Draft { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Title, Parts, NeedsPaper, IsPrivate) = (Item.Title, string.Join('\n', Item.Parts), Item.NeedsPaper, Item.IsPrivate);
        (ExemptParagraph, ExemptReason) = (Item.ExemptParagraph?.ToString(CultureInfo.InvariantCulture), Item.ExemptReason);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var paragraph = int.TryParse(ExemptParagraph, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var details = new ItemDetails(Title ?? "", (Parts ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), NeedsPaper, IsPrivate, paragraph, ExemptReason);
        if (!await desk.TryAsync(this, nameof(Title), work => AgendaBuilder.ChangeAsync(work, id, details, cancel))) return Page();
        TempData["Done"] = $"\u201c{details.Title.Trim()}\u201d is saved.";
        return Redirect(AgendaLinks.Builder(Draft.Meeting.Id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var meeting = await db.Set<AgendaItem>().Where(i => i.Id == id).Select(i => i.MeetingId).FirstOrDefaultAsync(cancel);
        if (await desk.DraftAsync(meeting, cancel) is not { } draft) return false;
        (Draft, Item) = (draft, draft.Meeting.Items.Single(i => i.Id == id));
        return Item.IsDraft;
    }
}
