using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>One ask: what was asked, of whom, and all that is known to have come of it.</summary>
public sealed class ItemModel(ScrutineerDb db, TrackerLines lines, RecordCards cards) : PageModel
{
    public AskView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await AskView.FindAsync(db, lines, cards, id, cancel) is not { } view) return NotFound();
        View = view;
        return Page();
    }

    /// <summary>The notice at the top: how the ask stands.</summary>
    public string Standing => View.Item.State.IsOutstanding() ? StillAwaited(View.Line) : $"{View.Item.State.Word()}{(View.Line.Response is { } last ? $" {last.On.Words()}" : "")}.";

    private static string StillAwaited(TrackerLine line) => line switch
    {
        { Closures.Count: > 0 } => "An answer is proposed and waits for a person to confirm it.",
        { Response: not null } => "A holding answer is recorded; the answer itself is awaited.",
        { IsProgrammed: true } => "On the work programme.",
        { Item.Kind: TrackedItemKind.WorkProgramme } => "Not found on any work programme held here.",
        _ => "No answer found in any paper held here.",
    };

    /// <summary>How the notice at the top is coloured: late, done or neither.</summary>
    public string BandClass => View.Line.Late is not null ? "app-band app-band--late" : View.Item.State.IsAnswered() ? "app-band app-band--done" : "app-band";
}
