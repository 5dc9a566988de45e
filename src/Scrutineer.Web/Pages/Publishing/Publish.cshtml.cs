using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Publishing;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Agendas;

namespace Scrutineer.Web.Pages.Publishing;

/// <summary>The gate before publication, day by day and reason by reason, and publishing: the agenda, or what was added since (rules G8, G9, G11 and G12).</summary>
public sealed class PublishModel(AgendaDesk desk, AgendaPublisher publisher) : PageModel
{
    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Chair { get; set; }
    [BindProperty] public string? SpecialCircumstances { get; set; }

    public AgendaDraft Draft { get; private set; } = null!;
    public PublicationGate Gate { get; private set; } = null!;
    public bool IsSupplement => Draft.Meeting.HasAgenda;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Version = Draft.Plan.Version;
        if (!IsSupplement) (Why, Chair, SpecialCircumstances) = (Draft.Plan.UrgentReason, Draft.Plan.UrgentChair, Draft.Plan.SpecialCircumstances);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, IsSupplement ? nameof(Why) : "", work => IsSupplement
            ? publisher.SupplementAsync(work, id, Version, new Lateness(Why, Chair, SpecialCircumstances), cancel)
            : publisher.PublishAsync(work, id, Version, cancel)))
        {
            Version = Draft.Plan.Version;
            return Page();
        }

        TempData["Done"] = IsSupplement ? "The supplementary agenda is published." : "The agenda is published.";
        return Redirect(AgendaLinks.Notice(Draft.Board.Slug, Draft.Meeting.Date));
    }

    public async Task<IActionResult> OnPostUrgentAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Why), work => AgendaPublisher.RecordUrgencyAsync(work, id, new Lateness(Why, Chair, SpecialCircumstances), cancel))) return Page();
        TempData["Done"] = "The urgent route is recorded.";
        return Redirect(AgendaLinks.Publish(id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.DraftAsync(id, cancel) is not { } draft || !desk.MayPublish(draft.Board.Id)) return false;
        (Draft, Gate) = (draft, PublicationGate.Of(draft, desk.Today));
        return true;
    }
}
