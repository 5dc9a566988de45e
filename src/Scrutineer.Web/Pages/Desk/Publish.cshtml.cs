using Microsoft.AspNetCore.Mvc;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>From the draft to its publication: to the chair, back with comments, published (rules L9 to L11).</summary>
public sealed class PublishModel(DeskDoor door, ApprovalKeeper approval, MinutePublisher publisher) : DeskPageModel(door)
{
    [BindProperty] public string? Comments { get; set; }

    /// <summary>What stands in the way of publication.</summary>
    public IReadOnlyList<string> Reasons { get; private set; } = [];

    public Task<IActionResult> OnPostSendAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The draft is with the chair, who finds it under My work.", null, () => approval.SendToChairAsync(Door.Viewer, Desk.Meeting.Id, cancel), cancel);

    public Task<IActionResult> OnPostAnswerAsync(string board, string date, CancellationToken cancel) =>
        DoAsync(board, date, "The chair’s answer is recorded.", null, () => approval.RecordChairAsync(Door.Viewer, Desk.Meeting.Id, Comments, cancel), cancel);

    public async Task<IActionResult> OnPostPublishAsync(string board, string date, CancellationToken cancel)
    {
        if (!await EnterAsync(board, date, cancel) || Desk.Set is null) return NotFound();
        IReadOnlyList<string> citations = [];
        if (!await DeskDoor.TryAsync(this, async () => citations = await publisher.PublishAsync(Door.Viewer, Desk.Meeting.Id, cancel))) return Page();
        TempData["Done"] = citations.Count == 1 ? $"Minute {citations[0]} is published, to be approved." : $"Minutes {citations[0]} to {citations[^1]} are published, to be approved.";
        return Redirect(RecordLinks.Meeting(board, Desk.Meeting.Date));
    }

    protected override async Task ReadAsync(CancellationToken cancel) => Reasons = await publisher.ReasonsNotToAsync(Door.Db, Desk.Meeting.Id, cancel);
}
