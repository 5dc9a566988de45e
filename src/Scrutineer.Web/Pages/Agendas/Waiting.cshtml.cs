using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Who is holding papers up, over the next meetings of the reader's boards: the nearest meeting first.</summary>
public sealed class WaitingModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    private const int MostMeetings = 20;

    public IReadOnlyList<HeldUp> Lines { get; private set; } = [];

    public DateOnly Today => desk.Today;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var boards = (await desk.BoardsAsync(cancel)).Select(b => b.Id).ToList();
        var meetings = await (from plan in db.Set<AgendaPlan>()
                              join meeting in db.Set<Meeting>() on plan.MeetingId equals meeting.Id
                              where boards.Contains(meeting.BoardId) && meeting.Date >= Today
                              orderby meeting.Date
                              select meeting.Id).Take(MostMeetings).ToListAsync(cancel);
        var lines = new List<HeldUp>();
        foreach (var id in meetings)
            if (await desk.DraftAsync(id, cancel) is { } draft) lines.AddRange(Of(draft));
        Lines = lines;
    }

    private static IEnumerable<HeldUp> Of(AgendaDraft draft)
    {
        foreach (var item in draft.Items.Where(i => i.NeedsPaper && !draft.Papers[i.Id].Any())) yield return new HeldUp(draft, item, null, null, "no paper yet");
        foreach (var (item, paper) in draft.DraftPapers)
        {
            if (!paper.IsUploaded && PaperSkeleton.HasHints(paper.Text)) yield return new HeldUp(draft, item, paper, null, "still being written");
            foreach (var missing in ApprovalRules.Awaited(paper, draft.SignOffs[paper.Id])) yield return new HeldUp(draft, item, paper, missing.Request, missing.Words);
        }
    }
}

/// <summary>One thing that an agenda waits for.</summary>
/// <param name="Request">The request for an approval; null where it is something else.</param>
/// <param name="What">Who or what is missing.</param>
public sealed record HeldUp(AgendaDraft Draft, AgendaItem Item, Paper? Paper, SignOff? Request, string What);
