using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Staff;
using Scrutineer.Quality.Tools;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Audits;

/// <summary>One audit, whole: opened by the journal, for those who need to know (rules A11 and U4).</summary>
public sealed class ShowModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    public CaseAudit Audit { get; private set; } = null!;
    public AuditToolVersion Tool { get; private set; } = null!;
    public string ToolName { get; private set; } = "";
    public IReadOnlyList<ToolArea> Areas { get; private set; } = [];
    public AuditResult? Result { get; private set; }
    public string Auditor { get; private set; } = "";
    public string Practitioner { get; private set; } = "";
    public string Unit { get; private set; } = "";
    public IReadOnlyDictionary<Guid, TrackedItemState> States { get; private set; } = new Dictionary<Guid, TrackedItemState>();

    public DateOnly Today => desk.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await personal.OpenAsync(Request, CaseAuditKind.Kind, id, "read the audit", cancel) is { } refused) return refused;
        Audit = await db.Set<CaseAudit>().AsNoTracking().Include(a => a.Findings).Include(a => a.Actions).Include(a => a.Moderations).Include(a => a.Confirmations).Include(a => a.FallBacks).AsSplitQuery().SingleAsync(a => a.Id == id, cancel);
        // Whoever may read the audit may read what hangs on it.
        await using var work = desk.Work();
        Tool = await work.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == Audit.ToolVersionId, cancel);
        ToolName = await work.Set<AuditTool>().Where(t => t.Id == Tool.AuditToolId).Select(t => t.Name).SingleAsync(cancel);
        Areas = AuditRules.AreasOf(Audit, Tool);
        Result = await work.Set<AuditResult>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel);
        var staff = await work.Set<StaffMember>().Where(s => s.Id == Audit.AuditorId || s.Id == Audit.PractitionerId).ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        (Auditor, Practitioner) = (staff[Audit.AuditorId], staff[Audit.PractitionerId]);
        Unit = (await desk.UnitsAsync(cancel)).GetValueOrDefault(Audit.TeamId, "");
        var tracked = Audit.Actions.Select(a => a.TrackedItemId).OfType<Guid>().ToList();
        States = await work.Set<TrackedItem>().Where(t => tracked.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.State, cancel);
        return Page();
    }

    /// <summary>"Of 10 areas 4 meet good or exceed it and 6 do not."</summary>
    public string AreasSay
    {
        get
        {
            var judged = Areas.Select(a => Audit.Of(a) is { } f ? f.Moderated ?? f.Judgement : null).OfType<Judgement>().ToList();
            var below = judged.Count(j => j == Judgement.DoesNotMeetGood);
            return judged.Count == 0 ? "No area is judged yet." : $"Of {judged.Count.Of("area")} {judged.Count - below} meet good or exceed it and {below} do not.";
        }
    }

    /// <summary>The colour of a judgement, which its word says too.</summary>
    public static string Colour(Judgement? judgement) => judgement switch
    {
        Judgement.ExceedsGood => "green",
        Judgement.MeetsGood => "teal",
        Judgement.DoesNotMeetGood => "orange",
        _ => "grey",
    };
}
