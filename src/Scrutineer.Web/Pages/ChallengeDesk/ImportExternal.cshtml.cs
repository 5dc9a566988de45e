using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.ExternalAudits;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.ChallengeDesk;

/// <summary>Brings in audits of a body from outside: looked at first, then kept whole (rule U25).</summary>
[RequestSizeLimit(LargestFile)]
[RequestFormLimits(ValueLengthLimit = (int)LargestFile)]
public sealed class ImportExternalModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    private const long LargestFile = 10 * 1024 * 1024;

    private IReadOnlyDictionary<Guid, string> units = new Dictionary<Guid, string>();

    [BindProperty] public string? Body { get; set; }
    [BindProperty] public string? Tool { get; set; }
    [BindProperty] public bool IsChecked { get; set; }

    /// <summary>What was read, to be read again when it is kept: between the two nothing is held here.</summary>
    [BindProperty] public string? Table { get; set; }

    public IReadOnlyList<Choice> Tools { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Name)> Templates { get; private set; } = [];

    /// <summary>What would be kept; null before a table was read.</summary>
    public ExternalReading? Reading { get; private set; }

    public bool AsksToCheck { get; private set; }

    public string ServiceName(Guid service) => units.GetValueOrDefault(service, "");

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        await FindAsync(cancel);
        if (await QualityDesk.ReadUploadAsync(this, "file", file, ExternalSheet.ReadFile, cancel) is not { } lines) return Page();
        if (await ReadAsync(lines, cancel)) Table = ExternalSheet.Text(lines);
        return Page();
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        var import = Guid.Empty;
        if (!await desk.TryAsync(this, "file", async work => import = await ExternalKeeper.KeepAsync(work, Reading = await ReadingAsync(work, ExternalSheet.ReadText(Table ?? ""), cancel), cancel)))
        {
            Reading = null;
            return Page();
        }

        TempData["Done"] = $"{Reading!.Cases.Count.Of("case")} of {Reading.Body} kept.";
        return Redirect(QualityLinks.External(import));
    }

    private async Task<bool> ReadAsync(IReadOnlyList<ExternalLine> lines, CancellationToken cancel)
    {
        // The checkbox is offered once there is something to check.
        AsksToCheck = lines.Any(l => Scrutineer.Quality.Audits.LikelyIdentifiers.In(l.Comment).Count > 0);
        return await desk.TryAsync(this, "file", async work => Reading = await ReadingAsync(work, lines, cancel));
    }

    private Task<ExternalReading> ReadingAsync(ScrutineerDb work, IReadOnlyList<ExternalLine> lines, CancellationToken cancel) => ExternalKeeper.ReadAsync(work, Body, Guid.TryParse(Tool, out var tool) ? tool : null, lines, IsChecked, cancel);

    private async Task FindAsync(CancellationToken cancel)
    {
        units = await desk.UnitsAsync(cancel);
        Templates = [.. (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).OrderBy(t => t.Name).ToListAsync(cancel)).Where(t => t.Published is not null).Select(t => (t.Id, t.Name))];
        Tools = [new("", "Choose a tool"), .. Templates.Select(t => new Choice(t.Id.ToString("N"), t.Name))];
    }
}
