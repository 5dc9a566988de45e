using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Learning;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QualityMeetingDesk;

/// <summary>Writes up a meeting: who was there, what came of it, what was agreed (rules U19 and U20).</summary>
public sealed class WriteModel(ScrutineerDb db, QualityDesk desk) : MeetingFormModel(db, desk)
{
    [BindProperty] public string? What { get; set; }
    [BindProperty] public string? ByWhom { get; set; }
    [BindProperty] public string? Due { get; set; }
    [BindProperty] public string? Doer { get; set; }
    [BindProperty] public Guid Action { get; set; }
    [BindProperty] public string? Words { get; set; }

    public override bool IsNew => false;

    public QualityMeeting Meeting { get; private set; } = null!;

    public IReadOnlyList<TrackedItem> Actions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Show(Meeting);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await Desk.TryAsync(this, nameof(Title), work => QualityMeetingKeeper.SaveAsync(work, id, Saved, Input, cancel))) return Page();
        TempData["Done"] = "It is kept.";
        return Redirect(QualityLinks.Meeting(id));
    }

    public Task<IActionResult> OnPostAgreeAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, nameof(What), work => QualityMeetingKeeper.AgreeAsync(work, id, Guid.TryParse(Doer, out var doer) ? doer : null, What, ByWhom, QualityDesk.ReadDay(Due), cancel), "It is on the tracker.", cancel);

    public Task<IActionResult> OnPostDoneAsync(Guid id, CancellationToken cancel) =>
        ChangeAsync(id, nameof(What), work => QualityMeetingKeeper.DoneAsync(work, id, Action, Words, cancel), "It is done.", cancel);

    private async Task<IActionResult> ChangeAsync(Guid id, string field, Func<ScrutineerDb, Task> change, string done, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await Desk.TryAsync(this, field, change))
        {
            Show(Meeting);
            return Page();
        }

        TempData["Done"] = done;
        return Redirect(QualityLinks.Meeting(id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await Db.Set<QualityMeeting>().AsNoTracking().Include(m => m.Attended).SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } meeting) return false;
        Meeting = meeting;
        await ChoicesAsync(meeting.Themes, cancel);
        await using var work = Desk.Work();
        Actions = await work.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Where(t => t.OriginKind == "quality-meeting" && t.OriginId == id).OrderBy(t => t.Due).ToListAsync(cancel);
        return true;
    }
}
