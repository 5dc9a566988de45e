using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Performance;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>What is said of a figure: written by whoever answers for it, approved by somebody else, the one before beside (rule R10).</summary>
public sealed class CommentaryModel(ScrutineerDb db, QualityDesk desk, Viewer viewer) : PageModel
{
    public IndicatorReading Reading { get; private set; } = null!;
    public DateOnly Of { get; private set; }
    public PeriodFigure Figure { get; private set; } = null!;
    public PeriodFigure? Before { get; private set; }
    public Commentary? Current { get; private set; }

    /// <summary>What was approved of the last period that has any.</summary>
    public CommentaryVersion? Earlier { get; private set; }
    public DateOnly? EarlierOf { get; private set; }

    /// <summary>What the words say against the table.</summary>
    public string? Against { get; private set; }

    public bool MayWrite { get; private set; }
    public bool MayApprove => viewer.May(Commentary.Approve) && Current is { IsWaiting: true } && Current.Latest.ByAccountId != viewer.AccountId;

    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public int Version { get; set; }

    public async Task<IActionResult> OnGetAsync(string indicator, string period, CancellationToken cancel)
    {
        if (!await FindAsync(indicator, period, cancel)) return NotFound();
        (Words, Version) = (Current?.Latest.Words, Current?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string indicator, string period, CancellationToken cancel)
    {
        if (!await FindAsync(indicator, period, cancel)) return NotFound();
        if (!MayWrite) return Forbid();
        if (!await desk.TryAsync(this, nameof(Words), work => CommentaryKeeper.SaveAsync(work, indicator, Of, Words, Version, viewer, cancel))) return Page();
        TempData["Done"] = "The words are kept, and wait to be approved by somebody else.";
        return Redirect(PerformanceLinks.Commentary(indicator, Of));
    }

    public async Task<IActionResult> OnPostApproveAsync(string indicator, string period, CancellationToken cancel)
    {
        if (!viewer.May(Commentary.Approve)) return Forbid();
        if (!await FindAsync(indicator, period, cancel)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Why), work => CommentaryKeeper.ApproveAsync(work, indicator, Of, Version, Why, viewer, cancel))) return Page();
        TempData["Done"] = "The commentary is approved.";
        return Redirect(PerformanceLinks.Indicator(indicator));
    }

    private async Task<bool> FindAsync(string code, string period, CancellationToken cancel)
    {
        if (!FigureSheet.TryPeriod(period, out var of) || await PerformanceReader.OneAsync(db, code, of, cancel) is not { } reading || reading.Series.FirstOrDefault(f => f.Period == of) is not { } figure) return false;
        (Reading, Of, Figure, Before) = (reading, of, figure, reading.Series.LastOrDefault(f => f.Period < of));
        var all = await db.Set<Commentary>().AsNoTracking().Include(c => c.Versions).Where(c => c.IndicatorId == reading.Indicator.Id && c.Period <= of).OrderByDescending(c => c.Period).ToListAsync(cancel);
        Current = all.Find(c => c.Period == of);
        if (all.Find(c => c.Period < of && c.ApprovedNumber != null) is { } earlier) (Earlier, EarlierOf) = (earlier.Approved, earlier.Period);
        if (Current is { IsWaiting: true }) Against = CommentaryKeeper.ContradictionIn(Current.Latest.Words, reading.Indicator, reading.Series, of);
        MayWrite = viewer.May(IndicatorKeeper.Keep) || (await IndicatorOwners.OfAsync(db, reading.Indicator, desk.Today, cancel)).Is(viewer);
        return true;
    }
}
