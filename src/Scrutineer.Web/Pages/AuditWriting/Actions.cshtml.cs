using Microsoft.AspNetCore.Mvc;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.Access;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.AuditWriting;

/// <summary>What is agreed to be done: what, by whom, by when (rule U8).</summary>
public sealed class ActionsModel(ScrutineerDb db, QualityDesk desk, PersonalPages personal) : AuditStepModel(db, desk, personal)
{
    [BindProperty] public string? Text { get; set; }
    [BindProperty] public string? By { get; set; }
    [BindProperty] public string? Due { get; set; }
    [BindProperty] public Guid Action { get; set; }

    public IReadOnlyList<LikelyIdentifier> LikelyHere => Likely([.. Audit.Actions.Select(a => a.Text)]);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await OpenAsync(id, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is { } refused) return refused;
        if (!await Desk.TryAsync(this, nameof(Text), work => AuditWriter.AddActionAsync(work, id, Version, Text, By, QualityDesk.ReadDay(Due), cancel))) return Page();
        return Redirect(QualityLinks.Actions(id));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is { } refused) return refused;
        if (!await Desk.TryAsync(this, nameof(Text), work => AuditWriter.RemoveActionAsync(work, id, Version, Action, cancel))) return Page();
        return Redirect(QualityLinks.Actions(id));
    }
}
