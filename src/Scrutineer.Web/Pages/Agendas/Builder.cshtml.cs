using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>The agenda of one meeting in the making: its items with their papers, its timetable, and what stands in the way of publishing it.</summary>
public sealed class BuilderModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    [BindProperty] public string? Title { get; set; }

    [BindProperty] public bool NeedsPaper { get; set; }

    public AgendaDraft Draft { get; private set; } = null!;
    public PublicationGate Gate { get; private set; } = null!;

    /// <summary>What the work programme offers this meeting.</summary>
    public IReadOnlyList<ProgrammeItem> Offers { get; private set; } = [];

    /// <summary>A sentence where the agenda holds more than the board takes at a meeting.</summary>
    public string? Overfull { get; private set; }
    public IReadOnlyList<TimetableStep> Steps { get; private set; } = [];
    public DateOnly Today => desk.Today;
    public bool MayPublish => desk.MayPublish(Draft.Board.Id);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostAddAsync(Guid id, CancellationToken cancel) =>
        ActAsync(id, nameof(Title), "item-added", async work => await AgendaBuilder.AddAsync(work, id, Title, NeedsPaper, cancel), $"\u201c{Title?.Trim()}\u201d is on the agenda.", cancel);

    public Task<IActionResult> OnPostTakeAsync(Guid id, Guid item, CancellationToken cancel) =>
        ActAsync(id, "", "programme", async work =>
        {
            await AgendaBuilder.TakeAsync(work, id, item, cancel);
            await TiesAfterwards.FindAsync(desk.Store, desk.Viewer, cancel);
        }, "The item of the work programme is on the agenda.", cancel);

    public Task<IActionResult> OnPostUpAsync(Guid id, Guid item, CancellationToken cancel) => OnItemAsync(id, item, work => AgendaBuilder.MoveAsync(work, item, up: true, cancel), null, cancel);

    public Task<IActionResult> OnPostDownAsync(Guid id, Guid item, CancellationToken cancel) => OnItemAsync(id, item, work => AgendaBuilder.MoveAsync(work, item, up: false, cancel), null, cancel);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, Guid item, CancellationToken cancel) =>
        OnItemAsync(id, item, work => AgendaBuilder.RemoveAsync(work, item, remove: true, cancel), "The item is off the agenda. It stands below it, and can be put back.", cancel);

    public Task<IActionResult> OnPostRestoreAsync(Guid id, Guid item, CancellationToken cancel) =>
        OnItemAsync(id, item, work => AgendaBuilder.RemoveAsync(work, item, remove: false, cancel), "The item is back on the agenda.", cancel);

    public Task<IActionResult> OnPostPaperUpAsync(Guid id, Guid paper, CancellationToken cancel) => OnPaperAsync(id, paper, work => PaperWriter.MoveAsync(work, paper, up: true, cancel), cancel);

    public Task<IActionResult> OnPostPaperDownAsync(Guid id, Guid paper, CancellationToken cancel) => OnPaperAsync(id, paper, work => PaperWriter.MoveAsync(work, paper, up: false, cancel), cancel);

    private async Task<IActionResult> OnItemAsync(Guid id, Guid item, Func<ScrutineerDb, Task> change, string? done, CancellationToken cancel) =>
        await FindAsync(id, cancel) && Draft.Meeting.Items.Exists(i => i.Id == item) ? await ActAsync(id, "", $"item-{item:N}", change, done, cancel) : NotFound();

    private async Task<IActionResult> OnPaperAsync(Guid id, Guid paper, Func<ScrutineerDb, Task> change, CancellationToken cancel) =>
        await FindAsync(id, cancel) && Draft.DraftPapers.Any(p => p.Paper.Id == paper) ? await ActAsync(id, "", $"paper-{paper:N}", change, null, cancel) : NotFound();

    private async Task<IActionResult> ActAsync(Guid id, string field, string anchor, Func<ScrutineerDb, Task> change, string? done, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        if (!await desk.TryAsync(this, field, change))
        {
            db.ChangeTracker.Clear();
            await FindAsync(id, cancel);
            return Page();
        }

        if (done is not null) TempData["Done"] = done;
        return Redirect($"{AgendaLinks.Builder(id)}{(anchor == "item-added" ? "" : $"#{anchor}")}");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.DraftAsync(id, cancel) is not { } draft) return false;
        (Draft, Gate) = (draft, PublicationGate.Of(draft, Today));
        var practice = await BoardPractice.OfAsync(db, draft.Board.Id, cancel);
        Offers = await ProgrammeOffers.OfAsync(db, draft, cancel);
        Overfull = ProgrammeOffers.Overfull(draft, practice.SubstantiveItems);
        try
        {
            Steps = AgendaTimetable.Of(draft.Meeting.Date, practice, draft.ClosedDays);
        }
        catch (BankHolidaysUnknownException)
        {
            Steps = [];
        }

        return true;
    }
}
