using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>Who is holding papers up, over the next meetings of the reader's boards: the nearest meeting first, then whoever was asked longest ago.</summary>
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
            var asked = draft.SignOffs[paper.Id].ToList();
            if (!paper.IsUploaded && PaperSkeleton.HasHints(paper.Text)) yield return new HeldUp(draft, item, paper, null, "still being written");
            foreach (var request in asked.Where(r => r.List == SignOffList.Approver && r.IsAwaited).OrderBy(r => r.SentOn)) yield return new HeldUp(draft, item, paper, request, request.Name);
            foreach (var missing in ApprovalRules.Missing(paper, asked.Where(a => !a.IsAwaited || a.List != SignOffList.Approver).Concat(asked.Where(a => a.IsAwaited).Select(Answered(paper))))) yield return new HeldUp(draft, item, paper, null, missing);
        }
    }

    /// <summary>Those awaited have a line of their own: here they count as if they had approved.</summary>
    private static Func<SignOff, SignOff> Answered(Paper paper) => request => new SignOff
    {
        PaperId = paper.Id,
        List = request.List,
        Part = request.Part,
        Name = request.Name,
        Answer = SignOffAnswer.Approved,
        OfVersion = paper.Version,
        SentOn = request.SentOn,
        AnsweredOn = request.SentOn,
    };
}

/// <summary>One thing that an agenda waits for.</summary>
/// <param name="Request">The request that is awaited; null where it is something else.</param>
/// <param name="What">Who or what is missing.</param>
public sealed record HeldUp(AgendaDraft Draft, AgendaItem Item, Paper? Paper, SignOff? Request, string What);
