using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditWriting;

/// <summary>The first step: what kind of case it is.</summary>
public sealed class AboutModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : AuditStepModel(db, desk, personal)
{
    [BindProperty] public string? Strand { get; set; }
    [BindProperty] public string? AgeBand { get; set; }
    [BindProperty] public bool? AuditedBefore { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is { } refused) return refused;
        (Strand, AgeBand, AuditedBefore) = (Audit.Strand, Audit.AgeBand, Audit.AuditedBefore);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is { } refused) return refused;
        if (!await Desk.TryAsync(this, nameof(Strand), work => AuditWriter.SaveAboutAsync(work, id, Version, new AboutInput(AuditedBefore, AgeBand, Strand), cancel))) return Page();
        return Redirect(QualityLinks.Area(id, 1));
    }
}
