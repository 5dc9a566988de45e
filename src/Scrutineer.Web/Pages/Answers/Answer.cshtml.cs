using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Uploads;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Answers;

/// <summary>One ask before one of those asked, or before whoever drafts for them: the answer on one page (rule T25).</summary>
[RequestSizeLimit(UploadCheck.Largest + 1024 * 1024)]
public sealed class AnswerModel(AnswerDesk desk, DataStore store, Viewer viewer, IUploadCheck check, Postbox postbox, SiteAddress site) : PageModel
{
    [BindProperty] public AnswerStep Step { get; set; }
    [BindProperty] public ResponseOutcome? Outcome { get; set; }
    [BindProperty] public string? Percent { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public int Version { get; set; }
    [BindProperty] public string? Delegate { get; set; }
    [BindProperty] public string? Why { get; set; }

    public AnswerCase Case { get; private set; } = null!;
    public Board Board { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid addressee, CancellationToken cancel)
    {
        if (!await FindAsync(addressee, cancel)) return NotFound();
        if (Case.Draft is { } draft)
            (Step, Outcome, Percent, Words, Version) = (draft.Step, draft.Outcome, draft.Percent?.ToString(CultureInfo.InvariantCulture), draft.Words, draft.Version);
        else if (!Case.Addressee.State.IsOutstanding()) Step = AnswerStep.Progress;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid addressee, CancellationToken cancel) => ActAsync(
        addressee, nameof(Words), form => desk.PublishAsync(viewer, addressee, form, cancel), "Your answer is published. The board is told of it in its next report.", AskLinks.Answers, cancel);

    public Task<IActionResult> OnPostSaveAsync(Guid addressee, CancellationToken cancel) => ActAsync(
        addressee, nameof(Words), form => desk.SaveAsync(viewer, addressee, form, cancel), "The draft is saved. Nobody but you and whoever you asked to draft it sees it.", AskLinks.Answer(addressee), cancel);

    public Task<IActionResult> OnPostSendAsync(Guid addressee, CancellationToken cancel) => ActAsync(
        addressee, nameof(Words), form => desk.SendAsync(viewer, addressee, form, cancel), "The draft is sent for sign-off.", AskLinks.Answers, cancel);

    public Task<IActionResult> OnPostReturnAsync(Guid addressee, CancellationToken cancel) => ActAsync(
        addressee, nameof(Why), _ => desk.ReturnAsync(viewer, addressee, Why, cancel), "The draft is given back with what you said.", AskLinks.Answers, cancel);

    public Task<IActionResult> OnPostDelegateAsync(Guid addressee, CancellationToken cancel) => ActAsync(addressee, nameof(Delegate), async form =>
    {
        var email = await desk.DelegateAsync(viewer, addressee, Delegate, form, cancel);
        await using var db = store.Open(Viewer.WorkFor(viewer));
        postbox.Post(db, email, "You are asked to draft an answer", $"{viewer.Name} asks you to draft an answer to something that {Board.Name} asked on {Case.Ask.RaisedOn.Words()}.\n\n{site.Of(AskLinks.Answer(addressee))}\n");
        await db.SaveChangesAsync(cancel);
    }, "They are asked to draft it, and told by e-mail.", AskLinks.Answer(addressee), cancel);

    public async Task<IActionResult> OnPostAttachAsync(Guid addressee, IFormFile? file, CancellationToken cancel)
    {
        return await ActAsync(addressee, "file", async form =>
        {
            if (file is null) throw new RuleBrokenException("Choose a file");
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancel);
            var verdict = await check.CheckAsync(new ReadOnlyMemory<byte>(content.GetBuffer(), 0, (int)content.Length), file.FileName, cancel);
            RuleBrokenException.ThrowIfAny(verdict.Reasons);
            var hash = await store.Files.KeepAsync(verdict.Pdf, cancel);
            await desk.AttachAsync(viewer, addressee, form, new GivenFile(hash, Path.ChangeExtension(SafeFileName.Of(Path.GetFileName(file.FileName)), ".pdf")), verdict.Pdf.Length, cancel);
        }, "The file goes with the answer: its pages only, without whatever else it carried.", AskLinks.Answer(addressee), cancel);
    }

    public Task<IActionResult> OnPostDetachAsync(Guid addressee, Guid file, CancellationToken cancel) => ActAsync(
        addressee, "file", _ => desk.DetachAsync(viewer, addressee, file, cancel), "The file is taken off.", AskLinks.Answer(addressee), cancel);

    private async Task<IActionResult> ActAsync(Guid addressee, string field, Func<AnswerForm, Task> act, string done, string then, CancellationToken cancel)
    {
        if (!await FindAsync(addressee, cancel)) return NotFound();
        ModelState.Clear();
        var acted = await RecordWork.TryAsync(this, field, "Somebody else saved this answer at the same moment. Your words are still here: load the page in another window to compare.", () => act(Form()));
        if (!acted) return Page();
        TempData["Done"] = done;
        return Redirect(then);
    }

    private AnswerForm Form()
    {
        int? percent = string.IsNullOrWhiteSpace(Percent) ? null
            : int.TryParse(Percent.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new RuleBrokenException("How much is done is a number from 0 to 100.");
        return new(Step, Outcome, percent, Words, Version);
    }

    private async Task<bool> FindAsync(Guid addressee, CancellationToken cancel)
    {
        if (await desk.FindAsync(viewer, addressee, cancel) is not { } found) return false;
        Case = found;
        await using var db = store.Open(Viewer.Public);
        Board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == found.Ask.Scope, cancel);
        return true;
    }
}
