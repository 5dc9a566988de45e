using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Evaluation;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Reminders;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Web.Pages.Quality;
using Scrutineer.Web.Pages.SignOffs;
using Scrutineer.Web.Pages.Tracker;

namespace Scrutineer.Web.Pages.MyWork;

/// <summary>What waits for somebody, from every subject that has anything for them.</summary>
/// <param name="Asks">What waits for their answer, or for their draft of one, by due day.</param>
/// <param name="Boards">Boards whose records they look after, with what in them needs a person.</param>
/// <param name="Opened">Records they answer for that somebody outside their line opened.</param>
/// <param name="Invitations">Invitations not taken up; null for those who do not look after accounts.</param>
public sealed record Waiting(IReadOnlyList<AnswerCase> Asks, IReadOnlyList<WaitingBoard> Boards, IReadOnlyList<BreakGlassNotice> Opened, int? Invitations)
{
    /// <summary>Papers that wait for their approval.</summary>
    public IReadOnlyList<SignOffCase> SignOffs { get; init; } = [];

    /// <summary>What their boards' meetings need from an officer next.</summary>
    public IReadOnlyList<OfficerTask> Tasks { get; init; } = [];

    /// <summary>Draft minutes that wait for them as chair or vice-chair.</summary>
    public IReadOnlyList<(Board Board, Meeting Meeting, DateOnly SentOn)> Drafts { get; init; } = [];

    /// <summary>Meetings of which they are asked how they went.</summary>
    public IReadOnlyList<EvaluationForm> Evaluations { get; init; } = [];

    /// <summary>Asks of boards they chair that are late enough for the chair to raise (rule L24), the latest first.</summary>
    public IReadOnlyList<LateAsk> Late { get; init; } = [];

    /// <summary>Suggestions to their boards that nobody has read yet, the earliest first.</summary>
    public IReadOnlyList<(Board Board, Suggestion Suggestion)> Suggestions { get; init; } = [];

    /// <summary>Audits to do, to moderate, and cases to confirm.</summary>
    public IReadOnlyList<QualityTask> Quality { get; init; } = [];

    /// <summary>Meetings to come of boards that they sit on, with how many papers there are to read.</summary>
    public IReadOnlyList<(Board Board, Meeting Meeting, int Papers)> ToRead { get; init; } = [];

    public bool IsNothing => ToRead.Count == 0 && Late.Count == 0 && Suggestions.Count == 0 && Quality.Count == 0 && Tasks.Count == 0 && Drafts.Count == 0 && Evaluations.Count == 0 && Asks.Count == 0 && SignOffs.Count == 0 && Opened.Count == 0 && Boards.All(b => b.Count == 0) && Invitations is null or 0;
}

/// <summary>A board, and how much in its records needs a person.</summary>
public sealed record WaitingBoard(string Name, string Slug, int Count);

/// <summary>Gathers it for the request's viewer.</summary>
public sealed class WaitingReader(ScrutineerDb db, Viewer viewer, CheckReader check, BreakGlassNotices notices, SignOffReader signOffs, ChairDesk chair, AnswerDesk answers, QualityTasks quality, TimeProvider time)
{
    public async Task<Waiting> ReadAsync(CancellationToken cancel) => new(await answers.WaitingAsync(viewer, cancel), await BoardsAsync(cancel), await notices.ForAsync(db, cancel), await InvitationsAsync(cancel))
    {
        SignOffs = await signOffs.WaitingAsync(cancel),
        Tasks = await TasksAsync(cancel),
        Late = await ChairList.OfAsync(db, viewer, cancel),
        Drafts = await chair.WaitingAsync(viewer, cancel),
        Evaluations = await EvaluationKeeper.WaitingAsync(db, cancel),
        Suggestions = await SuggestionsAsync(cancel),
        Quality = await quality.WaitingAsync(cancel),
        ToRead = await ToReadAsync(cancel),
    };

    private async Task<IReadOnlyList<(Board, Meeting, int)>> ToReadAsync(CancellationToken cancel)
    {
        var (reach, today) = (viewer.Reach(EvaluationKeeper.Reply), time.Today());
        var found = await (from m in db.Set<Meeting>().AsNoTracking()
                           join b in db.Set<Board>() on m.BoardId equals b.Id
                           where m.Date >= today && m.HasAgenda && (reach.Everywhere || reach.Scopes.Contains(b.Id))
                           orderby m.Date
                           select new { b, m, Papers = db.Set<Paper>().Count(p => p.MeetingId == m.Id && p.AgendaItemId != null && p.Visibility != Visibility.Internal) }).ToListAsync(cancel);
        return [.. found.Where(f => f.Papers > 0).Select(f => (f.b, f.m, f.Papers))];
    }

    private async Task<IReadOnlyList<OfficerTask>> TasksAsync(CancellationToken cancel)
    {
        var reach = viewer.Reach(RollKeeper.Keep);
        var tasks = new List<OfficerTask>();
        foreach (var board in await db.Set<Board>().AsNoTracking().Where(b => reach.Everywhere || reach.Scopes.Contains(b.Id)).ToListAsync(cancel)) tasks.AddRange(await OfficerTasks.OfAsync(db, board, cancel));
        return [.. tasks.OrderBy(t => t.Due ?? time.Today())];
    }

    private async Task<IReadOnlyList<(Board, Suggestion)>> SuggestionsAsync(CancellationToken cancel)
    {
        var reach = viewer.Reach(ProgrammeKeeper.Keep);
        var unread = await (from s in db.Set<Suggestion>().AsNoTracking() join b in db.Set<Board>() on s.BoardId equals b.Id where s.State == SuggestionState.Waiting && (reach.Everywhere || reach.Scopes.Contains(b.Id)) orderby s.Id select new { b, s }).ToListAsync(cancel);
        return [.. unread.Select(u => (u.b, u.s))];
    }

    private async Task<IReadOnlyList<WaitingBoard>> BoardsAsync(CancellationToken cancel)
    {
        var reach = viewer.Reach(TrackerCoverageRule.Check);
        var boards = new List<WaitingBoard>();
        foreach (var board in await db.Set<Board>().AsNoTracking().Where(b => reach.Everywhere || reach.Scopes.Contains(b.Id)).OrderBy(b => b.Name).ToListAsync(cancel))
        {
            var found = await check.OfAsync(board, cancel);
            boards.Add(new(board.Name, board.Slug, found.NotTrackedCount + found.NotMinuted.Count + found.Proposed.Count + found.Flagged.Count + found.ProblemCount));
        }

        return boards;
    }

    private async Task<int?> InvitationsAsync(CancellationToken cancel) =>
        viewer.May(AccountKeeper.Manage) ? await db.Set<Account>().CountAsync(a => a.JoinedAt == null && a.DisabledAt == null, cancel) : null;
}
