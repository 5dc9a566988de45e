using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditWriting;

/// <summary>The conversation with the practitioner, and how the child and family see the help.</summary>
public sealed class TalkModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : AuditStepModel(db, desk, personal)
{
    [BindProperty] public string? Conversation { get; set; }
    [BindProperty] public string? TalkedOn { get; set; }
    [BindProperty] public string? FamilyView { get; set; }

    public IReadOnlyList<LikelyIdentifier> LikelyHere => Likely(Conversation, FamilyView);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is { } refused) return refused;
        (Conversation, TalkedOn, FamilyView) = (Audit.Conversation, Audit.TalkedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Audit.FamilyView);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is { } refused) return refused;
        var day = QualityDesk.ReadDay(TalkedOn);
        if (day is null && !string.IsNullOrWhiteSpace(TalkedOn)) ModelState.AddModelError(nameof(TalkedOn), "Enter the day, like 2031-04-24");
        if (!await Desk.TryAsync(this, nameof(Conversation), work => AuditWriter.SaveTalkAsync(work, id, Version, new TalkInput(Conversation, day, FamilyView), cancel))) return Page();
        return Redirect(QualityLinks.Actions(id));
    }
}
