using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Statistics;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>One signal: what was seen, the themed audit that it proposes, what was decided, and whether the chart shifted after the actions (rule R9).</summary>
public sealed class SignalModel(ScrutineerDb db, QualityDesk desk, Viewer viewer) : PageModel
{
    public IndicatorSignal Signal { get; private set; } = null!;

    public IndicatorReading Reading { get; private set; } = null!;

    public IReadOnlyList<QaPlan> Plans { get; private set; } = [];

    /// <summary>Whether the figures moved since the actions were closed.</summary>
    public EffectTest? Effect { get; private set; }

    /// <summary>Whoever plans quality assurance decides, and may see the cases.</summary>
    public bool MayDecide { get; } = viewer.May(QaPlanKeeper.Plan);

    [BindProperty] public Guid Plan { get; set; }
    [BindProperty] public string? Hypothesis { get; set; }
    [BindProperty] public string? Cases { get; set; }
    [BindProperty] public int Month { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? ClosedOn { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Hypothesis, Month, Cases) = (Signal.Hypothesis, desk.Today.AddMonths(1).Month, "20");
        return Page();
    }

    public Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancel)
    {
        var cases = int.TryParse(Cases?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return DecideAsync(id, nameof(Hypothesis), work => SignalKeeper.AcceptAsync(work, id, Plan, Hypothesis, cases, Month, cancel), "The themed audit is a row of the plan: draw who does it there.", cancel);
    }

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(id, nameof(Reason), work => SignalKeeper.DeclineAsync(work, id, Reason, cancel), "It is noted that nothing follows, and why.", cancel);

    public Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancel) =>
        DecideAsync(id, nameof(ClosedOn), work => SignalKeeper.CloseAsync(work, id, QualityDesk.ReadDay(ClosedOn), cancel), "The chart is asked from that day on.", cancel);

    private async Task<IActionResult> DecideAsync(Guid id, string field, Func<ScrutineerDb, Task> decide, string done, CancellationToken cancel)
    {
        if (!MayDecide) return Forbid();
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, field, decide)) return Page();
        TempData["Done"] = done;
        return Redirect(PerformanceLinks.Signal(id));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<IndicatorSignal>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } signal) return false;
        if (await db.Set<Indicator>().Where(i => i.Id == signal.IndicatorId).Select(i => i.Code).SingleOrDefaultAsync(cancel) is not { } code) return false;
        (Signal, Reading) = (signal, (await PerformanceReader.ReadAsync(db, code: code, cancel: cancel)).Single());
        if (MayDecide) Plans = await db.Set<QaPlan>().AsNoTracking().OrderByDescending(p => p.Year).ThenBy(p => p.Title).ToListAsync(cancel);
        if (signal.ClosedOn is { } closed)
        {
            var rises = Reading.Indicator.Polarity == Improvement.Neither ? !signal.High : Reading.Indicator.Polarity == Improvement.Up;
            Effect = EffectTest.Of(Reading.Series.Where(f => f.Value is not null).Select(f => new SeriesPoint(f.Period, (double)f.Value!.Value)), closed, rises);
        }

        return true;
    }
}
