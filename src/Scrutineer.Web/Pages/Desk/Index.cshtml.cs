using Microsoft.AspNetCore.Mvc;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>The desk of one meeting: what is to be done before it, at it and after it, and a minute for each item.</summary>
public sealed class IndexModel(DeskDoor door, DeskOpener opener) : DeskPageModel(door)
{
    [BindProperty] public string? Title { get; set; }

    /// <summary>Why no minutes can be taken here.</summary>
    public IReadOnlyList<string> Reasons { get; private set; } = [];

    protected override bool NeedsDesk => false;

    public override async Task<IActionResult> OnGetAsync(string board, string date, CancellationToken cancel) => await EnterAsync(board, date, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostOpenAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The desk is open. The roll holds the board’s members, and each item of the agenda has its minute.", null, () => opener.OpenAsync(Door.Viewer, Desk.Meeting.Id, cancel), cancel);

    public async Task<IActionResult> OnPostAddAsync(string board, string date, CancellationToken cancel)
    {
        if (!await EnterAsync(board, date, cancel)) return NotFound();
        var added = Guid.Empty;
        if (!await DeskDoor.TryAsync(this, async () => added = await opener.AddAsync(Door.Viewer, Desk.Meeting.Id, Title ?? "", cancel))) return Page();
        return Redirect(RecordLinks.DeskMinute(board, Desk.Meeting.Date, added));
    }

    protected override Task ReadAsync(CancellationToken cancel)
    {
        Reasons = [.. DeskOpener.ReasonsNotToOpen(Desk.Meeting, Desk.Set)];
        return Task.CompletedTask;
    }

    /// <summary>A draft's progress in a word.</summary>
    public static (string Words, string Colour) Tag(DraftMinute draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.MinuteId is not null) return ("Published", "green");
        if (draft.SavedAt is not null) return ("Begun", "blue");
        return draft.Narrative.Length > 0 ? ("Laid out", "grey") : ("Empty", "grey");
    }

    /// <summary>Where the minutes stand, in a sentence.</summary>
    public static string Words(MinuteSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.State switch
        {
            MinutesState.Drafting => "They are being written.",
            MinutesState.WithChair => "The draft is with the chair.",
            MinutesState.Read => "The chair has read the draft.",
            _ => MinutesStanding.Of(set),
        };
    }
}
