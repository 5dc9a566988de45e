using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.PerformanceReports;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>The performance report of a month as a page (rule R15).</summary>
public sealed class ReportModel(DataStore store, ScrutineerDb db) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public PerformanceReport Report { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public IReadOnlyList<DateOnly> Months { get; private set; } = [];

    public async Task OnGetAsync(string? month, string? audience, CancellationToken cancel)
    {
        var today = db.Time.Today();
        (Choice, Months) = (ReportChoice.Of(month, audience, today), ReportChoice.Months(today));
        (Report, Text) = await Choice.ReadAsync(store, db, today, cancel);
    }
}
