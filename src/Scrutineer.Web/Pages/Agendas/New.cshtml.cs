using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Plans a meeting (rule G1).</summary>
public sealed class NewModel(AgendaDesk desk) : PageModel
{
    [BindProperty] public MeetingForm Form { get; set; } = new();

    /// <summary>The board, by the name in its address.</summary>
    [BindProperty] public string? Board { get; set; }

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public async Task OnGetAsync(string? board, CancellationToken cancel)
    {
        Boards = await desk.BoardsAsync(cancel);
        Board = board ?? Boards.FirstOrDefault()?.Slug;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Boards = await desk.BoardsAsync(cancel);
        var (board, meeting) = (Boards.FirstOrDefault(b => b.Slug == Board), Guid.Empty);
        if (board is null) ModelState.AddModelError(nameof(Board), "Choose the board that meets");
        var details = Form.Read(ModelState);
        if (!await desk.TryAsync(this, nameof(MeetingForm.Day), async work =>
            meeting = (await AgendaBuilder.PlanAsync(work, await work.Set<Board>().SingleAsync(b => b.Id == board!.Id, cancel), details, cancel)).Id)) return Page();
        TempData["Done"] = $"The meeting of {details.Day.InWords()} is planned, with the board\u2019s standing items.";
        return Redirect(AgendaLinks.Builder(meeting));
    }
}
