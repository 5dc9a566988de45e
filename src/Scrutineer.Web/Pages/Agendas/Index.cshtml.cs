using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Web.Pages.Agendas;

/// <summary>The agendas that the reader makes, board by board, the next meeting first.</summary>
public sealed class IndexModel(ScrutineerDb db, AgendaDesk desk) : PageModel
{
    private const int MostShown = 40;

    public bool MayKeepClosedDays => desk.Viewer.May(ClosedDays.Keep);

    public IReadOnlyList<(Board Board, IReadOnlyList<AgendaLine> Lines)> Boards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var boards = new List<(Board, IReadOnlyList<AgendaLine>)>();
        var from = desk.Today.AddMonths(-2);
        foreach (var board in await desk.BoardsAsync(cancel))
        {
            var meetings = await (from plan in db.Set<AgendaPlan>()
                                  join meeting in db.Set<Meeting>() on plan.MeetingId equals meeting.Id
                                  where meeting.BoardId == board.Id && meeting.Date >= @from
                                  orderby meeting.Date
                                  select meeting.Id).Take(MostShown).ToListAsync(cancel);
            var lines = new List<AgendaLine>();
            foreach (var id in meetings)
                if (await desk.DraftAsync(id, cancel) is { } draft) lines.Add(await LineAsync(draft, cancel));
            boards.Add((board, lines));
        }

        Boards = boards;
    }

    private async Task<AgendaLine> LineAsync(AgendaDraft draft, CancellationToken cancel)
    {
        var papers = draft.Items.SelectMany(i => draft.Papers[i.Id]).Where(p => p.WithdrawnOn is null).ToList();
        var ready = papers.Count(p => AgendaWords.Stage(p, draft.SignOffs[p.Id]).Words is "Ready" or "Published");
        TimetableStep? next = null;
        try
        {
            var steps = AgendaTimetable.Of(draft.Meeting.Date, await BoardPractice.OfAsync(db, draft.Board.Id, cancel), draft.ClosedDays);
            next = draft.Meeting.HasAgenda ? steps[^1] : steps.FirstOrDefault(s => s.Day >= desk.Today || s.IsOpen(draft));
        }
        catch (BankHolidaysUnknownException)
        {
            // The agenda's own page says why its days cannot be counted.
        }

        return new AgendaLine(draft.Meeting, draft.Items.Count, papers.Count + draft.Items.Count(i => i.NeedsPaper && !draft.Papers[i.Id].Any()), ready, draft.HasDrafts, next, next?.IsOpen(draft) == true);
    }
}

/// <summary>An agenda in the list.</summary>
/// <param name="Papers">Papers there are, and those still missing.</param>
/// <param name="Next">The next step of its timetable; null where its days cannot be counted.</param>
public sealed record AgendaLine(Meeting Meeting, int Items, int Papers, int Ready, bool HasDrafts, TimetableStep? Next, bool IsNextOpen);
