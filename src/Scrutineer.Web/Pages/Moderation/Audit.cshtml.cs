using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Moderation;

/// <summary>One area as the form has it.</summary>
public sealed class GradeForm
{
    public Guid Area { get; set; }
    public Judgement? Grade { get; set; }
    public string? Reason { get; set; }
}

/// <summary>One audit, with the auditor's judgements on one side and the moderator's on the other (rules U9 and U10).</summary>
public sealed class AuditModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    [BindProperty] public List<GradeForm> Grades { get; set; } = [];
    [BindProperty] public AuditQuality? Quality { get; set; }
    [BindProperty] public string? Feedback { get; set; }

    public CaseAudit Audit { get; private set; } = null!;
    public AuditToolVersion Tool { get; private set; } = null!;
    public string ToolName { get; private set; } = "";
    public IReadOnlyList<ToolArea> Areas { get; private set; } = [];

    /// <summary>What was entered for an area; null where nothing was yet, and the auditor's judgement stands.</summary>
    public GradeForm? Of(ToolArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Grades.Find(g => g.Area == area.Id);
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        var staff = await CaseAuditKind.StaffOfViewerAsync(db, cancel);
        var input = new ModerationInput([.. Grades.Where(g => g.Grade is not null).Select(g => new Regrade(g.Area, g.Grade!.Value, g.Reason))], Quality, Feedback);
        if (!await desk.TryAsync(this, nameof(Grades), work => AuditModerator.ModerateAsync(work, id, staff?.Id, input, cancel))) return Page();
        TempData["Done"] = $"The audit of case {Audit.CaseReference} is moderated.";
        return Redirect(QualityLinks.Moderation);
    }

    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await personal.OpenAsync(Request, CaseAuditKind.Kind, id, "moderated the audit", cancel) is { } refused) return refused is RedirectResult ? NotFound() : refused;
        Audit = await db.Set<CaseAudit>().AsNoTracking().Include(a => a.Findings).Include(a => a.Actions).SingleAsync(a => a.Id == id, cancel);
        if (Audit.State == AuditState.Begun) return NotFound();
        if (Audit.State == AuditState.Moderated) return Redirect(QualityLinks.Audit(id));
        Tool = await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == Audit.ToolVersionId, cancel);
        ToolName = await db.Set<AuditTool>().Where(t => t.Id == Tool.AuditToolId).Select(t => t.Name).FirstOrDefaultAsync(cancel) ?? "";
        Areas = AuditRules.AreasOf(Audit, Tool);
        return null;
    }
}
