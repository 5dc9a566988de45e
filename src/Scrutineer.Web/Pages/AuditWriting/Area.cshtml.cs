using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditWriting;

/// <summary>One area: the judgement first, then evidence and impact (rule U4).</summary>
public sealed class AreaModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : AuditStepModel(db, desk, personal)
{
    /// <summary>Chosen for an area that does not apply.</summary>
    public const string NotApplicable = "none";

    [BindProperty] public string? Judged { get; set; }
    [BindProperty] public string? Evidence { get; set; }
    [BindProperty] public string? Impact { get; set; }
    [BindProperty] public List<string> Themes { get; set; } = [];
    [BindProperty] public List<string> Options { get; set; } = [];

    /// <summary>Its place among the areas that are asked, from 1.</summary>
    public int Number { get; private set; }

    public ToolArea Area { get; private set; } = null!;

    public IReadOnlyList<LikelyIdentifier> LikelyHere => Likely(Evidence, Impact);

    public async Task<IActionResult> OnGetAsync(Guid id, int order, CancellationToken cancel)
    {
        if (await FindAsync(id, order, cancel) is { } refused) return refused;
        if (Audit.Of(Area) is { } finding)
        {
            Judged = finding.DoesNotApply ? NotApplicable : finding.Judgement?.ToString();
            (Evidence, Impact, Themes, Options) = (finding.Evidence, finding.Impact, finding.Themes, finding.Options);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int order, CancellationToken cancel)
    {
        if (await FindAsync(id, order, cancel) is { } refused) return refused;
        return await SaveAsync(id, cancel) ? Redirect(After(QualityLinks.Area(id, order))) : Page();
    }

    /// <summary>Saves, and stays on the step.</summary>
    public async Task<IActionResult> OnPostStayAsync(Guid id, int order, CancellationToken cancel)
    {
        if (await FindAsync(id, order, cancel) is { } refused) return refused;
        return await SaveAsync(id, cancel) ? Redirect(QualityLinks.Area(id, order)) : Page();
    }

    /// <summary>Saves by itself while somebody writes, where there are scripts.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(Guid id, int order, CancellationToken cancel)
    {
        if (await FindAsync(id, order, cancel) is { } refused) return refused;
        try
        {
            await using var work = Desk.Work();
            var version = await AuditWriter.SaveAreaAsync(work, id, Version, Area.Id, Input(), cancel);
            return new JsonResult(new { version, saved = LocalDay.TimeOf(Desk.Store.Time.GetUtcNow().UtcDateTime).Words(), likely = LikelyHere.Select(l => l.Words) });
        }
        catch (RuleBrokenException broken)
        {
            return new JsonResult(new { problem = string.Join(' ', broken.Reasons) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private Task<bool> SaveAsync(Guid id, CancellationToken cancel) => Desk.TryAsync(this, nameof(Judged), work => AuditWriter.SaveAreaAsync(work, id, Version, Area.Id, Input(), cancel));

    private AreaInput Input() => new(Enum.TryParse<Judgement>(Judged, out var judgement) && Enum.IsDefined(judgement) ? judgement : null, Judged == NotApplicable, Evidence, Impact, Themes, Options);

    private async Task<IActionResult?> FindAsync(Guid id, int order, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is { } refused) return refused;
        if (order < 1 || order > Areas.Count) return NotFound();
        (Number, Area) = (order, Areas[order - 1]);
        return null;
    }
}
