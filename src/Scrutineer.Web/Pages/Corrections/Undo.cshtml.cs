using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Corrections;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Corrections;

/// <summary>Takes a correction back; that it was made stays on record (rule I5).</summary>
public sealed class UndoModel(ScrutineerDb db, CorrectionDesk desk, CorrectionLines lines) : PageModel
{
    [BindProperty] public string? Reason { get; set; }

    public CorrectionLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, "", async work => await CorrectionUndo.TakeBackAsync(
            work, await work.Set<Correction>().SingleAsync(c => c.Id == id, cancel), desk.Viewer.Name, Reason ?? "", cancel)))
            return Page();
        TempData["Done"] = $"Taken back: {Line.Words}.";
        return Redirect(RecordLinks.Corrections);
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Correction>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } correction) return false;
        if (!await CorrectionLeave.MayTakeBackAsync(db, desk.Viewer, correction, cancel)) return false;
        Line = (await lines.OfAsync([correction], cancel))[0];
        return true;
    }
}
