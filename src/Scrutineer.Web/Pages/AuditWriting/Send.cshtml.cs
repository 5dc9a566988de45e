using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditWriting;

/// <summary>The summary, and sending it (rule U7).</summary>
public sealed class SendModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : AuditStepModel(db, desk, personal)
{
    [BindProperty] public bool IsChecked { get; set; }

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public IReadOnlyList<LikelyIdentifier> LikelyAll { get; private set; } = [];

    public OverallJudgement? Overall => Tool.Overall.OfMarks(AuditRules.Marks(Audit, Tool, f => f.Judgement));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is { } refused) return refused;
        if (!await Desk.TryAsync(this, nameof(IsChecked), work => AuditSender.SendAsync(work, id, Version, IsChecked, cancel))) return Page();
        TempData["Done"] = $"The audit of case {Audit.CaseReference} is sent to be moderated.";
        return Redirect(QualityLinks.MyAudits);
    }

    private async Task<IActionResult?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is { } refused) return refused;
        Missing = [.. AuditRules.ReasonsNotToSend(Audit, Tool)];
        LikelyAll = await AuditSender.LikelyAsync(Db, Audit, cancel);
        return null;
    }
}
