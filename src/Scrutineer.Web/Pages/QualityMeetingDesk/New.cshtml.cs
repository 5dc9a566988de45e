using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Learning;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QualityMeetingDesk;

/// <summary>Adds a meeting, a forum or training (rules U19 and U20).</summary>
public sealed class NewModel(ScrutineerDb db, QualityDesk desk) : MeetingFormModel(db, desk)
{
    public override bool IsNew => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        QualityMeeting? meeting = null;
        if (!await Desk.TryAsync(this, nameof(Title), async work => meeting = await QualityMeetingKeeper.SaveAsync(work, null, 0, Input, cancel))) return Page();
        TempData["Done"] = "It is kept.";
        return Redirect(QualityLinks.Meeting(meeting!.Id));
    }

    /// <summary>A deep dive begins with the themes that its audit found weak.</summary>
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        await ChoicesAsync([], cancel);
        if (Audit is not { } audit) return true;
        if (await Db.Set<AuditResult>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == audit, cancel) is not { } result) return false;
        if (Request.Method == "GET") Themes = [.. result.Themes.Where(t => t[0] == AuditResult.Weakness).Select(t => t[1..])];
        return true;
    }
}
