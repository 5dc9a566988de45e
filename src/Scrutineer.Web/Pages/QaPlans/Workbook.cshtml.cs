using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.QaPlans;
using Scrutineer.Exchange.Spreadsheets;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Plans;

namespace Scrutineer.Web.Pages.QaPlans;

/// <summary>A plan as a workbook (rule Y4).</summary>
public sealed class WorkbookModel(ScrutineerDb db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        await db.Set<QaPlan>().AsNoTracking().Include(p => p.Rows).SingleOrDefaultAsync(p => p.Id == id, cancel) is { } plan
            ? File(QaPlanSheet.WorkbookOf(plan), XlsxTable.MediaType, $"qa-plan-{plan.Year}.xlsx")
            : NotFound();
}
