using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>Changes what an item of the work programme says, and records what became of it (rules W7 and W10).</summary>
public sealed class ItemModel(ProgrammeChanges desk) : PageModel
{
    /// <summary>What a person records; the rest comes by itself.</summary>
    public static IReadOnlyList<Choice> Outcomes { get; } = [new("", "As papers show"), new($"{ProgrammeOutcome.Taken}", "Taken"), new($"{ProgrammeOutcome.Dropped}", "Given up")];

    [BindProperty] public WordsForm Words { get; set; } = new();
    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? Outcome { get; set; }
    [BindProperty] public string? OutcomeWords { get; set; }

    public Board Board { get; private set; } = null!;
    public ProgrammeItem Item { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Show();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Outcome, OutcomeWords) = ($"{Item.RecordedOutcome}", Item.OutcomeWords);
        if (!await desk.TryAsync(this, nameof(WordsForm.Title), async work => Item = await ProgrammeKeeper.ChangeAsync(work, id, Version, Words.Read(), cancel))) return await AgainAsync(id, cancel);
        return Done("The item is changed.");
    }

    public async Task<IActionResult> OnPostOutcomeAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Words = WordsForm.Of(Item);
        ProgrammeOutcome? outcome = Enum.TryParse<ProgrammeOutcome>(Outcome, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        if (!await desk.TryAsync(this, nameof(OutcomeWords), async work => Item = await ProgrammeKeeper.RecordAsync(work, id, Version, outcome, OutcomeWords, cancel))) return await AgainAsync(id, cancel);
        return Done(outcome is null ? "What became of it is told from papers again." : "What became of it is recorded.");
    }

    public async Task<IActionResult> OnPostCarryOverAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Show();
        if (!await desk.TryAsync(this, nameof(WordsForm.Title), async work => Item = await ProgrammeKeeper.CarryOverAsync(work, id, Version, cancel))) return await AgainAsync(id, cancel);
        return Done($"It stands in the work programme of {new MunicipalYear(Item.MunicipalYear).Name}, without a date yet.");
    }

    private void Show()
    {
        Words = WordsForm.Of(Item);
        Version = Item.Version;
        (Outcome, OutcomeWords) = ($"{Item.RecordedOutcome}", Item.OutcomeWords);
    }

    /// <summary>Whoever sends the form again has seen the item as it is now.</summary>
    private async Task<IActionResult> AgainAsync(Guid id, CancellationToken cancel)
    {
        await FindAsync(id, cancel);
        Version = Item.Version;
        ModelState.Remove(nameof(Version));
        return Page();
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return Redirect(ProgrammeChanges.PageOf(Board, Item));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.ItemAsync(id, cancel) is not { } found) return false;
        (Board, Item) = found;
        return true;
    }
}
