using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditWriting;

/// <summary>One step of the way through an audit.</summary>
public sealed record AuditStep(string Title, string Address, bool IsDone);

/// <summary>What every step of writing an audit does first: it opens the audit, by the journal, for its auditor alone (rules A11 and U4).</summary>
public abstract class AuditStepModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    /// <summary>The version that the form began from.</summary>
    [BindProperty] public int Version { get; set; }

    public CaseAudit Audit { get; private set; } = null!;

    public AuditToolVersion Tool { get; private set; } = null!;

    public string ToolName { get; private set; } = "";

    /// <summary>The areas that are asked of this case, in order.</summary>
    public IReadOnlyList<ToolArea> Areas { get; private set; } = [];

    protected ScrutineerDb Db => db;

    protected QualityDesk Desk => desk;

    /// <summary>Every step, with whether it is done.</summary>
    public IReadOnlyList<AuditStep> Steps =>
    [
        new("About the case", QualityLinks.About(Audit.Id), Audit is { Strand: not null, AgeBand: not null, AuditedBefore: not null }),
        .. Areas.Select((area, i) => new AuditStep(area.Title, QualityLinks.Area(Audit.Id, i + 1), Audit.Of(area) is { } f && (f.DoesNotApply || f.Judgement is not null && f.Evidence.Length > 0 && f.Impact.Length > 0))),
        new("Conversation and family’s view", QualityLinks.Talk(Audit.Id), Audit is { TalkedOn: not null } && Audit.Conversation.Length > 0 && Audit.FamilyView.Length > 0),
        // Whether an action is needed is known when every area is judged.
        new("Agreed actions", QualityLinks.Actions(Audit.Id), Audit.Actions.Count > 0 || (Areas.All(a => Audit.Of(a)?.IsJudged == true) && !Audit.Findings.Exists(f => f.Judgement == Judgement.DoesNotMeetGood))),
        new("Summary, and send", QualityLinks.Send(Audit.Id), Audit.State != AuditState.Begun),
    ];

    /// <summary>The step after the one at this address.</summary>
    public string After(string address)
    {
        var steps = Steps;
        var at = steps.ToList().FindIndex(s => s.Address == address);
        return steps[Math.Min(at + 1, steps.Count - 1)].Address;
    }

    /// <summary>Opens the audit; the answer to give where it is not for this viewer to write.</summary>
    protected async Task<IActionResult?> OpenAsync(Guid id, CancellationToken cancel)
    {
        if (await personal.OpenAsync(Request, CaseAuditKind.Kind, id, "wrote the audit", cancel) is { } refused) return refused is RedirectResult ? NotFound() : refused;
        var staff = await CaseAuditKind.StaffOfViewerAsync(db, cancel);
        var audit = await db.Set<CaseAudit>().AsNoTracking().Include(a => a.Findings).Include(a => a.Actions).SingleAsync(a => a.Id == id, cancel);
        // Whoever may read it may not therefore write it.
        if (staff is null || staff.Id != audit.AuditorId) return NotFound();
        if (audit.State != AuditState.Begun) return Redirect(QualityLinks.Audit(id));
        Audit = audit;
        Tool = await db.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).SingleAsync(v => v.Id == audit.ToolVersionId, cancel);
        ToolName = await db.Set<AuditTool>().Where(t => t.Versions.Any(v => v.Id == Tool.Id)).Select(t => t.Name).FirstOrDefaultAsync(cancel) ?? "";
        Areas = AuditRules.AreasOf(audit, Tool);
        if (HttpMethods.IsGet(Request.Method)) Version = audit.Version;
        return null;
    }

    /// <summary>What in these texts may tell who the child is, for a warning beside them.</summary>
    protected static IReadOnlyList<LikelyIdentifier> Likely(params IEnumerable<string?> texts) => [.. texts.SelectMany(t => LikelyIdentifiers.In(t ?? "")).DistinctBy(l => l.Words, StringComparer.OrdinalIgnoreCase)];
}
