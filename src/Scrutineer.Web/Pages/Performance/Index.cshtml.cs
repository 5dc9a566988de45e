using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Performance.Teams;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>All indicators on one grid, what needs attention first (rule R11).</summary>
public sealed class IndexModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Theme { get; set; }

    public IReadOnlyList<IndicatorReading> Readings { get; private set; } = [];

    public IReadOnlyList<string> Themes { get; private set; } = [];

    /// <summary>Signals that nobody has decided about.</summary>
    public int Proposed { get; private set; }

    public bool MayKeep { get; } = viewer.May(IndicatorKeeper.Keep);

    public bool MayReadTeams { get; } = viewer.May(TeamScope.Read);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await PerformanceReader.ReadAsync(db, cancel: cancel);
        Themes = [.. all.Select(r => r.Indicator.Theme).Where(t => t.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        Readings = Themes.Contains(Theme) ? [.. all.Where(r => r.Indicator.Theme == Theme)] : all;
        Proposed = await db.Set<IndicatorSignal>().CountAsync(s => s.State == SignalState.Proposed, cancel);
    }

    /// <summary>Those that have a figure.</summary>
    public IEnumerable<IndicatorReading> Told => Readings.Where(r => r.Latest is not null);

    public IEnumerable<IndicatorReading> Untold => Readings.Where(r => r.Latest is null);
}
