using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.ProgrammeDesk;

/// <summary>Reads a suggestion before it shows, scores it, and chooses or declines it (rules W14 and W15).</summary>
public sealed class SuggestionModel(ProgrammeChanges desk, ScrutineerDb db) : PageModel
{
    /// <summary>The scores to choose from.</summary>
    public static IReadOnlyList<Choice> Marks { get; } = [new("", "Choose a score"), new("0", "0, not at all"), new("1", "1, a little"), new("2", "2, mostly"), new("3", "3, clearly")];

    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Detail { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public int Version { get; set; }

    /// <summary>The criteria to score by.</summary>
    [BindProperty(SupportsGet = true)] public string? By { get; set; }
    [BindProperty] public List<int?> Scores { get; set; } = [];
    [BindProperty] public PlaceForm Where { get; set; } = new();

    public Board Board { get; private set; } = null!;
    public Suggestion Suggestion { get; private set; } = null!;
    public MunicipalYear Year => MunicipalYear.Of(desk.Today);
    public IReadOnlyList<ProgrammePlace> Places { get; private set; } = [];
    public ChoiceCriteria Criteria => ChoiceCriteria.Named(By) ?? ChoiceCriteria.All[0];

    public string ScoreAt(int question) => question < Scores.Count && Scores[question] is { } score ? score.ToString(CultureInfo.InvariantCulture) : "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        (Title, Detail, Version) = (Suggestion.Title, Suggestion.Detail, Suggestion.Version);
        return Page();
    }

    public Task<IActionResult> OnPostShowAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, nameof(Title), work => SuggestionKeeper.ShowAsync(work, id, Version, Title, Detail, cancel), "The suggestion is in the pool, for everybody to see.", cancel);

    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, nameof(Reason), work => SuggestionKeeper.RefuseAsync(work, id, Version, Reason, cancel), "The suggestion is refused, and stays out of sight.", cancel);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, nameof(Reason), work => SuggestionKeeper.DeclineAsync(work, id, Version, new(By, Scores), Reason, cancel), "The suggestion is declined. Its score and the reason are kept with it.", cancel);

    public Task<IActionResult> OnPostChooseAsync(Guid id, CancellationToken cancel)
    {
        var place = Where.Read(ModelState);
        return ActAsync(id, nameof(Reason), work => SuggestionKeeper.ChooseAsync(work, id, Version, new(By, Scores), Reason, Year, place, cancel), $"The suggestion is in the work programme of {Year.Name}.", cancel);
    }

    private async Task<IActionResult> ActAsync(Guid id, string field, Func<ScrutineerDb, Task> act, string done, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, field, act))
        {
            await FindAsync(id, cancel);
            Title ??= Suggestion.Title;
            Detail ??= Suggestion.Detail;
            Version = Suggestion.Version;
            ModelState.Remove(nameof(Version));
            return Page();
        }

        TempData["Done"] = done;
        return Redirect(ProgrammeLinks.Suggestions(Board.Slug));
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Set<Suggestion>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel) is not { } suggestion || !desk.May(suggestion.BoardId)) return false;
        (Suggestion, Board) = (suggestion, await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == suggestion.BoardId, cancel));
        Places = await desk.PlacesAsync(Board, Year, cancel);
        return true;
    }
}
