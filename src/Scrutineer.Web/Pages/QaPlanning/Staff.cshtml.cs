using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.QaPlans;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Staff;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QaPlanning;

/// <summary>Who works in which team, and who is away (rule Y8).</summary>
[RequestSizeLimit(LargestFile)]
public sealed class StaffModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private const long LargestFile = 20 * 1024 * 1024;

    [BindProperty] public Guid? Member { get; set; }
    [BindProperty] public string? From { get; set; }
    [BindProperty] public string? To { get; set; }

    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public DateOnly Today => desk.Today;

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (await QualityDesk.ReadUploadAsync(this, "file", file, StaffSheet.ReadFile, cancel) is not { } lines) return Page();
        StaffTaken? taken = null;
        if (!await desk.TryAsync(this, "file", async work => taken = await StaffKeeper.TakeAsync(work, lines, cancel))) return Page();
        TempData["Done"] = $"{taken!.Added} added, {taken.Changed} changed, {taken.Left} left.";
        return Redirect(QualityLinks.Staff);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        var (from, to) = (QualityDesk.ReadDay(From), QualityDesk.ReadDay(To));
        if (Member is null) ModelState.AddModelError(nameof(Member), "Choose who is away");
        if (from is null) ModelState.AddModelError(nameof(From), "Enter the first day, like 2031-04-24");
        if (to is null) ModelState.AddModelError(nameof(To), "Enter the last day, like 2031-05-02");
        if (!await desk.TryAsync(this, nameof(To), work => StaffKeeper.AddLeaveAsync(work, Member!.Value, from!.Value, to!.Value, cancel))) return Page();
        TempData["Done"] = "It is noted: nothing falls to them then.";
        return Redirect(QualityLinks.Staff);
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Units = await desk.UnitsAsync(cancel);
        Staff = [.. (await db.Set<StaffMember>().AsNoTracking().Include(s => s.Leave).ToListAsync(cancel)).OrderBy(s => s.HasLeft).ThenBy(s => Units.GetValueOrDefault(s.TeamId), StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
