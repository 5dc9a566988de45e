using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>Signals as they were seen, those to be decided about first (rule R9).</summary>
public sealed class SignalsModel(ScrutineerDb db) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<(IndicatorSignal Signal, Indicator Indicator)> Signals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().ToDictionaryAsync(i => i.Id, cancel);
        var signals = await db.Set<IndicatorSignal>().AsNoTracking().OrderByDescending(s => s.Period).Take(Most).ToListAsync(cancel);
        Signals = [.. signals.Where(s => indicators.ContainsKey(s.IndicatorId)).OrderBy(s => s.State != SignalState.Proposed).ThenByDescending(s => s.Period).ThenBy(s => s.Kind != Variation.Concern).ThenBy(s => indicators[s.IndicatorId].Name, StringComparer.Ordinal).Select(s => (s, indicators[s.IndicatorId]))];
    }
}
