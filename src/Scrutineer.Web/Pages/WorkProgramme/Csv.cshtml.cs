using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>A work programme as a table for a spreadsheet.</summary>
public sealed class CsvModel(ProgrammeReader reader) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string board, string year, CancellationToken cancel)
    {
        if (!MunicipalYear.TryParse(year, out var asked) || await reader.FindAsync(board, asked, cancel) is not { } view) return NotFound();
        return File(CsvTable.Of(view.Lines, Columns(view)), CsvTable.MediaType, $"work-programme-{asked.Slug}-{board}.csv");
    }

    private IReadOnlyList<CsvColumn<ProgrammeLine>> Columns(ProgrammeView view) =>
    [
        new("Board", _ => view.Board.Name),
        new("Municipal year", _ => view.Year.Name),
        new("Meeting", l => l.Item.Date),
        new("Heading", l => l.Item.Date is null ? l.Item.Group : null),
        new("Item", l => l.Item.Title),
        new("Detail", l => l.Item.Detail),
        new("Lead", l => l.Item.LeadText),
        new("Source", l => l.Item.Source),
        new("Arises from", l => Names(l.Origins)),
        new("What happened", l => l.Word),
        new("Taken in", l => Names(l.Taken)),
        new("Moves", l => string.Join("; ", l.Moves.Select(m => $"from {m.From} to {m.To}, seen {m.SeenOn:yyyy-MM-dd}"))),
        new("Last listed", l => l.Item.LastSeenOn),
        new("Page", l => $"{Request.Scheme}://{Request.Host}{RecordLinks.Programme(view.Board.Slug, view.Year.Slug)}#item-{l.Item.Order}"),
    ];

    private static string Names(IEnumerable<ProgrammeTie> ties) => string.Join("; ", ties.Select(t => $"{t.Card.KindWord}, {t.Card.Title}"));
}
