using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>The kept versions of a paper, the newest first, and one of them in full (rule G3).</summary>
public sealed class VersionsModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    public AgendaDraft Draft { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public IReadOnlyList<PaperEdition> Editions { get; private set; } = [];

    /// <summary>The version shown in full; null for the list alone.</summary>
    public PaperEdition? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, int? number, CancellationToken cancel)
    {
        if (await desk.PaperAsync(id, cancel) is not { } found) return NotFound();
        (Draft, Paper) = found;
        Editions = await db.Set<PaperEdition>().AsNoTracking().Where(e => e.PaperId == id).OrderByDescending(e => e.Number).ToListAsync(cancel);
        if (number is not { } wanted) return Page();
        Shown = Editions.FirstOrDefault(e => e.Number == wanted);
        return Shown is null ? NotFound() : Page();
    }
}
