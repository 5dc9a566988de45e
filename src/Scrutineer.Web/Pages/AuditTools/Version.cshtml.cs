using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditTools;

/// <summary>An area as its form has it: lists as lines.</summary>
public sealed class AreaForm
{
    public Guid? Id { get; set; }
    public string? Title { get; set; }
    public string? Prompt { get; set; }
    public string? Hint { get; set; }
    public string? Themes { get; set; }
    public string? Options { get; set; }
    public List<string> Strands { get; set; } = [];
    public bool MayNotApply { get; set; }
    public string? Place { get; set; }
    public bool IsRemoved { get; set; }

    public static AreaForm Of(ToolArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return new() { Id = area.Id, Title = area.Title, Prompt = area.Prompt, Hint = area.Hint, Themes = string.Join('\n', area.Themes), Options = string.Join('\n', area.Options), Strands = area.Strands, MayNotApply = area.MayNotApply, Place = (area.Order + 1).ToString(CultureInfo.InvariantCulture) };
    }

    public AreaDraft Draft() => new(Id, Title, Prompt, Hint, Lines(Themes), Lines(Options), Strands, MayNotApply);

    private static string[] Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];
}

/// <summary>One version of a tool: written while it is a draft, read afterwards (rules U1 to U3).</summary>
public sealed class VersionModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public int Saved { get; set; }
    [BindProperty] public string? Guidance { get; set; }
    [BindProperty] public string? Mapping { get; set; }
    [BindProperty] public List<AreaForm> Areas { get; set; } = [];

    public AuditTool Tool { get; private set; } = null!;

    /// <summary>The version that is shown.</summary>
    public AuditToolVersion Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await SaveAsync(id, [], cancel)) return Page();
        TempData["Done"] = "The draft is saved.";
        return Redirect(QualityLinks.Tool(id));
    }

    public async Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await SaveAsync(id, [new AreaDraft(null, "A new area", "", "", [], [], [], false)], cancel)) return Page();
        TempData["Done"] = "The draft is saved, with a new area at its end.";
        return Redirect(QualityLinks.Tool(id));
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Show();
        if (!await desk.TryAsync(this, nameof(Areas), work => ToolKeeper.PublishAsync(work, id, cancel))) return Page();
        TempData["Done"] = $"Version {Version.Number} of {Tool.Name} is published: new audits are done by it.";
        return Redirect(QualityLinks.Tools);
    }

    private Task<bool> SaveAsync(Guid id, IEnumerable<AreaDraft> more, CancellationToken cancel)
    {
        // A place that is no number leaves the area where it is.
        var kept = Areas.Select((a, at) => (Area: a, At: int.TryParse(a.Place?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : at + 1)).Where(a => !a.Area.IsRemoved).OrderBy(a => a.At).Select(a => a.Area.Draft());
        return desk.TryAsync(this, nameof(Areas), work => ToolKeeper.SaveAsync(work, id, Saved, new VersionDraft(Guidance, Mapping, [.. kept, .. more]), cancel));
    }

    private void Show()
    {
        (Saved, Guidance, Mapping) = (Version.Version, Version.Guidance, Version.Mapping);
        Areas = [.. Version.InOrder.Select(AreaForm.Of)];
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).ThenInclude(v => v.Areas).FirstOrDefaultAsync(t => t.Versions.Any(v => v.Id == id), cancel) is not { } tool) return false;
        (Tool, Version) = (tool, tool.Versions.Single(v => v.Id == id));
        return true;
    }
}
