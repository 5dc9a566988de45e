using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Web.Pages.PerformanceTeams;

/// <summary>What the teams that somebody answers for hold and what of it is overdue, from the latest extract (rule R18).</summary>
public sealed class IndexModel(DataStore store, ScrutineerDb db) : PageModel
{
    public TeamsReading Reading { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel) => Reading = await TeamsReading.ReadAsync(store, db, cancel);
}
