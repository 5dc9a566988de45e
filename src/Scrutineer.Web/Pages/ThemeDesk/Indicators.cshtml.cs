using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Performance;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.ThemeDesk;

/// <summary>Says which indicators stand beside a theme (rule U27).</summary>
public sealed class IndicatorsModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Name { get; set; }
    [BindProperty] public List<string> Codes { get; set; } = [];

    public IReadOnlyList<IGrouping<string, Indicator>> Groups { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        Codes = (await ThemeIndicators.OfAsync(db, Name!, cancel))?.Codes ?? [];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Codes), work => ThemeIndicators.NameAsync(work, Name, Codes, cancel))) return Page();
        TempData["Done"] = Codes.Count == 0 ? "No indicator stands beside it." : $"{Codes.Count.Of("indicator")} beside it.";
        return Redirect(QualityLinks.Theme(Name!));
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Name = Name?.Trim();
        if (Name is null or { Length: 0 or > ThemeIndicators.LongestTheme }) return false;
        await using var work = desk.Work();
        Groups = [.. (await work.Set<Indicator>().AsNoTracking().ToListAsync(cancel)).OrderBy(i => i.Name, StringComparer.OrdinalIgnoreCase).GroupBy(i => i.Theme.Length == 0 ? "Others" : i.Theme).OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)];
        return true;
    }
}
