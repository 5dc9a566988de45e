using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.QaPlanning;

/// <summary>The cases behind a signal, by their pseudonyms: the frame of its themed audit, for whoever plans it (rule R9).</summary>
public sealed class CasesModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<IndicatorSignal>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { SnapshotId: { } snapshot } signal) return NotFound();
        if (await db.Set<Indicator>().Where(i => i.Id == signal.IndicatorId).Select(i => i.Code).SingleOrDefaultAsync(cancel) is not { } code) return NotFound();
        await using var work = desk.Work();
        if (await work.Set<ExtractSnapshot>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == snapshot && s.WithdrawnAt == null, cancel) is not { } kept) return NotFound();
        var cases = CasesBehind.Of(code, new ExtractSnapshots(desk.Store).Open(kept), signal.Period);
        return File(CsvTable.Of(cases, [new("Case", c => c)]), CsvTable.MediaType, $"cases-{code}.csv");
    }
}
