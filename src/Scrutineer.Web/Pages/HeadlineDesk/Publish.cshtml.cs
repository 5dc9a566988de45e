using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.HeadlineDesk;

/// <summary>A line of the form.</summary>
public sealed class LineForm
{
    public Guid? Headline { get; set; }
    public string? Words { get; set; }
    public HeadlineKind? Kind { get; set; }
    public string? Theme { get; set; }
}

/// <summary>A theme that no headline rests on, with how often it was found.</summary>
public sealed record SuggestedTheme(string Theme, CountedShare Weakness, CountedShare Strength);

/// <summary>Composes a list of headlines from those in force and from the themes of findings, and publishes it (rules U15 and U16).</summary>
public sealed class PublishModel(ScrutineerDb db, AuditFacts facts, QualityDesk desk) : PageModel
{
    private const int Spare = 3, MostSuggested = 12, MostLines = 63;
    private IReadOnlyList<FollowedHeadline> followed = [];

    [BindProperty] public string? On { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public List<LineForm> Lines { get; set; } = [];
    [BindProperty] public bool IsChecked { get; set; }
    [BindProperty] public string? Pasted { get; set; }

    /// <summary>Every headline by its last words.</summary>
    public IEnumerable<(Guid Id, string Words)> Known => followed.Select(f => (f.Headline.Id, f.Last.Words));

    /// <summary>The themes that published tools know.</summary>
    public IReadOnlyList<string> Themes { get; private set; } = [];

    public IReadOnlyList<SuggestedTheme> Suggested { get; private set; } = [];

    public bool AsksToCheck => Lines.Any(l => LikelyIdentifiers.In(l.Words ?? "").Count > 0);

    /// <summary>The last words of a headline; null for a new one.</summary>
    public string? Before(Guid? headline) => followed.FirstOrDefault(f => f.Headline.Id == headline)?.Last.Words;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        var last = followed.Count == 0 ? default : followed.Max(f => f.Last.On);
        Lines = [.. followed.Where(f => f.Last.On == last).Select(f => new LineForm { Headline = f.Headline.Id, Words = f.Last.Words, Kind = f.Headline.Kind })];
        AddSpare();
    }

    public async Task<IActionResult> OnPostPasteAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        ModelState.Clear();
        var matched = HeadlineMatcher.Match([.. HeadlineMatcher.Lines(Pasted).Take(MostLines)], followed.ToDictionary(f => f.Headline.Id, f => f.Last.Words));
        Lines = [.. matched.Select(m => new LineForm { Headline = m.HeadlineId, Words = m.Words, Kind = followed.FirstOrDefault(f => f.Headline.Id == m.HeadlineId)?.Headline.Kind })];
        AddSpare();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        HeadlineList? list = null;
        var input = new HeadlineListInput(QualityDesk.ReadDay(On), Title, [.. Lines.Select(l => new HeadlineLine(l.Headline, l.Words, l.Kind, l.Theme))], IsChecked);
        if (!await desk.TryAsync(this, nameof(Lines), async work => list = await HeadlineKeeper.PublishAsync(work, input, cancel))) return Page();
        TempData["Done"] = $"{list!.Wordings.Count.Of("headline")} published.";
        return Redirect(QualityLinks.Headlines);
    }

    private void AddSpare()
    {
        for (var i = 0; i < Spare; i++) Lines.Add(new LineForm());
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        followed = await HeadlineReader.FollowAsync(db, cancel);
        Themes = [.. (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).ToListAsync(cancel)).SelectMany(t => t.Published?.Areas ?? []).SelectMany(a => a.Themes).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
        var last = new DateOnly(desk.Today.Year, desk.Today.Month, 1);
        var rows = await facts.ReadAsync(db, last.AddMonths(-11), last, cancel);
        var used = followed.SelectMany(f => f.Headline.Themes).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Suggested = [.. rows.SelectMany(r => r.Themes.Distinct()).CountBy(t => t[1..], StringComparer.OrdinalIgnoreCase).Where(c => !used.Contains(c.Key)).OrderByDescending(c => c.Value).Take(MostSuggested)
            .Select(c => new SuggestedTheme(c.Key, ThemeFigures.Of(rows, [c.Key], AuditResult.Weakness)!.Whole, ThemeFigures.Of(rows, [c.Key], AuditResult.Strength)!.Whole))];
    }
}
