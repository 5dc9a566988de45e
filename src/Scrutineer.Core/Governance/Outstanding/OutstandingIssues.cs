using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Outstanding;

/// <summary>A row of the report.</summary>
/// <param name="Answer">The answer that it shows in full; null where the ask is still awaited.</param>
/// <param name="Last">What was last said of it, answer or not.</param>
/// <param name="Late">How late it is on the day of the meeting; null where it is not.</param>
/// <param name="LeftOut">True where an earlier report could have listed it and none did (rule T10).</param>
public sealed record OutstandingRow(TrackedItem Ask, StatusEntry? Answer, StatusEntry? Last, Lateness? Late, bool LeftOut);

/// <summary>
/// What a meeting is told of its board's asks: first what was answered and no published report has shown yet, then what is still
/// awaited, oldest first (rule W5). From the same rows as the tracker.
/// </summary>
public sealed record OutstandingIssues(Meeting Meeting, IReadOnlyList<OutstandingRow> Answered, IReadOnlyList<OutstandingRow> Awaited)
{
    public IEnumerable<OutstandingRow> Rows => [.. Answered, .. Awaited];

    /// <summary>Reads them for a meeting, planned or past: as its board would be told there.</summary>
    /// <param name="db">For a viewer who sees every ask of the board.</param>
    public static async Task<OutstandingIssues> ReadAsync(ScrutineerDb db, Meeting meeting, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(meeting);
        var (board, day) = (meeting.BoardId, meeting.Date);
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Include(t => t.Statuses).AsSplitQuery()
            .Where(t => t.Scope == board && t.RaisedOn < day && t.Kind != TrackedItemKind.WorkProgramme && t.State != TrackedItemState.Closed && t.Visibility == Visibility.Public)
            .ToListAsync(cancel);
        var held = await db.Set<Meeting>().Where(m => m.BoardId == board && m.Date < day && (m.HasAgenda || m.HasMinutes)).Select(m => m.Date).ToListAsync(cancel);
        var tables = await db.Set<TrackerRow>().AsNoTracking().Where(r => r.Scope == board && r.SeenOn <= day).ToListAsync(cancel);
        var reports = await (from r in db.Set<ReportedAsk>().AsNoTracking()
                             join p in db.Set<Paper>() on r.PaperId equals p.Id
                             join m in db.Set<Meeting>() on p.MeetingId equals m.Id
                             where p.BoardId == board && p.Visibility == Visibility.Public && p.WithdrawnOn == null && m.Date < day
                             select new Shown(r.TrackedItemId, r.AnswerId, m.Date)).ToListAsync(cancel);
        var earlier = new Earlier(tables, reports, day);
        var rows = asks.ConvertAll(ask => RowOf(ask, earlier, held, day));
        return new OutstandingIssues(
            meeting,
            [.. rows.Where(r => r.Answer is { } answer && !earlier.Showed(r.Ask.Id, answer)).OrderBy(r => r.Ask.RaisedOn).ThenBy(r => r.Ask.Id)],
            [.. rows.Where(r => r.Ask.State.IsOutstanding()).OrderBy(r => r.Ask.RaisedOn).ThenBy(r => r.Ask.Id)]);
    }

    private static OutstandingRow RowOf(TrackedItem ask, Earlier earlier, List<DateOnly> held, DateOnly day)
    {
        var last = ask.Statuses.MaxBy(s => (s.On, s.Order));
        var coverage = TrackerCoverageRule.Of(ask.Kind, ask.RaisedOn, earlier.Listed(ask.Id), earlier.Newest);
        return new OutstandingRow(ask, ask.State.IsAnswered() ? last : null, last, ask.Late(day, held), coverage == TrackerCoverage.LeftOut);
    }

    private sealed record Shown(Guid Ask, Guid? Answer, DateOnly On);

    /// <summary>What the reports before this one told: those imported as tables, and those made here.</summary>
    private sealed class Earlier(List<TrackerRow> tables, List<Shown> reports, DateOnly day)
    {
        private readonly ILookup<Guid, TrackerRow> printed = tables.ToLookup(r => r.TrackedItemId);
        private readonly ILookup<Guid, Shown> told = reports.ToLookup(r => r.Ask);

        /// <summary>Day of the newest report held.</summary>
        public DateOnly? Newest { get; } = tables.Select(r => (DateOnly?)r.SeenOn).Concat(reports.Select(r => (DateOnly?)r.On)).Max();

        public bool Listed(Guid ask) => printed[ask].Any() || told[ask].Any();

        /// <summary>Whether the board was told this answer: by a report made here, by a printed table, or by its own minutes.</summary>
        public bool Showed(Guid ask, StatusEntry answer) =>
            answer.EvidenceKind == "minute" || told[ask].Any(t => t.Answer == answer.Id) || printed[ask].Any(r => r.Response is not null && r.SeenOn < day && r.SeenOn >= answer.On);
    }
}
