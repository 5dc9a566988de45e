using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.Feeds;

/// <summary>Reads the newest of what boards published, decided, asked and were answered, as far as the viewer may see it (rule F3).</summary>
public sealed class NewsReader
{
    /// <summary>A feed holds this many entries, the newest.</summary>
    public const int Most = 100;

    private readonly ScrutineerDb db;
    private readonly Dictionary<Guid, Board> boards;

    private NewsReader(ScrutineerDb db, Dictionary<Guid, Board> boards) => (this.db, this.boards) = (db, boards);

    /// <summary>News of one board, or of all, newest first.</summary>
    public static async Task<IReadOnlyList<NewsItem>> ReadAsync(ScrutineerDb db, Board? only, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var reader = new NewsReader(db, only is null ? await db.Set<Board>().AsNoTracking().ToDictionaryAsync(b => b.Id, cancel) : new() { [only.Id] = only });
        List<NewsItem> all =
        [
            .. await reader.MeetingsAsync(cancel), .. await reader.DecisionsAsync(cancel), .. await reader.AsksAsync(cancel), .. await reader.AnswersAsync(cancel),
        ];
        // What a paper published ahead says of its meeting is news on that day.
        var today = db.Time.Today();
        return [.. all.Where(n => n.Day <= today).OrderByDescending(n => n.Day).ThenByDescending(n => n.Kind).ThenBy(n => n.Order).ThenBy(n => n.Record).Take(Most)];
    }

    private ICollection<Guid> Ids => boards.Keys;

    private async Task<IEnumerable<NewsItem>> MeetingsAsync(CancellationToken cancel)
    {
        var ids = Ids;
        var meetings = await db.Set<Meeting>().AsNoTracking().Include(m => m.Items).Where(m => ids.Contains(m.BoardId) && (m.HasAgenda || m.HasMinutes))
            .OrderByDescending(m => m.Date).Take(Most).ToListAsync(cancel);
        var about = meetings.Select(m => m.Id).ToList();
        var documents = (await db.Set<PublishedDocument>().AsNoTracking().Where(d => about.Contains(d.MeetingId) && !d.IsReplaced)
            .Select(d => new { d.MeetingId, d.Kind, d.ImportedAt }).ToListAsync(cancel)).ToLookup(d => (d.MeetingId, d.Kind == "minutes"), d => d.ImportedAt);
        var minutes = (await db.Set<Minute>().AsNoTracking().Where(m => about.Contains(m.MeetingId)).OrderBy(m => m.Order)
            .Select(m => new { m.MeetingId, m.Citation, m.Title }).ToListAsync(cancel)).ToLookup(m => m.MeetingId, m => m.Citation is null ? m.Title : $"{m.Citation} {m.Title}");
        var publications = (await db.Set<Publication>().AsNoTracking().Where(p => about.Contains(p.MeetingId)).Select(p => new { p.MeetingId, p.At }).ToListAsync(cancel)).ToLookup(p => p.MeetingId, p => p.At);
        return meetings.SelectMany(m => OfMeeting(m, documents[(m.Id, false)].Concat(publications[m.Id]), documents[(m.Id, true)], [.. minutes[m.Id]]));
    }

    private IEnumerable<NewsItem> OfMeeting(Meeting meeting, IEnumerable<DateTime> packs, IEnumerable<DateTime> sets, IReadOnlyList<string> minutes)
    {
        var board = boards[meeting.BoardId];
        if (meeting.HasAgenda)
        {
            var day = meeting.Published ?? meeting.Date;
            yield return new NewsItem(NewsKind.Papers, meeting.Id, board.Slug, meeting.Date, day, Latest(packs, day), $"Papers for {meeting.Date.InWords()}: {board.Name}",
                [.. meeting.Items.Where(i => !i.IsDraft).OrderBy(i => i.Order).Select(i => $"{i.Number}. {i.Title}{(i.IsPrivate ? " (in private)" : "")}")]);
        }

        if (meeting.HasMinutes)
            yield return new NewsItem(NewsKind.Minutes, meeting.Id, board.Slug, meeting.Date, meeting.Date, Latest(sets, meeting.Date), $"Minutes of {meeting.Date.InWords()}: {board.Name}", minutes);
    }

    private async Task<IEnumerable<NewsItem>> DecisionsAsync(CancellationToken cancel)
    {
        var ids = Ids;
        var minutes = await (from minute in db.Set<Minute>().AsNoTracking().Include(m => m.Decisions)
                             join meeting in db.Set<Meeting>() on minute.MeetingId equals meeting.Id
                             where ids.Contains(minute.BoardId) && minute.Decisions.Any()
                             orderby meeting.Date descending, minute.Order
                             select new { minute, meeting.Date }).Take(Most).ToListAsync(cancel);
        return minutes.Select(m => new NewsItem(NewsKind.Decision, m.minute.Id, boards[m.minute.BoardId].Slug, m.Date, m.Date, At(m.Date),
            $"Decided: {(m.minute.Citation is { } citation ? $"{citation} " : "")}{m.minute.Title}", [.. m.minute.Decisions.OrderBy(d => d.Order).Select(d => $"{d.Ordinal} {d.Text}")])
        {
            Citation = m.minute.Citation,
            Order = m.minute.Order,
        });
    }

    private async Task<IEnumerable<NewsItem>> AsksAsync(CancellationToken cancel)
    {
        var ids = Ids;
        var asks = await db.Set<TrackedItem>().AsNoTracking().Include(t => t.Addressees).Where(t => ids.Contains(t.Scope))
            .OrderByDescending(t => t.RaisedOn).ThenBy(t => t.Id).Take(Most).ToListAsync(cancel);
        return asks.Select(t => new NewsItem(NewsKind.Ask, t.Id, boards[t.Scope].Slug, t.RaisedOn, t.RaisedOn, At(t.RaisedOn), $"Asked: {t.Text}",
            [t.Text, .. t.Addressees.Count == 0 ? Array.Empty<string>() : [$"Asked of {string.Join(", ", t.Addressees.OrderBy(a => a.Order).Select(a => a.AsWritten))}"]]));
    }

    private async Task<IEnumerable<NewsItem>> AnswersAsync(CancellationToken cancel)
    {
        var ids = Ids;
        var answers = await (from ask in db.Set<TrackedItem>().AsNoTracking()
                             from entry in ask.Statuses
                             where ids.Contains(ask.Scope)
                             orderby entry.On descending, entry.Id
                             select new { ask, entry }).Take(Most).ToListAsync(cancel);
        return answers.Select(a => new NewsItem(NewsKind.Answer, a.entry.Id, boards[a.ask.Scope].Slug, a.ask.RaisedOn, a.entry.On, At(a.entry.On), $"Answered: {a.ask.Text}",
            [$"Asked on {a.ask.RaisedOn.InWords()}: {a.ask.Text}", a.entry.Words])
        {
            Ask = a.ask.Id,
        });
    }

    /// <summary>A corrected paper makes its entry new again.</summary>
    private static DateTime Latest(IEnumerable<DateTime> imported, DateOnly day) => imported.Append(At(day)).Max();

    private static DateTime At(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
