using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Asks;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Owners;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Asks;

/// <summary>Says who is meant by one name (rule T22).</summary>
public sealed class OwnerModel(ScrutineerDb db, AskDesk desk) : PageModel
{
    [BindProperty] public OwnerMeant? Meant { get; set; }
    [BindProperty] public string? Called { get; set; }
    [BindProperty] public string? Directorate { get; set; }
    [BindProperty] public string? HeldBy { get; set; }

    public OwnerName Name { get; private set; } = null!;
    public IReadOnlyList<string> Directorates { get; private set; } = [];

    /// <summary>Who holds the post today, as the page's address has them.</summary>
    public IReadOnlyList<Person> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var post = await db.Set<Post>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == Name.PostId, cancel);
        Meant = Name switch
        {
            { PostId: not null } => post?.Kind == PostKind.Portfolio ? OwnerMeant.Portfolio : OwnerMeant.Officer,
            { OrganisationId: not null } => OwnerMeant.Partner,
            { IsBoard: true } => OwnerMeant.Board,
            { SaidByPerson: true } => OwnerMeant.Nobody,
            _ => null,
        };
        Called = post?.Title ?? await db.Set<Organisation>().Where(o => o.Id == Name.OrganisationId).Select(o => o.Name).FirstOrDefaultAsync(cancel) ?? Name.AsWritten;
        Directorate = post?.OrganisationId is { } of ? await db.Set<Organisation>().Where(o => o.Id == of).Select(o => o.Name).FirstOrDefaultAsync(cancel) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        ModelState.Clear();
        if (Meant is not { } meant) ModelState.AddModelError(nameof(Meant), "Choose who is meant");
        else if (await desk.TryAsync(this, nameof(Called), work => OwnerKeeper.SayAsync(work, id, meant, Called, meant == OwnerMeant.Officer ? Directorate : null, HeldBy, cancel)))
        {
            TempData["Done"] = $"\u201c{Name.AsWritten}\u201d is matched, in every ask that has it.";
            return Redirect(AskLinks.Owners);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<OwnerName>().AsNoTracking().FirstOrDefaultAsync(n => n.Id == id, cancel) is not { } name) return false;
        // Whoever may see no ask that has the name is not told it.
        if (!(await db.Set<TrackedItem>().SelectMany(t => t.Addressees).Select(a => a.AsWritten).Distinct().ToListAsync(cancel)).Exists(a => OwnerWords.KeyOf(a) == name.Key)) return false;
        Name = name;
        Directorates = await db.Set<Organisation>().Where(o => o.Kind == OrganisationKind.Directorate).OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(cancel);
        var post = await db.Set<Post>().AsNoTracking().Include(p => p.Holdings).FirstOrDefaultAsync(p => p.Id == name.PostId, cancel);
        List<Guid> holders = [.. post?.HoldersOn(desk.Today) ?? []];
        Holders = await db.Set<Person>().AsNoTracking().Where(p => holders.Contains(p.Id)).ToListAsync(cancel);
        return true;
    }
}
