using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Web.Pages;

/// <summary>The council's home page: meetings, what was asked for and what came of it.</summary>
public sealed class IndexModel(ScrutineerDb db, RecordCards cards, TimeProvider time) : PageModel
{
    public HomeView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => View = await HomeView.ReadAsync(db, cards, time.Today(), cancel);
}
