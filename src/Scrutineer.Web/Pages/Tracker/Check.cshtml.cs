using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;

namespace Scrutineer.Web.Pages.Tracker;

/// <summary>Where decisions, minutes and tracker do not agree, and what could not be read: for a person to look at.</summary>
public sealed class CheckModel(ScrutineerDb db, CheckReader reader) : PageModel
{
    public IReadOnlyList<CheckView> Boards { get; private set; } = [];

    /// <summary>People who may be one (rule I6).</summary>
    public IReadOnlyList<CheckPeople> Same { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var views = new List<CheckView>();
        foreach (var board in await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel)) views.Add(await reader.OfAsync(board, cancel));
        Boards = views;
        Same = await reader.SameAsync(cancel);
    }

    /// <summary>Whether the reader may put something right, on some board.</summary>
    public bool MayCorrect => db.Viewer.May(CorrectionLeave.Correct);

    /// <summary>What needs a person over all boards, each with the part of the page that explains it.</summary>
    public IReadOnlyList<CheckFigure> Figures =>
    [
        Figure(b => b.NotTrackedCount, "decided, not tracked", "decided, not tracked", "not-tracked"),
        Figure(b => b.NotMinuted.Count, "tracked, not minuted", "tracked, not minuted", "not-minuted"),
        Figure(b => b.Proposed.Count, "proposed answer", "proposed answers", "proposed"),
        Figure(b => b.Flagged.Count, "doubtful citation", "doubtful citations", "flagged"),
        Figure(b => b.Pending.Count, "minute awaited", "minutes awaited", "pending"),
        Figure(b => b.ProblemCount, "place not read", "places not read", "unread"),
        Same.Count == 1 ? new(1, "pair of people who may be one", "same") : new(Same.Count, "pairs of people who may be one", "same"),
        Figure(b => b.SuggestedCount, "suggested tie", "suggested ties", "suggested"),
        Figure(b => b.Versions.Count, "uncertain version", "uncertain versions", "versions"),
    ];

    private CheckFigure Figure(Func<CheckView, int> count, string one, string many, string anchor) =>
        Boards.Sum(count) is var sum && sum == 1 ? new(sum, one, anchor) : new(sum, many, anchor);
}

/// <summary>A figure at the head of the page and the part of the page it leads to.</summary>
public sealed record CheckFigure(int Count, string Words, string Anchor);
