using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>Lays a meeting out on the desk: the roll from the board's membership, and a minute for every item of the agenda that holds its title and how it opens.</summary>
public sealed class DeskOpener(DataStore store)
{
    /// <summary>Opens the desk; where it is open already, adds minutes for items published since. What was taken off the agenda, or never published, is no business of the meeting.</summary>
    /// <exception cref="RuleBrokenException">The meeting has no agenda, or its minutes were imported.</exception>
    public async Task OpenAsync(Viewer by, Guid meetingId, CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.WorkFor(by));
        var meeting = await db.Set<Meeting>().Include(m => m.Items.Where(i => !i.IsRemoved && i.Visibility != Visibility.Internal)).SingleAsync(m => m.Id == meetingId, cancel);
        var set = await db.Set<MinuteSet>().SingleOrDefaultAsync(s => s.MeetingId == meetingId, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsNotToOpen(meeting, set));
        if (set is null)
        {
            db.Add(new MinuteSet { BoardId = meeting.BoardId, MeetingId = meeting.Id });
            db.AddRange(await RollKeeper.PrefilledAsync(db, meeting, cancel));
        }

        var held = await db.Set<DraftMinute>().Where(d => d.MeetingId == meetingId).Select(d => d.AgendaItemId).ToListAsync(cancel);
        var fresh = meeting.Items.Where(i => !held.Contains(i.Id)).OrderBy(i => i.Order).Select(Draft).ToList();
        // Two people who look for new items at once meet on the set's version, and lay them out once.
        if (fresh.Count > 0) set?.Touch();
        db.AddRange(fresh);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two people opened it at once: the other's desk is this one.
            await using var again = store.Open(Viewer.WorkFor(by));
            if (!await again.Set<MinuteSet>().AnyAsync(s => s.MeetingId == meetingId, cancel)) throw;
        }
    }

    /// <summary>Adds a minute of business that stood on no agenda.</summary>
    public async Task<Guid> AddAsync(Viewer by, Guid meetingId, string title, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new RuleBrokenException("A minute needs a title.");
        await using var db = store.Open(Viewer.WorkFor(by));
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == meetingId, cancel);
        if (meeting.HasMinutes) throw new RuleBrokenException("The minutes are published.");
        var order = (await db.Set<DraftMinute>().Where(d => d.MeetingId == meetingId).MaxAsync(d => (int?)d.Order, cancel) ?? -1) + 1;
        var draft = new DraftMinute { BoardId = meeting.BoardId, MeetingId = meeting.Id, Order = order, Title = title.Trim(), Narrative = "" };
        db.Add(draft);
        await db.SaveChangesAsync(cancel);
        return draft.Id;
    }

    /// <summary>Why there can be no desk for this meeting.</summary>
    public static IEnumerable<string> ReasonsNotToOpen(Meeting meeting, MinuteSet? set)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (!meeting.HasAgenda || meeting.Items.Count == 0) yield return "The meeting has no agenda yet: minutes are taken item by item.";
        if (meeting.HasMinutes && set is null) yield return "The minutes of this meeting were imported from a published paper, and are not taken here.";
        if (set is { State: MinutesState.Published or MinutesState.Approved }) yield return "The minutes of this meeting are published.";
    }

    private static DraftMinute Draft(AgendaItem item) => new()
    {
        BoardId = item.BoardId ?? throw new InvalidOperationException("An agenda item without a board."),
        MeetingId = item.MeetingId,
        AgendaItemId = item.Id,
        Order = item.Order,
        Title = item.Title,
        Narrative = StandingBusiness.Is(item.Title) ? "" : Opening(item),
        IsClosed = item.IsPrivate || item.Visibility != Visibility.Public,
    };

    /// <summary>"The Board considered a briefing note of the Director of Children's Services." from the line that names the paper.</summary>
    internal static string Opening(AgendaItem item)
    {
        if (string.IsNullOrWhiteSpace(item.PaperLine)) return $"The Board considered {item.Title.Trim().TrimEnd('.')}.";
        var line = item.PaperLine.Trim().TrimEnd('.');
        var owner = line.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var at ? at : line.Length;
        // The kind of paper is written small in a sentence; its owner keeps their capitals.
        var kind = line[..owner].ToLowerInvariant();
        if (kind.Split(' ')[0] is not ("a" or "an" or "the")) kind = $"{("aeiou".Contains(kind[0], StringComparison.Ordinal) ? "an" : "a")} {kind}";
        return $"The Board considered {kind}{line[owner..]} on {item.Title.Trim().TrimEnd('.')}.";
    }
}
