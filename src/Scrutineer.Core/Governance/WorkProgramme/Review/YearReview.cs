using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;

namespace Scrutineer.Governance.WorkProgramme.Review;

/// <summary>A cabinet member's portfolio, and who held it in the year.</summary>
public sealed record Portfolio(string Title, IReadOnlyList<string> Holders);

/// <summary>What a board's recommendations of a year came to. Parts of a recommendation are counted with it.</summary>
public sealed record RecommendationTally(int Made, int Accepted, int Partly, int Rejected, int Worked, int PartlyWorked);

/// <summary>What a board did in a municipal year, and what it did not reach (rule W13).</summary>
/// <param name="Unseen">Portfolios that nothing the board reached names.</param>
/// <param name="Held">Meetings whose papers are held.</param>
/// <param name="Visits">Those of them that were visits.</param>
/// <param name="Groups">Published task and finish groups that worked in the year.</param>
public sealed record YearReview(ProgrammeYear Programme, IReadOnlyList<Portfolio> Unseen, int Held, int Visits, IReadOnlyList<TaskAndFinishGroup> Groups, RecommendationTally Recommendations)
{
    public IReadOnlyList<ProgrammeLine> Done => Where(ProgrammeOutcome.Taken, ProgrammeOutcome.PerhapsTaken, ProgrammeOutcome.Circulated);

    public IReadOnlyList<ProgrammeLine> NotReached => Where(ProgrammeOutcome.ToCome, ProgrammeOutcome.NotInPapers, ProgrammeOutcome.NoRecord, ProgrammeOutcome.NoDate);

    public IReadOnlyList<ProgrammeLine> CarriedOver => Where(ProgrammeOutcome.CarriedOver);

    public IReadOnlyList<ProgrammeLine> GivenUp => Where(ProgrammeOutcome.Dropped);

    public IReadOnlyList<ProgrammeLine> Moved => [.. Programme.Lines.Where(l => l.Moves.Any(m => m.TakenBackOn is null))];

    /// <summary>Reads it for the context's viewer; of asks only what is public counts.</summary>
    public static async Task<YearReview> ReadAsync(ScrutineerDb db, Board board, MunicipalYear year, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(board);
        var programme = await ProgrammeReader.ReadAsync(db, board, year, cancel);
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == board.Id && m.Date >= year.First && m.Date <= year.Last && (m.HasAgenda || m.HasMinutes)).ToListAsync(cancel);
        var groups = await db.Set<TaskAndFinishGroup>().AsNoTracking()
            .Where(g => g.BoardId == board.Id && g.Visibility == Visibility.Public && g.StartedOn <= year.Last && g.PublishedOn >= year.First).OrderBy(g => g.Name).ToListAsync(cancel);
        var reached = new YearReview(programme, [], 0, 0, [], new(0, 0, 0, 0, 0, 0)).Done;
        return new YearReview(
            programme,
            [.. (await PortfoliosAsync(db, year, cancel)).Where(p => !reached.Any(l => Names(l.Item, p)))],
            meetings.Count,
            meetings.Count(m => m.Nature?.Contains("visit", StringComparison.OrdinalIgnoreCase) == true),
            groups,
            await RecommendationsAsync(db, board, year, cancel));
    }

    private static async Task<List<Portfolio>> PortfoliosAsync(ScrutineerDb db, MunicipalYear year, CancellationToken cancel)
    {
        var posts = await db.Set<Post>().AsNoTracking().Include(p => p.Holdings).Where(p => p.Title.Contains("Cabinet Member")).OrderBy(p => p.Title).ToListAsync(cancel);
        var people = posts.SelectMany(p => p.Holdings).Select(h => h.PersonId).Distinct().ToList();
        var names = await db.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        return [.. posts.Where(p => !p.Title.Contains("Deputy", StringComparison.OrdinalIgnoreCase))
            .Select(p => new Portfolio(p.Title, [.. p.Holdings.Where(h => (h.From is null || h.From <= year.Last) && (h.To is null || h.To >= year.First)).Select(h => names[h.PersonId]).Distinct().Order()]))
            .Where(p => p.Holders.Count > 0)];
    }

    /// <summary>Whether an item names the portfolio or, by surname, who held it.</summary>
    private static bool Names(ProgrammeItem item, Portfolio portfolio)
    {
        var leads = item.Leads ?? "";
        var subject = portfolio.Title.Replace("Cabinet Member", "", StringComparison.OrdinalIgnoreCase).Replace("for ", "", StringComparison.OrdinalIgnoreCase).Trim(' ', '(', ')', '-');
        return (subject.Length > 0 && leads.Contains(subject, StringComparison.OrdinalIgnoreCase)) || portfolio.Holders.Any(h => leads.Contains(h.Split(' ')[^1], StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<RecommendationTally> RecommendationsAsync(ScrutineerDb db, Board board, MunicipalYear year, CancellationToken cancel)
    {
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Statuses)
            .Where(t => t.Scope == board.Id && t.Kind == TrackedItemKind.Recommendation && t.ParentId == null && t.Visibility == Visibility.Public && t.RaisedOn >= year.First && t.RaisedOn <= year.Last).ToListAsync(cancel);
        var answers = asks.ConvertAll(t => t.Statuses.Where(s => s.Outcome is not null).MaxBy(s => (s.On, s.Order))?.Outcome);
        int Answered(ResponseOutcome outcome) => answers.Count(a => a == outcome);
        int Judged(EffectOutcome outcome) => asks.Count(t => t.Effect == outcome);
        return new(asks.Count, Answered(ResponseOutcome.Accepted), Answered(ResponseOutcome.Partly), Answered(ResponseOutcome.Rejected), Judged(EffectOutcome.Worked), Judged(EffectOutcome.Partly));
    }

    private List<ProgrammeLine> Where(params ProgrammeOutcome[] outcomes) => [.. Programme.Lines.Where(l => outcomes.Contains(l.Outcome))];
}
