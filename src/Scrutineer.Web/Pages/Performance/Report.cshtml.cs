using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>The performance report of a month as a page (rule R15).</summary>
public sealed class ReportModel(DataStore store, ScrutineerDb db) : PageModel
{
    public ReportChoice Choice { get; private set; } = null!;

    public bool HasFigures { get; private set; }

    public string Text { get; private set; } = "";

    public async Task OnGetAsync(string? month, string? audience, string? team, CancellationToken cancel)
    {
        Choice = await ReportChoice.OfAsync(store, db, month, audience, team, cancel);
        (HasFigures, Text) = await Choice.ReadAsync(store, db, cancel);
    }
}
