using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Threads;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Pages.Meetings;

namespace Scrutineer.Web.Pages;

/// <summary>Everything the home page shows.</summary>
public sealed record HomeView
{
    private const int Few = 5;

    public IReadOnlyList<MeetingLine> Next { get; private init; } = [];

    /// <summary>The newest meetings past that were held.</summary>
    public IReadOnlyList<MeetingLine> Latest { get; private init; } = [];

    /// <summary>The day of the first ask held; null where nothing was ever asked. Effects show years after an ask, so the figures are of all years.</summary>
    public DateOnly? Since { get; private init; }

    public int Asked { get; private init; }
    public int Answered { get; private init; }
    public int Done { get; private init; }

    /// <summary>How many of them were judged to have made the difference that was meant.</summary>
    public int Worked { get; private init; }

    /// <summary>How many were judged to have made part of it, none, or too early to say.</summary>
    public int JudgedOtherwise { get; private init; }

    public int NotAnswered => Asked - Answered;

    /// <summary>How many were judged at all.</summary>
    public string EffectNote => (Worked, JudgedOtherwise) switch
    {
        (0, 0) => "none has been judged yet",
        (_, 0) => "as judged by the board",
        _ => $"{JudgedOtherwise} more judged: in part, not, or too early to say",
    };

    public IReadOnlyList<RecentDecision> Decisions { get; private init; } = [];

    /// <summary>Matters by how many of their asks nobody is known to have answered.</summary>
    public IReadOnlyList<StoppedMatter> Stopped { get; private init; } = [];

    public static async Task<HomeView> ReadAsync(ScrutineerDb db, RecordCards cards, DateOnly today, CancellationToken cancel)
    {
        var lines = await MeetingLine.ReadAsync(db, null, today, cancel);
        var states = await db.Set<TrackedItem>().GroupBy(t => t.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var effects = await db.Set<TrackedItem>().Where(t => t.Effect != null).GroupBy(t => t.Effect!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return new HomeView
        {
            Next = [.. lines.Where(l => l.Meeting.Date >= today).Take(Few)],
            Latest = [.. lines.Where(l => l.Meeting.Date < today && !l.Meeting.IsProgrammedOnly).Reverse().Take(Few)],
            Since = await db.Set<TrackedItem>().MinAsync(t => (DateOnly?)t.RaisedOn, cancel),
            Asked = states.Values.Sum(),
            Answered = states.Where(s => s.Key.IsAnswered()).Sum(s => s.Value),
            Done = states.GetValueOrDefault(TrackedItemState.Done),
            Worked = effects.GetValueOrDefault(EffectOutcome.Worked),
            JudgedOtherwise = effects.Where(e => e.Key != EffectOutcome.Worked).Sum(e => e.Value),
            Decisions = await RecentDecision.ReadAsync(db, Few, cancel),
            Stopped = await StoppedMatter.ReadAsync(db, cards, Few, cancel),
        };
    }
}

/// <summary>A decision, with the minute that holds it.</summary>
public sealed record RecentDecision(string Text, string Title, string? Citation, string Board, DateOnly Date, int Order)
{
    /// <summary>The minute's page, or its place on its meeting's.</summary>
    public string Address => Citation is null ? RecordLinks.MinuteInMeeting(Board, Date, Order) : RecordLinks.Minute(Board, Citation);

    internal static async Task<IReadOnlyList<RecentDecision>> ReadAsync(ScrutineerDb db, int most, CancellationToken cancel) =>
        await (from minute in db.Set<Minute>().AsNoTracking()
               from decision in minute.Decisions
               join meeting in db.Set<Meeting>() on minute.MeetingId equals meeting.Id
               join board in db.Set<Board>() on minute.BoardId equals board.Id
               orderby meeting.Date descending, minute.Order, decision.Order
               select new RecentDecision(decision.Text, minute.Title, minute.Citation, board.Slug, meeting.Date, minute.Order)).Take(most).ToListAsync(cancel);
}

/// <summary>A matter on which lines stop.</summary>
/// <param name="Gaps">Asks nobody is known to have answered.</param>
public sealed record StoppedMatter(string Name, string Slug, int Gaps, int Asks)
{
    internal static async Task<IReadOnlyList<StoppedMatter>> ReadAsync(ScrutineerDb db, RecordCards cards, int most, CancellationToken cancel)
    {
        var rows = await (from item in db.Set<TrackedItem>().AsNoTracking()
                          join member in db.Set<MatterMember>() on item.OriginId equals member.RecordId
                          join matter in db.Set<Matter>() on member.MatterId equals matter.Id
                          where !member.Suggested && matter.MergedIntoId == null && member.RecordKind == item.OriginKind
                          select new { item, matter.Name, matter.Slug }).ToListAsync(cancel);
        var asks = await AskCloser.WithClosuresAsync(db, cards, [.. rows.Select(r => r.item).DistinctBy(i => i.Id)], cancel);
        var uptake = await AskUptake.OfAsync(db, cards, [.. asks.Select(a => a.Item)], cancel);
        var gaps = asks.Select(a => a with { TakenUpBy = uptake[a.Item.Id] }).Where(a => a.IsGap).Select(a => a.Item.Id).ToHashSet();
        return [.. rows.GroupBy(r => (r.Name, r.Slug)).Select(g => new StoppedMatter(g.Key.Name, g.Key.Slug, g.Count(r => gaps.Contains(r.item.Id)), g.Count()))
            .Where(m => m.Gaps > 0).OrderByDescending(m => m.Gaps).ThenBy(m => m.Name, StringComparer.CurrentCultureIgnoreCase).Take(most)];
    }
}
