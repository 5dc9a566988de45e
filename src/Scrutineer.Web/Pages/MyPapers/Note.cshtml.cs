using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Governance.Papers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.MyPapers;

/// <summary>The reader's private note on a paper of one of their boards (rule PN1).</summary>
public sealed class NoteModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    [BindProperty] public string? Text { get; set; }

    [BindProperty] public int Version { get; set; }

    public Board Board { get; private set; } = null!;
    public Meeting Meeting { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public AgendaItem Item { get; private set; } = null!;

    /// <summary>The note as it was saved elsewhere meanwhile; null unless that stands against a save.</summary>
    public string? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var note = await PaperNotes.OfAsync(db, id, cancel);
        (Text, Version) = (note?.Text, note?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        try
        {
            if (ModelState.IsValid)
            {
                await PaperNotes.SaveAsync(db, Paper, Text, Version, cancel);
                TempData["Done"] = string.IsNullOrWhiteSpace(Text) ? "You have no note on this paper any more." : "Your note is kept.";
                return Redirect(OwnPaperLinks.All);
            }
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons) ModelState.AddModelError(nameof(Text), reason);
        }

        var note = await PaperNotes.OfAsync(db, id, cancel);
        if ((note?.Version ?? 0) != Version)
        {
            (Standing, Version) = (note?.Text ?? "It was taken away.", note?.Version ?? 0);
            ModelState.Remove(nameof(Version));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>A published paper of one of the viewer's boards, as far as they may see it.</summary>
    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        var found = await (from p in db.Set<Paper>().AsNoTracking()
                           join i in db.Set<AgendaItem>() on p.AgendaItemId equals i.Id
                           join m in db.Set<Meeting>() on p.MeetingId equals m.Id
                           join b in db.Set<Board>() on m.BoardId equals b.Id
                           where p.Id == id && p.Visibility != Visibility.Internal && i.Visibility != Visibility.Internal
                           select new { p, i, m, b }).FirstOrDefaultAsync(cancel);
        if (found is null || !viewer.May(OwnPapersReader.Follow, found.b.Id)) return false;
        (Paper, Item, Meeting, Board) = (found.p, found.i, found.m, found.b);
        return true;
    }
}
