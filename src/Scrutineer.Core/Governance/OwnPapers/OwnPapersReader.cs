using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Governance.OwnPapers;

/// <summary>A paper of a meeting as its reader finds it.</summary>
/// <param name="IsNew">Published since they last looked.</param>
/// <param name="Note">Their own note on it; null where they made none.</param>
public sealed record OwnPaper(AgendaItem Item, Paper Paper, bool IsNew, PaperNote? Note);

/// <summary>A meeting of one of the reader's boards, with its papers and packs.</summary>
/// <param name="News">What was published or withdrawn since they last looked, in words.</param>
public sealed record OwnMeeting(Board Board, Meeting Meeting, IReadOnlyList<OwnPaper> Papers, IReadOnlyList<PublicationPack> Packs, IReadOnlyList<string> News);

/// <summary>Finds the papers of the reader's own boards (rule PN2).</summary>
public static class OwnPapersReader
{
    public static readonly Permission Follow = new("papers.follow", "keep a page of their boards' papers, with private notes");

    /// <summary>For how many days after it a meeting stays on the page, and the most meetings shown.</summary>
    public const int DaysKept = 60, MostMeetings = 30;

    /// <summary>The meetings with papers, those to come first by day, then those held, the latest first. Notes that the viewer looked.</summary>
    /// <exception cref="InvalidOperationException">The viewer has no account.</exception>
    public static async Task<IReadOnlyList<OwnMeeting>> ReadAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var account = db.Viewer.AccountId ?? throw new InvalidOperationException("Only somebody signed in has papers of their own.");
        var look = await LookAsync(db, account, cancel);
        var (reach, today) = (db.Viewer.Reach(Follow), db.Time.Today());
        var boards = await db.Set<Board>().AsNoTracking().Where(b => reach.Everywhere || reach.Scopes.Contains(b.Id)).ToDictionaryAsync(b => b.Id, cancel);
        var (ids, from) = (boards.Keys.ToList(), today.AddDays(-DaysKept));
        var meetings = await db.Set<Meeting>().AsNoTracking().Where(m => ids.Contains(m.BoardId) && m.HasAgenda && m.Date >= from).OrderByDescending(m => m.Date).Take(MostMeetings).ToListAsync(cancel);
        var meetingIds = meetings.ConvertAll(m => m.Id);
        var items = (await db.Set<AgendaItem>().AsNoTracking().Where(i => meetingIds.Contains(i.MeetingId) && i.Visibility != Visibility.Internal).ToListAsync(cancel)).ToDictionary(i => i.Id);
        var papers = await db.Set<Paper>().AsNoTracking().Where(p => meetingIds.Contains(p.MeetingId) && p.AgendaItemId != null && p.Visibility != Visibility.Internal).OrderBy(p => p.Order).ToListAsync(cancel);
        var paperIds = papers.ConvertAll(p => p.Id);
        var notes = await db.Set<PaperNote>().AsNoTracking().Where(n => n.AccountId == account && paperIds.Contains(n.PaperId)).ToDictionaryAsync(n => n.PaperId, cancel);
        var packs = (await MeetingPacks.OfAsync(db, meetingIds, cancel)).ToLookup(p => p.Publication.MeetingId);
        var published = await db.Set<Publication>().AsNoTracking().Include(p => p.Entries).Where(p => meetingIds.Contains(p.MeetingId)).OrderBy(p => p.Number).ToListAsync(cancel);
        return
        [
            .. meetings.OrderBy(m => m.Date < today).ThenBy(m => Math.Abs(m.Date.DayNumber - today.DayNumber)).Select(m => new OwnMeeting(boards[m.BoardId], m,
                [.. papers.Where(p => p.MeetingId == m.Id && items.ContainsKey(p.AgendaItemId!.Value)).Select(p => new OwnPaper(items[p.AgendaItemId!.Value], p, IsNew(p, m, published, look), notes.GetValueOrDefault(p.Id))).OrderBy(p => p.Item.Order).ThenBy(p => p.Paper.Order)],
                [.. packs[m.Id]],
                [.. published.Where(p => p.MeetingId == m.Id && look.IsNew(p.At)).Select(Words)])),
        ];
    }

    /// <summary>By the publication that it came with; an imported one by the day that its agenda gives.</summary>
    private static bool IsNew(Paper paper, Meeting meeting, List<Publication> published, PapersLook look) =>
        published.Find(p => p.Kind != PublicationKind.Withdrawal && p.Entries.Any(e => e.PaperId == paper.Id)) is { } first ? look.IsNew(first.At)
        : meeting.Published is { } day && look.IsNew(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    private static string Words(Publication publication) => publication.Kind switch
    {
        PublicationKind.Agenda => $"Agenda published on {publication.PublishedOn.InWords()}",
        PublicationKind.Supplement => $"Supplementary agenda published on {publication.PublishedOn.InWords()}: {publication.Reason}",
        _ => $"Paper withdrawn on {publication.PublishedOn.InWords()}: {publication.Reason}",
    };

    private static async Task<PapersLook> LookAsync(ScrutineerDb db, Guid account, CancellationToken cancel)
    {
        var look = await db.Set<PapersLook>().FirstOrDefaultAsync(l => l.AccountId == account, cancel);
        if (look is null && await db.Set<Account>().AnyAsync(a => a.Id == account, cancel)) db.Add(look = new PapersLook { AccountId = account });
        look ??= new PapersLook { AccountId = account };
        look.Note(db.Time.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // They opened the page twice at once for the first time: the other request noted it.
            db.ChangeTracker.Clear();
        }

        return look;
    }
}
