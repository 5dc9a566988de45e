using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>A work programme as a table for a spreadsheet.</summary>
public sealed class CsvModel(ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string board, string year, CancellationToken cancel)
    {
        if (!MunicipalYear.TryParse(year, out var asked) || await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found) return NotFound();
        var view = await ProgrammeReader.ReadAsync(db, found, asked, cancel);
        if (view.Count == 0) return NotFound();
        return File(CsvTable.Of(view.Lines, Columns(view)), CsvTable.MediaType, $"work-programme-{asked.Slug}-{board}.csv");
    }

    private IReadOnlyList<CsvColumn<ProgrammeLine>> Columns(ProgrammeYear view) =>
    [
        new("Board", _ => view.Board.Name),
        new("Municipal year", _ => view.Year.Name),
        new("Meeting", l => l.Item.Date),
        new("Heading", l => l.Item.Date is null ? l.Item.Group : null),
        new("Item", l => l.Item.Title),
        new("Detail", l => l.Item.Detail),
        new("Lead", l => l.Item.Leads),
        new("Source", l => l.Item.SourceWords),
        new("Arises from", l => Names(l.Origins)),
        new("What happened", l => l.Word),
        new("In words", l => l.Item.OutcomeWords),
        new("Taken in", l => Names(l.Taken)),
        new("Moves", l => string.Join("; ", l.Moves.Select(m => $"{m.Words}, {(m.IsByHand ? "moved" : "seen")} {m.SeenOn:yyyy-MM-dd}{(m.TakenBackOn is { } back ? $", taken back {back:yyyy-MM-dd}" : "")}"))),
        new("Last listed", l => l.Item.MadeHere ? null : l.Item.LastSeenOn),
        new("Page", l => $"{Request.Scheme}://{Request.Host}{RecordLinks.Programme(view.Board.Slug, view.Year.Slug)}#item-{l.Item.Order}"),
    ];

    private static string Names(IEnumerable<ProgrammeTie> ties) => string.Join("; ", ties.Select(t => $"{t.Card.KindWord}, {t.Card.Title}"));
}
