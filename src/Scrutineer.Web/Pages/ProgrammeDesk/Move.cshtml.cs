using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>Moves an item of the work programme to another day or heading, with why; and takes the last move back (rule W8).</summary>
public sealed class MoveModel(ProgrammeChanges desk) : PageModel
{
    [BindProperty] public PlaceForm Where { get; set; } = new();
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public int Version { get; set; }

    public Board Board { get; private set; } = null!;
    public ProgrammeItem Item { get; private set; } = null!;
    public IReadOnlyList<ProgrammePlace> Places { get; private set; } = [];

    /// <param name="to">Where it was dragged to; null where it was not.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, string? to, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Where.Place, Version) = (to ?? PlaceForm.ValueOf(Item.Place), Item.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var place = Where.Read(ModelState);
        if (!await desk.TryAsync(this, nameof(Reason), async work => Item = await ProgrammeKeeper.MoveAsync(work, id, Version, place, Reason, cancel))) return await AgainAsync(id, cancel);
        TempData["Done"] = $"\u201c{Item.Title}\u201d is moved to {Item.Place.Words}.";
        return Redirect(ProgrammeChanges.PageOf(Board, Item));
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Where.Place = PlaceForm.ValueOf(Item.Place);
        if (!await desk.TryAsync(this, nameof(Reason), async work => Item = await ProgrammeKeeper.UndoAsync(work, id, Version, cancel))) return await AgainAsync(id, cancel);
        TempData["Done"] = $"The move is taken back: \u201c{Item.Title}\u201d stands for {Item.Place.Words} again.";
        return Redirect(ProgrammeChanges.PageOf(Board, Item));
    }

    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancel)
    {
        await FindAsync(id, cancel);
        Version = Item.Version;
        ModelState.Remove(nameof(Version));
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.ItemAsync(id, cancel) is not { } found) return false;
        (Board, Item) = found;
        Places = await desk.PlacesAsync(Board, new MunicipalYear(Item.MunicipalYear), cancel);
        return true;
    }
}
