using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Evaluation;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Evaluation;

/// <summary>How a meeting went, as one of its board's members says (rules L19 and L20).</summary>
public sealed class ReplyModel(ScrutineerDb db, EvaluationKeeper keeper) : PageModel
{
    [BindProperty] public List<int?> Scores { get; set; } = [];

    [BindProperty] public List<string?> Words { get; set; } = [];

    public EvaluationForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel) => await FindAsync(board, date, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string board, string date, CancellationToken cancel)
    {
        if (!await FindAsync(board, date, cancel)) return NotFound();
        try
        {
            var answers = Enumerable.Range(0, Math.Max(Scores.Count, Words.Count)).Select(i => new EvaluationInput(Scores.ElementAtOrDefault(i), Words.ElementAtOrDefault(i)));
            await keeper.ReplyAsync(db.Viewer, Form, [.. answers], cancel);
            TempData["Done"] = "Thank you: your answers are kept.";
            return Redirect("/my-work");
        }
        catch (RuleBrokenException broken)
        {
            foreach (var reason in broken.Reasons) ModelState.AddModelError("", reason);
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> FindAsync(string board, string date, CancellationToken cancel)
    {
        if (await db.MeetingAtAsync(board, date, cancel) is not { } id || await EvaluationKeeper.FormAsync(db, id, cancel) is not { } form) return false;
        Form = form;
        return true;
    }
}
