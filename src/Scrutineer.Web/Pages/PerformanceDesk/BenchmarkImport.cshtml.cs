using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Performance;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.PerformanceDesk;

/// <summary>Brings in the files of the national benchmarking tool, and says which authority this council is (rule R5).</summary>
[RequestSizeLimit(BenchmarkFiles.Largest)]
public sealed class BenchmarkImportModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Own { get; set; }

    public IReadOnlyCollection<string> Wanted { get; private set; } = [];

    public IReadOnlyList<Authority> Authorities { get; private set; } = [];

    public IReadOnlyList<(string Measure, MeasureWords? Meaning, IReadOnlyList<string> Years)> Kept { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LookAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        var wanted = await BenchmarkKeeper.WantedAsync(db, cancel);
        var name = SafeFileName.Of(Path.GetFileName(file?.FileName ?? ""));
        var said = "";
        if (await QualityDesk.ReadUploadAsync(this, "file", file, path => ReadAsync(path, wanted, cancel), cancel) is { } read && await desk.TryAsync(this, "file", async work => said = await KeepAsync(work, read, name, cancel)))
        {
            TempData["Done"] = said;
            return Redirect(PerformanceLinks.BenchmarkFiles);
        }

        await LookAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostOwnAsync(CancellationToken cancel)
    {
        int? number = int.TryParse(Own, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : null;
        if (await desk.TryAsync(this, nameof(Own), work => BenchmarkKeeper.OwnAsync(work, number, cancel)))
        {
            TempData["Done"] = "Benchmarks are told from that authority’s side.";
            return Redirect(PerformanceLinks.BenchmarkFiles);
        }

        await LookAsync(cancel);
        return Page();
    }

    private static async Task<object> ReadAsync(string path, IReadOnlySet<string> wanted, CancellationToken cancel)
    {
        var heading = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? System.IO.File.ReadLines(path).FirstOrDefault() ?? "" : "";
        if (path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) || heading.Contains("Short Desc", StringComparison.OrdinalIgnoreCase)) return await BenchmarkFiles.ReadLongAsync(path, wanted, cancel);
        return BenchmarkFiles.IsDictionary(heading) ? BenchmarkFiles.ReadDictionary(path) : BenchmarkFiles.ReadAuthorities(path);
    }

    private static async Task<string> KeepAsync(ScrutineerDb work, object read, string name, CancellationToken cancel)
    {
        if (read is IReadOnlyList<Authority> authorities) return $"{(await BenchmarkKeeper.AuthoritiesAsync(work, authorities, cancel)).Of("authority", "authorities")} read.";
        if (read is IReadOnlyList<MeasureWords> meanings) return $"{(await BenchmarkKeeper.MeaningsAsync(work, meanings, cancel)).Of("measure")} explained.";
        var (measures, years) = await BenchmarkKeeper.TakeAsync(work, (IReadOnlyList<BenchmarkLine>)read, name, cancel);
        return $"{measures.Of("measure")} kept, {years.Of("year")} of them in all.";
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        Wanted = [.. (await BenchmarkKeeper.WantedAsync(db, cancel)).Order(StringComparer.Ordinal)];
        var meanings = new Dictionary<string, MeasureWords>();
        if (await db.Set<BenchmarkSet>().AsNoTracking().FirstOrDefaultAsync(cancel) is { } set)
        {
            Authorities = [.. set.Authorities.OrderBy(a => a.Name, StringComparer.Ordinal)];
            meanings = set.Measures.ToDictionary(m => m.Measure);
            Own ??= set.Own?.ToString(CultureInfo.InvariantCulture);
        }

        var years = await db.Set<BenchmarkYear>().Select(y => new { y.Measure, y.Year, y.Order }).ToListAsync(cancel);
        Kept = [.. years.GroupBy(y => y.Measure).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, meanings.GetValueOrDefault(g.Key), (IReadOnlyList<string>)[.. g.OrderBy(y => y.Order).Select(y => y.Year)]))];
    }
}
