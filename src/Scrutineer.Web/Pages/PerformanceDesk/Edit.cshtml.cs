using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Performance;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.PerformanceDesk;

/// <summary>Keeps one indicator: its definition and owner, targets, benchmarks and figures by hand (rules R1 to R5).</summary>
public sealed class EditModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public IndicatorForm Form { get; set; } = new();
    [BindProperty] public string? Low { get; set; }
    [BindProperty] public string? High { get; set; }
    [BindProperty] public string? From { get; set; }
    [BindProperty] public string? Period { get; set; }
    [BindProperty] public string? Numerator { get; set; }
    [BindProperty] public string? Denominator { get; set; }
    [BindProperty] public string? Worth { get; set; }
    [BindProperty] public BenchmarkKind Kind { get; set; }
    [BindProperty] public string? Year { get; set; }
    [BindProperty] public string? Value { get; set; }
    [BindProperty] public string? Published { get; set; }

    public Indicator Indicator { get; private set; } = null!;

    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string indicator, CancellationToken cancel)
    {
        if (!await FindAsync(indicator, cancel)) return NotFound();
        Form = IndicatorForm.Of(Indicator);
        return Page();
    }

    public Task<IActionResult> OnPostChangeAsync(string indicator, CancellationToken cancel) =>
        KeepAsync(indicator, nameof(Form), work => IndicatorKeeper.ChangeAsync(work, indicator, Form.Settings(Indicator), Form.Version, cancel), "Saved.", cancel);

    public Task<IActionResult> OnPostTargetAsync(string indicator, CancellationToken cancel) => KeepAsync(indicator, nameof(Low), work =>
    {
        var low = Number(Low) ?? throw new RuleBrokenException("Give the number that is to be reached, or the lower end of a range.");
        var from = QualityDesk.ReadDay(From) ?? throw new RuleBrokenException("Say from which day the target holds.");
        return IndicatorKeeper.TargetAsync(work, indicator, from, low, Number(High) ?? low, cancel);
    }, "The target is set.", cancel);

    public Task<IActionResult> OnPostFigureAsync(string indicator, CancellationToken cancel) => KeepAsync(indicator, nameof(Period), work =>
    {
        if (!FigureSheet.TryPeriod(Period, out var period)) throw new RuleBrokenException("Say of which period the figure is, by the month that it begins with: 2026-03.");
        return FigureKeeper.TakeAsync(work, [new FigureLine(null, indicator, period, Number(Numerator), Number(Denominator), Number(Worth))], cancel);
    }, "The figure is kept.", cancel);

    public Task<IActionResult> OnPostBenchmarkAsync(string indicator, CancellationToken cancel) => KeepAsync(indicator, nameof(Value), work =>
        IndicatorKeeper.BenchmarkAsync(work, indicator, Kind, Year, Number(Value) ?? throw new RuleBrokenException("Give the benchmark’s figure."), Published, cancel), "The benchmark is kept.", cancel);

    private static decimal? Number(string? text) => FigureSheet.TryNumber(text, out var number) ? number : throw new RuleBrokenException($"\"{text}\" is not a number.");

    private async Task<IActionResult> KeepAsync(string code, string field, Func<ScrutineerDb, Task> keep, string done, CancellationToken cancel)
    {
        if (!await FindAsync(code, cancel)) return NotFound();
        if (await desk.TryAsync(this, field, keep))
        {
            TempData["Done"] = done;
            return Redirect(PerformanceLinks.Edit(code));
        }

        // A form that was sent alone leaves the definition's fields as they are kept.
        if (field != nameof(Form)) Form = IndicatorForm.Of(Indicator);
        return Page();
    }

    private async Task<bool> FindAsync(string code, CancellationToken cancel)
    {
        if (await db.Set<Indicator>().AsNoTracking().Include(i => i.Targets).Include(i => i.Rebases).Include(i => i.Benchmarks).AsSplitQuery().SingleOrDefaultAsync(i => i.Code == code, cancel) is not { } found) return false;
        Indicator = found;
        Owners = await IndicatorForm.OwnersAsync(db, cancel);
        return true;
    }
}
