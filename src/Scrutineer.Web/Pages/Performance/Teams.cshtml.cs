using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Performance.Teams;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>What teams hold and what of it is overdue, from the latest extract (rule R18).</summary>
public sealed class TeamsModel(DataStore store) : PageModel
{
    /// <summary>The day of the extract; null where none is kept.</summary>
    public DateOnly? AsAt { get; private set; }

    /// <summary>Why the extract cannot be read; null where it can, or where there is none.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<TeamLine> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var snapshots = new ExtractSnapshots(store);
        if (await snapshots.LatestAsync(store.Time.Today(), cancel) is not { } latest) return;
        try
        {
            (AsAt, Teams) = (latest.AsAt, TeamBoard.Of(snapshots.Open(latest), latest.AsAt));
        }
        catch (RuleBrokenException broken)
        {
            Problem = broken.Message;
        }
    }
}
