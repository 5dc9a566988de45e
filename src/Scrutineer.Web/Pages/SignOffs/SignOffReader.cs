using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Web.Pages.SignOffs;

/// <summary>A request with what an approver needs to answer it.</summary>
/// <param name="All">Every request about the paper, so that they see who has answered.</param>
public sealed record SignOffCase(SignOff Request, Paper Paper, AgendaItem? Item, Meeting Meeting, Board Board, IReadOnlyList<SignOff> All);

/// <summary>Requests that wait for whoever is signed in. Approvers read no drafts but those sent to the part they answer for: each is looked up by the product's own work, and given only where it is theirs.</summary>
public sealed class SignOffReader(DataStore store, Viewer viewer)
{
    private const int MostShown = 50;

    public DataStore Store => store;

    public Viewer Viewer => viewer;

    /// <summary>What waits for an answer, the nearest meeting first.</summary>
    public async Task<IReadOnlyList<SignOffCase>> WaitingAsync(CancellationToken cancel)
    {
        if (!viewer.May(SignOffDesk.Answer)) return [];
        await using var work = store.Open(Viewer.WorkFor(viewer));
        var open = await (from request in work.Set<SignOff>().AsNoTracking()
                          join paper in work.Set<Paper>() on request.PaperId equals paper.Id
                          join meeting in work.Set<Meeting>() on paper.MeetingId equals meeting.Id
                          where request.List == SignOffList.Approver && request.Part != null && request.SentOn != null && request.AnsweredOn == null && !request.IsSuperseded && paper.Visibility == Visibility.Internal
                          orderby meeting.Date, request.SentOn
                          select request).ToListAsync(cancel);
        var cases = new List<SignOffCase>();
        foreach (var request in open.Where(r => SignOffDesk.MayAnswer(viewer, r)).Take(MostShown)) cases.Add(await CaseAsync(work, request, cancel));
        return cases;
    }

    /// <summary>One request; null where it is not there or not theirs.</summary>
    public async Task<SignOffCase?> FindAsync(Guid id, CancellationToken cancel)
    {
        await using var work = store.Open(Viewer.WorkFor(viewer));
        var request = await work.Set<SignOff>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancel);
        return request is not null && SignOffDesk.MayAnswer(viewer, request) ? await CaseAsync(work, request, cancel) : null;
    }

    private static async Task<SignOffCase> CaseAsync(ScrutineerDb work, SignOff request, CancellationToken cancel)
    {
        var paper = await work.Set<Paper>().AsNoTracking().Include(p => p.Recommendations).SingleAsync(p => p.Id == request.PaperId, cancel);
        var item = await work.Set<AgendaItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == paper.AgendaItemId, cancel);
        var meeting = await work.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == paper.MeetingId, cancel);
        var board = await work.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        var all = await work.Set<SignOff>().AsNoTracking().Where(s => s.PaperId == paper.Id && !s.IsSuperseded).OrderBy(s => s.Id).ToListAsync(cancel);
        return new SignOffCase(request, paper, item, meeting, board, all);
    }
}
