using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>A board's standing items and lead times (rule G1). They hold for agendas that are planned from now on.</summary>
public sealed class PracticeModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    [BindProperty] public string? StandingItems { get; set; }
    [BindProperty] public string? SubstantiveItems { get; set; }
    [BindProperty] public string? CallDays { get; set; }
    [BindProperty] public string? DraftDays { get; set; }
    [BindProperty] public string? SignOffDays { get; set; }
    [BindProperty] public string? DispatchDays { get; set; }
    [BindProperty] public string? MinutesDays { get; set; }
    [BindProperty] public string? EvaluationQuestions { get; set; }
    [BindProperty] public bool EvaluationIsNamed { get; set; }

    public Board Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (!await FindAsync(board, cancel)) return NotFound();
        var practice = await BoardPractice.OfAsync(db, Board.Id, cancel);
        StandingItems = string.Join('\n', practice.StandingItems);
        SubstantiveItems = practice.SubstantiveItems is { } most ? Text(most) : null;
        (CallDays, DraftDays, SignOffDays, DispatchDays) = (Text(practice.CallDays), Text(practice.DraftDays), Text(practice.SignOffDays), Text(practice.DispatchDays));
        (MinutesDays, EvaluationQuestions, EvaluationIsNamed) = (Text(practice.MinutesDays), string.Join('\n', practice.EvaluationQuestions), practice.EvaluationIsNamed);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string board, CancellationToken cancel)
    {
        if (!await FindAsync(board, cancel)) return NotFound();
        var (call, draft, signOff, dispatch) = (Days(nameof(CallDays), CallDays), Days(nameof(DraftDays), DraftDays), Days(nameof(SignOffDays), SignOffDays), Days(nameof(DispatchDays), DispatchDays));
        var minutes = string.IsNullOrWhiteSpace(MinutesDays) ? BoardPractice.UsualMinutesDays : Days(nameof(MinutesDays), MinutesDays);
        int? most = string.IsNullOrWhiteSpace(SubstantiveItems) ? null : Number(nameof(SubstantiveItems), SubstantiveItems, "Enter a number of items, such as 3");
        if (!await desk.TryAsync(this, nameof(StandingItems), async work =>
        {
            var practice = await BoardPractice.OfAsync(work, Board.Id, cancel);
            (practice.StandingItems, practice.CallDays, practice.DraftDays, practice.SignOffDays, practice.DispatchDays) = (Lines(StandingItems), call, draft, signOff, dispatch);
            (practice.MinutesDays, practice.EvaluationQuestions, practice.EvaluationIsNamed) = (minutes, Lines(EvaluationQuestions), EvaluationIsNamed);
            practice.SubstantiveItems = most;
            RuleBrokenException.ThrowIfAny(practice.ReasonsAgainst());
            if (work.Entry(practice).State == EntityState.Detached) work.Add(practice);
            await work.SaveChangesAsync(cancel);
        })) return Page();
        TempData["Done"] = $"Kept for {Board.Name}. Agendas planned from now on begin with these items.";
        return Redirect(AgendaLinks.All);
    }

    private static List<string> Lines(string? text) => [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private int Days(string field, string? text) => Number(field, text, "Enter a number of working days, such as 10");

    private int Number(string field, string? text, string otherwise)
    {
        if (!int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) ModelState.AddModelError(field, otherwise);
        return number;
    }

    private static string Text(int days) => days.ToString(CultureInfo.InvariantCulture);

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == slug, cancel) is not { } board || !desk.May(board.Id)) return false;
        Board = board;
        return true;
    }
}
