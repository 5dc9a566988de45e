using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Plans;
using Scrutineer.Tracking;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QualityMeetings;

/// <summary>One meeting: what caused it, what came of it, and what later audits tell (rules U19 and U20).</summary>
public sealed class ShowModel(ScrutineerDb db, AuditFacts facts, QualityDesk desk) : PageModel
{
    public QualityMeeting Meeting { get; private set; } = null!;
    public string? Service { get; private set; }
    public IReadOnlyList<string> There { get; private set; } = [];
    public IReadOnlyList<TrackedItem> Actions { get; private set; } = [];

    /// <summary>None for those who may not read findings.</summary>
    public IReadOnlyList<LearningEffect> Effects { get; private set; } = [];

    public bool MayWrite => desk.Viewer.May(QaPlanKeeper.Plan);

    public bool MayReadFindings => desk.Viewer.May(AuditResult.Read);

    public DateOnly Today => desk.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<QualityMeeting>().AsNoTracking().Include(m => m.Attended).SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting) return NotFound();
        Meeting = meeting;
        if (meeting.ServiceId is { } service) Service = (await desk.UnitsAsync(cancel)).GetValueOrDefault(service);
        var staff = await desk.StaffAsync(cancel);
        There = [.. meeting.Attended.Select(a => staff.GetValueOrDefault(a.StaffMemberId, "Somebody who left")).Order(StringComparer.OrdinalIgnoreCase)];
        if (MayReadFindings) Effects = await LearningEffect.OfAsync(db, facts, meeting.Themes, meeting.On, cancel);
        // Who leads quality sees what was agreed; others see it where the tracker lets them.
        await using var work = desk.Work();
        Actions = await (MayWrite ? work : db).Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).Where(t => t.OriginKind == "quality-meeting" && t.OriginId == id).OrderBy(t => t.Due).ToListAsync(cancel);
        return Page();
    }
}
