using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Web.Pages.SignOffs;

/// <summary>A paper before an approver: its text, who has answered, and one bar to decide (rules G5 to G7).</summary>
public sealed class AnswerModel(SignOffReader reader) : PageModel
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public int Version { get; set; }

    /// <summary>Approved or ChangesAsked: the button that was pressed.</summary>
    [BindProperty] public string? Decision { get; set; }

    public SignOffCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(id, cancel) is not { } found) return NotFound();
        (Case, Version) = (found, found.Paper.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.FindAsync(id, cancel) is not { } found) return NotFound();
        Case = found;
        if (!Enum.TryParse<SignOffAnswer>(Decision, out var answer)) ModelState.AddModelError("", "Press Approve or Ask for changes.");
        try
        {
            if (ModelState.IsValid)
            {
                await using var work = reader.Store.Open(Viewer.WorkFor(reader.Viewer));
                await SignOffDesk.RecordAsync(work, id, new SignOffReply(answer, Words, reader.Store.Time.Today(), ReplyWay.Here, Version), cancel);
                TempData["Done"] = answer == SignOffAnswer.Approved ? $"You approved \u201c{found.Paper.Subject}\u201d." : $"You asked for changes to \u201c{found.Paper.Subject}\u201d.";
                return Redirect("/my-work");
            }
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons) ModelState.AddModelError(nameof(Words), reason);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Somebody else answered at the same moment. See what they said.");
        }

        (Case, Version) = (await reader.FindAsync(id, cancel) ?? found, found.Paper.Version);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
