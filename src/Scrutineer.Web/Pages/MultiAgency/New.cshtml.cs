using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Tools;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;
using Scrutineer.Web.Pages.ChallengeDesk;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.MultiAgency;

/// <summary>Sets a multi-agency audit (rule U26).</summary>
public sealed class NewModel(ScrutineerDb db, QualityDesk desk) : PageModel
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Reference { get; set; }
    [BindProperty] public string? Service { get; set; }
    [BindProperty] public string? Tool { get; set; }
    [BindProperty] public string? DueOn { get; set; }
    [BindProperty] public string? Briefing { get; set; }
    [BindProperty] public List<Guid> Agencies { get; set; } = [];
    [BindProperty] public bool IsChecked { get; set; }

    public IReadOnlyList<Choice> Services { get; private set; } = [];
    public IReadOnlyList<Choice> Tools { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name, int People)> Partners { get; private set; } = [];

    public bool AsksToCheck => LikelyIdentifiers.In($"{Title}\n{Briefing}").Count > 0;

    public Task OnGetAsync(CancellationToken cancel) => FindAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await FindAsync(cancel);
        MultiAgencyAudit? audit = null;
        var input = new MultiAgencyInput(Title, Reference, Guid.TryParse(Service, out var service) ? service : null, Guid.TryParse(Tool, out var tool) ? tool : null, QualityDesk.ReadDay(DueOn), Briefing, Agencies, IsChecked);
        if (!await desk.TryAsync(this, nameof(Title), async work => audit = await MultiAgencyKeeper.SetAsync(work, input, cancel))) return Page();
        TempData["Done"] = $"The audit is set. {Agencies.Count.Of("agency has", "agencies have")} it among their work.";
        return Redirect(QualityLinks.MultiAgencyAudit(audit!.Id));
    }

    private async Task FindAsync(CancellationToken cancel)
    {
        Services = await ServiceChoices.OfAsync(db, cancel);
        Tools = [new("", "Choose a tool"), .. (await db.Set<AuditTool>().AsNoTracking().Include(t => t.Versions).OrderBy(t => t.Name).ToListAsync(cancel)).Where(t => t.Published is not null).Select(t => new Choice(t.Id.ToString("N"), t.Name))];
        await using var work = desk.Work();
        var today = desk.Today;
        var people = (await work.Set<RoleGrant>().AsNoTracking().Where(g => g.Role == Role.PartnerRepresentative && g.ScopeId != null).ToListAsync(cancel)).Where(g => g.IsInForce(today)).ToLookup(g => g.ScopeId!.Value);
        Partners = [.. (await work.Set<Organisation>().AsNoTracking().Where(o => o.Kind == OrganisationKind.Partner || o.Kind == OrganisationKind.Provider).OrderBy(o => o.Name).ToListAsync(cancel)).Select(o => (o.Id, o.Name, people[o.Id].Select(g => g.AccountId).Distinct().Count()))];
    }
}
