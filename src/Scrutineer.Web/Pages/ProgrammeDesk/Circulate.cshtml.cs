using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Circulating;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>Sends a progress report to the board's members instead of taking agenda time (rule W12).</summary>
public sealed class CirculateModel(ProgrammeChanges desk, ScrutineerDb db, Circulator circulator, SiteAddress site) : PageModel
{
    private const int MostPapers = 60;

    private readonly Dictionary<Guid, string> addresses = [];

    [BindProperty] public string? Paper { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public int Version { get; set; }

    public Board Board { get; private set; } = null!;
    public ProgrammeItem Item { get; private set; } = null!;
    public IReadOnlyList<Choice> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Version = Item.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Guid? paper = Guid.TryParse(Paper, out var chosen) && addresses.ContainsKey(chosen) ? chosen : null;
        var address = paper is { } known ? site.Of(addresses[known]) : "";
        if (!await desk.TryAsync(this, nameof(Words), async work => Item = await circulator.CirculateAsync(work, id, Version, paper, Words, address, cancel))) return Page();
        TempData["Done"] = $"\u201c{Item.Title}\u201d is on its way to the members.";
        return Redirect(ProgrammeChanges.PageOf(Board, Item));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.ItemAsync(id, cancel) is not { } found || !Circulator.Takes(found.Item)) return false;
        (Board, Item) = found;
        var papers = await Circulator.Papers(db, Board.Id).Take(MostPapers).Join(db.Set<Meeting>(), p => p.MeetingId, m => m.Id, (p, m) => new { p.Id, p.Subject, p.Order, m.Date }).ToListAsync(cancel);
        foreach (var paper in papers) addresses.Add(paper.Id, RecordLinks.Paper(Board.Slug, paper.Date, paper.Order));
        Papers = [.. papers.Select(p => new Choice(p.Id.ToString("N"), $"{p.Subject} ({p.Date.WithoutWeekday()})"))];
        return true;
    }
}
