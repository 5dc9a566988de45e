using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>Adds an item to a board's work programme (rule W7).</summary>
public sealed class NewModel(ProgrammeChanges desk) : PageModel
{
    [BindProperty] public WordsForm Words { get; set; } = new();
    [BindProperty] public PlaceForm Where { get; set; } = new();

    public Board Board { get; private set; } = null!;
    public MunicipalYear Year { get; private set; }
    public IReadOnlyList<ProgrammePlace> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, string year, string? place, CancellationToken cancel)
    {
        if (!await FindAsync(board, year, cancel)) return NotFound();
        Where.Place = place ?? PlaceForm.ValueOf(default);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string board, string year, CancellationToken cancel)
    {
        if (!await FindAsync(board, year, cancel)) return NotFound();
        var (place, item) = (Where.Read(ModelState), (ProgrammeItem?)null);
        if (!await desk.TryAsync(this, nameof(WordsForm.Title), async work => item = await ProgrammeKeeper.AddAsync(work, Board.Id, Year, Words.Read(), place, cancel: cancel))) return Page();
        TempData["Done"] = $"\u201c{item!.Title}\u201d is in the work programme.";
        return Redirect(ProgrammeChanges.PageOf(Board, item));
    }

    private async Task<bool> FindAsync(string slug, string year, CancellationToken cancel)
    {
        if (!MunicipalYear.TryParse(year, out var asked) || await desk.BoardAsync(slug, cancel) is not { } board) return false;
        (Board, Year, Places) = (board, asked, await desk.PlacesAsync(board, asked, cancel));
        return true;
    }
}
