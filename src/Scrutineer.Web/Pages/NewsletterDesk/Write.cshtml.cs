using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Learning;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.NewsletterDesk;

/// <summary>An area that exceeds good in an audit of the month: neither the case nor a word of the audit.</summary>
public sealed record GoodExample(Guid Audit, Guid Area, string Title, string Service);

/// <summary>Writes a newsletter and publishes it (rule U18).</summary>
public sealed class WriteModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : PageModel
{
    private const int MostExamples = 30;

    [BindProperty] public int Saved { get; set; }
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public Guid Audit { get; set; }
    [BindProperty] public Guid Area { get; set; }
    [BindProperty] public bool IsChecked { get; set; }

    public Newsletter Letter { get; private set; } = null!;

    public IReadOnlyList<GoodExample> Examples { get; private set; } = [];

    public IReadOnlyList<LikelyIdentifier> Likely { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, nameof(Text), work => NewsletterKeeper.SaveAsync(work, id, Saved, Title, Text, cancel))) return Page();
        TempData["Done"] = "The draft is saved.";
        return Redirect(QualityLinks.WriteNewsletter(id));
    }

    public async Task<IActionResult> OnPostExampleAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !Examples.Any(e => e.Audit == Audit && e.Area == Area)) return NotFound();
        if (await personal.OpenAsync(Request, CaseAuditKind.Kind, Audit, "took good practice for the newsletter", cancel) is not null) return NotFound();
        return await ChangeAsync(id, work => NewsletterKeeper.AddExampleAsync(work, id, Saved, Audit, Area, cancel), "It stands at the end of the text. Say it in your own words.", QualityLinks.WriteNewsletter(id));
    }

    public async Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancel) =>
        await FindAsync(id, cancel) ? await ChangeAsync(id, work => NewsletterKeeper.PublishAsync(work, id, Saved, IsChecked, cancel), "The newsletter is published.", QualityLinks.Newsletter(id)) : NotFound();

    private async Task<IActionResult> ChangeAsync(Guid id, Func<ScrutineerDb, Task> change, string done, string to)
    {
        if (!await desk.TryAsync(this, nameof(Text), change))
        {
            Show();
            return Page();
        }

        TempData["Done"] = done;
        return Redirect(to);
    }

    private void Show() => (Saved, Title, Text) = (Letter.Version, Letter.Title, Letter.Text);

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Newsletter>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.PublishedOn == null, cancel) is not { } letter) return false;
        Letter = letter;
        await using var work = desk.Work();
        Likely = await NewsletterKeeper.LikelyAsync(work, letter, cancel);
        var versions = await work.Set<AuditToolVersion>().AsNoTracking().Include(v => v.Areas).ToDictionaryAsync(v => v.Id, v => v.InOrder, cancel);
        var units = await desk.UnitsAsync(cancel);
        Examples = [.. (await db.Set<AuditResult>().AsNoTracking().Where(r => r.Month == letter.Month).ToListAsync(cancel))
            .SelectMany(r => versions[r.ToolVersionId].Zip(r.CountedMarks).Where(m => m.Second == 'E').Select(m => new GoodExample(r.Id, m.First.Id, m.First.Title, units.GetValueOrDefault(r.ServiceId, ""))))
            .OrderBy(e => e.Title, StringComparer.OrdinalIgnoreCase).Take(MostExamples)];
        return true;
    }
}
