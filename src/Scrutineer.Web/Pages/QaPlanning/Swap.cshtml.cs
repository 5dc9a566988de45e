using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QaPlanning;

/// <summary>Gives what was drawn to somebody else, with a reason (rule Y7).</summary>
public sealed class SwapModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public Guid? To { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public Allocation Given { get; private set; } = null!;
    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (Staff.All(s => s.Id != To)) ModelState.AddModelError(nameof(To), "Choose who does it from now on");
        if (!await desk.TryAsync(this, nameof(Reason), async work =>
        {
            var given = await work.Set<Allocation>().Include(a => a.Swaps).SingleAsync(a => a.Id == id, cancel);
            var (now, before) = (await work.Set<StaffMember>().SingleAsync(s => s.Id == To, cancel), await work.Set<StaffMember>().SingleAsync(s => s.Id == given.AuditorId, cancel));
            var pairing = await work.Set<PlanRow>().Where(r => r.Id == given.PlanRowId).Select(r => r.Pairing).SingleAsync(cancel);
            given.SwapTo(now, before, pairing, Reason, work.Viewer.Name, work.Time.GetUtcNow().UtcDateTime);
            work.AddRange(given.Swaps.Where(s => work.Entry(s).State == EntityState.Detached));
            await work.SaveChangesAsync(cancel);
        })) return Page();
        TempData["Done"] = $"{Staff.Single(s => s.Id == To).Name} has it now.";
        return Redirect(QualityLinks.Allocation(id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Allocation>().AsNoTracking().Include(a => a.Swaps).FirstOrDefaultAsync(a => a.Id == id, cancel) is not { } given) return false;
        (Given, Names) = (given, await desk.StaffAsync(cancel));
        Staff = await db.Set<StaffMember>().AsNoTracking().Where(s => !s.HasLeft && s.Id != given.AuditorId).OrderBy(s => s.Name).ToListAsync(cancel);
        return true;
    }
}
