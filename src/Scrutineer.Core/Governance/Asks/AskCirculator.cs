using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Threads;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Governance.Asks;

/// <summary>Where owners answer what was asked of them.</summary>
public interface IAskLinks
{
    /// <summary>The list of what waits for whoever is signed in.</summary>
    string Answers { get; }

    /// <summary>One ask, for anyone.</summary>
    string Ask(Guid ask);
}

/// <summary>
/// Sends what minutes published here ask for to its owners, the day they are published (rule T26): by mail where an account answers
/// for the post or partner; the rest stand on the officers' list. It looks at how things stand, so that nothing is lost to a stop.
/// </summary>
public sealed class AskCirculator(DataStore store, Postbox postbox, IAskLinks links)
{
    private const string Actor = "circulation";

    /// <summary>Minutes published longer ago, in days, are not sent by themselves: whoever is joined to a post later does not get its history by mail.</summary>
    private const int DaysBack = 14;

    /// <returns>How many asks went.</returns>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        var since = store.Time.Today().AddDays(-DaysBack);
        var meetings = await db.Set<MinuteSet>().AsNoTracking().Where(s => s.PublishedOn >= since && s.PublishedOn != null).Select(s => s.MeetingId).ToListAsync(cancel);
        if (meetings.Count == 0) return 0;
        var addresses = await Answerers.AddressesAsync(db, cancel);
        if (addresses.Count == 0) return 0;
        var went = 0;
        foreach (var meeting in meetings) went += await SendAsync(meeting, addresses, cancel);
        return went;
    }

    /// <summary>What was asked at a meeting whose owners nothing has reached yet, with those owners; nothing of what the board asked itself.</summary>
    public static async Task<IReadOnlyList<(TrackedItem Ask, Addressee To)>> NotSentAsync(ScrutineerDb db, Guid meeting, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var asks = await db.Set<TrackedItem>().Include(t => t.Addressees).Include(t => t.Statuses).Include(t => t.Pauses).AsSplitQuery()
            .Where(t => t.Kind != TrackedItemKind.WorkProgramme && t.OriginKind == "minute" && db.Set<Minute>().Any(m => m.Id == t.OriginId && m.MeetingId == meeting)).OrderBy(t => t.Place).ThenBy(t => t.Id).ToListAsync(cancel);
        var ids = asks.ConvertAll(a => a.Id);
        var sent = await db.Set<AskCirculation>().Where(c => ids.Contains(c.TrackedItemId)).Select(c => c.AddresseeId).ToHashSetAsync(cancel);
        var boards = await db.Set<Tracking.Owners.OwnerName>().Where(n => n.IsBoard).Select(n => n.Key).ToHashSetAsync(cancel);
        return [.. asks.SelectMany(a => a.Addressees.OrderBy(t => t.Order).Select(t => (a, t)))
            .Where(p => p.t.State.IsOutstanding() && !sent.Contains(p.t.Id) && !boards.Contains(Tracking.Owners.OwnerWords.KeyOf(p.t.AsWritten)))];
    }

    /// <summary>Records that an officer sent an ask to one of its owners in another way.</summary>
    /// <exception cref="RuleBrokenException">The day cannot be, or it went already.</exception>
    public static async Task SentByOfficerAsync(ScrutineerDb db, Guid ask, Guid addressee, DateOnly on, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var item = await HeldAsk.FindAsync(db, ask, cancel);
        var whose = item.Addressees.Find(a => a.Id == addressee) ?? throw new RuleBrokenException("Choose whom it was sent to.");
        if (on < item.RaisedOn || on > db.Time.Today()) throw new RuleBrokenException($"It was asked on {item.RaisedOn.InWords()}: it was sent on that day or later, and not after today.");
        if (await db.Set<AskCirculation>().AnyAsync(c => c.AddresseeId == addressee && c.Way == CirculationWay.Officer, cancel)) throw new RuleBrokenException("It is recorded as sent already.");
        await AddAsync(db, item, whose, on, CirculationWay.Officer, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<int> SendAsync(Guid meetingId, ILookup<Guid, string> addresses, CancellationToken cancel)
    {
        await using var db = store.Open(Viewer.Work(Actor));
        var going = (await NotSentAsync(db, meetingId, cancel)).Select(p => (p.Ask, p.To, Addresses: Answerers.Of(p.To, addresses))).Where(p => p.Addresses.Count > 0).ToList();
        if (going.Count == 0) return 0;
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == meetingId, cancel);
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        foreach (var (ask, to, _) in going) await AddAsync(db, ask, to, store.Time.Today(), CirculationWay.Mail, cancel);
        foreach (var letter in going.SelectMany(g => g.Addresses.Select(a => (Address: a, g.Ask))).GroupBy(g => g.Address, StringComparer.OrdinalIgnoreCase))
            postbox.Post(db, letter.Key, $"What {board.Name} asked of you on {meeting.Date.WithoutWeekday()}", Text(board, meeting, [.. letter.Select(l => l.Ask).DistinctBy(a => a.Id)]));
        try
        {
            await db.SaveChangesAsync(cancel);
            return going.Count;
        }
        catch (DbUpdateException)
        {
            // Another server sent them at the same moment.
            return 0;
        }
    }

    /// <summary>What came by mail was received the day it went; what somebody recorded otherwise stays (rule T18).</summary>
    private static async Task AddAsync(ScrutineerDb db, TrackedItem ask, Addressee to, DateOnly on, CirculationWay way, CancellationToken cancel)
    {
        db.Add(new AskCirculation { TrackedItemId = ask.Id, AddresseeId = to.Id, On = on, Way = way });
        to.ReceivedOn ??= on;
        await DueDates.SetAsync(db, ask, cancel);
    }

    /// <summary>Mail is read by more than those it is for: what is not public stands on the page only.</summary>
    private string Text(Board board, Meeting meeting, IReadOnlyList<TrackedItem> asks)
    {
        var lines = asks.Select(a => a.Visibility == Visibility.Public ? $"- {a.Text}\n  {(a.Due is { } due ? $"Due {due.InWords()} ({a.DueRule})." : "No day is set.")}\n  {links.Ask(a.Id)}" : "- Something asked in private business: sign in to read it.");
        return $"{board.Name} met on {meeting.Date.InWords()}. Its minutes ask this of you:\n\n{string.Join("\n\n", lines)}\n\nAnswer here: {links.Answers}\n";
    }
}
