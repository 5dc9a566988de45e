using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Web.Pages.Answers;

/// <summary>What boards asked of whoever is signed in, and what others asked them to draft.</summary>
public sealed class IndexModel(AnswerDesk desk, Viewer viewer) : PageModel
{
    /// <summary>What waits for an answer, the first due first.</summary>
    public IReadOnlyList<AnswerCase> Awaited { get; private set; } = [];

    /// <summary>What was taken up and is to be done.</summary>
    public IReadOnlyList<AnswerCase> ToBeDone { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var waiting = await desk.WaitingAsync(viewer, cancel);
        Awaited = [.. waiting.Where(w => w.Addressee.State.IsOutstanding())];
        ToBeDone = [.. waiting.Where(w => !w.Addressee.State.IsOutstanding())];
    }
}
