using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AgencyParts;

/// <summary>An area as its form has it.</summary>
public sealed class AgencyAreaForm
{
    public Guid Area { get; set; }

    /// <summary>A judgement, or "none" where the agency had no part in it.</summary>
    public string? Judged { get; set; }

    public string? Words { get; set; }

    internal AgencyInput Input => new(Area, Enum.TryParse<Judgement>(Judged, out var judgement) && Enum.IsDefined(judgement) ? judgement : null, Judged == "none", Words);
}

/// <summary>An agency's part, written by those who answer for the agency and by nobody else (rule U26).</summary>
public sealed class PartModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    [BindProperty] public int Saved { get; set; }
    [BindProperty] public List<AgencyAreaForm> Areas { get; set; } = [];
    [BindProperty] public bool IsChecked { get; set; }

    public AgencyPart Part { get; private set; } = null!;
    public MultiAgencyAudit Audit { get; private set; } = null!;
    public AuditToolVersion Version { get; private set; } = null!;
    public string Agency { get; private set; } = "";

    public bool AsksToCheck => Areas.Any(a => LikelyIdentifiers.In(a.Words ?? "").Count > 0);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        Saved = Part.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        if (!await desk.TryAsync(this, nameof(Areas), work => MultiAgencyKeeper.SaveAsync(work, id, Saved, [.. Areas.Select(a => a.Input)], cancel))) return Page();
        TempData["Done"] = "Your part is saved. It is not sent yet.";
        return Redirect(QualityLinks.AgencyPart(id));
    }

    public async Task<IActionResult> OnPostSendAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        if (!await desk.TryAsync(this, nameof(Areas), work => MultiAgencyKeeper.SendAsync(work, id, Saved, [.. Areas.Select(a => a.Input)], IsChecked, cancel))) return Page();
        TempData["Done"] = "Your agency’s part is sent. Thank you.";
        return Redirect(QualityLinks.AgencyParts);
    }

    /// <summary>What stands in an area's form: as it was entered, else as it was kept.</summary>
    public AgencyAreaForm FormOf(ToolArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var finding = Part.Of(area);
        return Areas.Find(a => a.Area == area.Id) ?? new() { Area = area.Id, Judged = finding?.DoesNotApply == true ? "none" : finding?.Judgement?.ToString(), Words = finding?.Words };
    }

    /// <summary>What to answer where the part is not the reader's to write; null where it is.</summary>
    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var work = desk.Work();
        var agency = await work.Set<AgencyPart>().Where(p => p.Id == id).Select(p => (Guid?)p.OrganisationId).SingleOrDefaultAsync(cancel);
        if (agency is not { } organisation || !AgencyPartKind.AnswersFor(desk.Viewer, organisation)) return NotFound();
        if (await personal.OpenAsync(Request, AgencyPartKind.Kind, id, "audit the agency's part", cancel) is { } refused) return refused;
        Part = await db.Set<AgencyPart>().AsNoTracking().Include(p => p.Findings).SingleAsync(p => p.Id == id, cancel);
        // Whoever may write the part may read what it asks.
        Audit = await work.Set<MultiAgencyAudit>().AsNoTracking().SingleAsync(a => a.Id == Part.MultiAgencyAuditId, cancel);
        Version = await work.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == Audit.ToolVersionId, cancel);
        Agency = await work.Set<Organisation>().Where(o => o.Id == organisation).Select(o => o.Name).SingleAsync(cancel);
        return null;
    }
}
