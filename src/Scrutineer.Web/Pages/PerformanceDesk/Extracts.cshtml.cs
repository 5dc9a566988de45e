using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Keys;
using Scrutineer.Quality.Extracts;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.PerformanceDesk;

/// <summary>Loads extracts, says what is wrong with them, lists those that are kept and withdraws them (rules E1 to E8).</summary>
[RequestSizeLimit(Largest), RequestFormLimits(MultipartBodyLengthLimit = Largest)]
public sealed class ExtractsModel(QualityDesk desk, MasterKey master, ProblemReports reports) : PageModel
{
    private const long Largest = 200L << 20;

    [BindProperty] public string? AsAt { get; set; }
    [BindProperty] public bool KeepPartial { get; set; }
    [BindProperty] public Guid Id { get; set; }
    [BindProperty] public string? Reason { get; set; }

    /// <summary>What was read of the extract that was just uploaded and not kept.</summary>
    public ExtractReading? Reading { get; private set; }

    public IReadOnlyList<ExtractSnapshot> Snapshots { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        AsAt = Last(desk.Today);
        Snapshots = await new ExtractSnapshots(desk.Store).AllAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(IFormFileCollection files, CancellationToken cancel)
    {
        if (QualityDesk.ReadDay(AsAt) is not { } day || day > desk.Today) ModelState.AddModelError(nameof(AsAt), "Say which day the extract shows; it does not lie ahead");
        else if (await ReadAsync(files ?? new FormFileCollection(), cancel) is { } reading)
        {
            Reading = reading;
            reports.Keep(desk.Viewer.AccountId!.Value, ProblemReport.Csv(reading));
            if (await TryAsync("files", () => KeepAsync(reading, day, cancel)))
            {
                TempData["Done"] = $"The extract is kept as at {day.Words()}, and its figures are computed. {reading.ProblemCount.Of("problem")} found; the report can be had below for an hour.";
                return Redirect(PerformanceLinks.Extracts);
            }
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Snapshots = await new ExtractSnapshots(desk.Store).AllAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (await TryAsync(nameof(Reason), () => new ExtractSnapshots(desk.Store).WithdrawAsync(Id, Reason ?? "", Viewer.WorkFor(desk.Viewer), cancel)))
        {
            TempData["Done"] = "The extract is withdrawn, and figures are computed from those that are left.";
            return Redirect(PerformanceLinks.Extracts);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        Snapshots = await new ExtractSnapshots(desk.Store).AllAsync(cancel);
        return Page();
    }

    /// <summary>The end of the month before.</summary>
    private static string Last(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private Task<ExtractSnapshot> KeepAsync(ExtractReading reading, DateOnly day, CancellationToken cancel)
    {
        RuleBrokenException.ThrowIfAny(reading.WhyNotKept(KeepPartial));
        return new ExtractSnapshots(desk.Store).KeepAsync(reading.Extract, day, reading.Lists.Sum(l => l.Usable), reading.ProblemCount, Viewer.WorkFor(desk.Viewer), cancel);
    }

    /// <summary>Reads one workbook, or several lists as CSV, from a folder that goes when they are read.</summary>
    private async Task<ExtractReading?> ReadAsync(IFormFileCollection files, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("scrutineer-extract-");
        try
        {
            if (files.Count == 0) throw new RuleBrokenException("Choose the workbook, or the lists as CSV files");
            foreach (var file in files)
            {
                await using var target = System.IO.File.Create(Path.Combine(folder.FullName, SafeFileName.Of(Path.GetFileName(file.FileName))));
                await file.CopyToAsync(target, cancel);
            }

            var workbook = Directory.EnumerateFiles(folder.FullName).FirstOrDefault(f => f.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase));
            if (workbook is not null && files.Count > 1) throw new RuleBrokenException("Choose one workbook, or CSV files, and not both");
            return ExtractReader.Read(workbook ?? folder.FullName, () => new PseudonymKey(master.Derive("extracts: pseudonyms")));
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons) ModelState.AddModelError("files", reason.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(folder.FullName, "The upload", StringComparison.Ordinal));
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<bool> TryAsync(string field, Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons.Take(20)) ModelState.AddModelError(field, reason);
            return false;
        }
    }
}
