using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Everything of one board that can stand on a thread, loaded once to find its ties.</summary>
internal sealed class BoardRecords
{
    private readonly Dictionary<DateOnly, Meeting> meetingsByDay;

    private BoardRecords(Board board, List<Meeting> meetings, List<Minute> minutes, List<ProgrammeItem> programme, List<Paper> papers)
    {
        Board = board;
        Meetings = meetings;
        Programme = programme;
        meetingsByDay = meetings.ToDictionary(m => m.Date);
        var days = meetings.ToDictionary(m => m.Id, m => m.Date);
        var papersByItem = papers.Where(p => p.AgendaItemId is not null).ToLookup(p => p.AgendaItemId!.Value);
        Minutes = [.. minutes.Select(m => new Topic(m.Ref, m.Title, days[m.MeetingId], 2, m.Order, MinuteText(m), m.IsStanding) { Citation = m.Citation })];
        Items = [.. meetings.SelectMany(m => m.Items.Select(i => new Topic(i.Ref, i.Title, m.Date, 1, i.Order, ItemText(i, papersByItem[i.Id]), StandingBusiness.Is(i.Title)) { Programmed = i.ProgrammeItemId }))];
        Rows = [.. programme.Select(p => new Topic(p.Ref, p.Title, p.Date, 0, p.Order, $"{p.Title}. {p.Detail}", false) { MunicipalYear = p.MunicipalYear, Source = p.Source, Detail = p.Detail })];
        ByCitation = Minutes.Where(m => m.Citation is not null).DistinctBy(m => m.Citation).ToDictionary(m => m.Citation!);
        ByRef = All.ToDictionary(t => t.Ref);
        MinutesByDay = Minutes.ToLookup(m => m.Date!.Value);
        ItemsByDay = Items.ToLookup(i => i.Date!.Value);
    }

    public Board Board { get; }
    public IReadOnlyList<Meeting> Meetings { get; }
    public IReadOnlyList<ProgrammeItem> Programme { get; }
    public IReadOnlyList<Topic> Minutes { get; }
    public IReadOnlyList<Topic> Items { get; }
    public IReadOnlyList<Topic> Rows { get; }
    public IReadOnlyDictionary<string, Topic> ByCitation { get; }
    public IReadOnlyDictionary<RecordRef, Topic> ByRef { get; }
    public ILookup<DateOnly, Topic> MinutesByDay { get; }
    public ILookup<DateOnly, Topic> ItemsByDay { get; }
    public IEnumerable<Topic> All => Items.Concat(Minutes).Concat(Rows);

    public bool HasMeeting(DateOnly day) => meetingsByDay.ContainsKey(day);

    public static async Task<BoardRecords> LoadAsync(ScrutineerDb db, Guid boardId, CancellationToken cancel)
    {
        var meetings = await db.Set<Meeting>().Include(m => m.Items.Where(i => i.Visibility != Visibility.Internal)).Where(m => m.BoardId == boardId).OrderBy(m => m.Date).ToListAsync(cancel);
        return new BoardRecords(
            await db.Set<Board>().SingleAsync(b => b.Id == boardId, cancel),
            meetings,
            await db.Set<Minute>().AsNoTracking().Include(m => m.Decisions).Where(m => m.BoardId == boardId).ToListAsync(cancel),
            await db.Set<ProgrammeItem>().AsNoTracking().Where(p => p.BoardId == boardId).ToListAsync(cancel),
            await db.Set<Paper>().AsNoTracking().Where(p => p.Visibility != Visibility.Internal && db.Set<Meeting>().Any(m => m.Id == p.MeetingId && m.BoardId == boardId)).ToListAsync(cancel));
    }

    private static string MinuteText(Minute minute) =>
        string.Join('\n', [minute.Title, minute.Narrative, .. minute.Concerns, .. minute.Decisions.Select(d => d.Text)]);

    /// <summary>A paper may run to fifty pages; what it is about stands at its beginning.</summary>
    private static string ItemText(AgendaItem item, IEnumerable<Paper> papers) =>
        string.Join('\n', [item.Title, item.PaperLine ?? "", .. papers.Select(p => $"{p.Subject}\n{p.Text[..Math.Min(p.Text.Length, 4_000)]}")]);
}

/// <summary>A record as ties see it: what it is about, and when.</summary>
/// <param name="Step">0 programmed, 1 on the agenda, 2 minuted.</param>
/// <param name="Standing">Standing business is about no matter, and no thread runs through it.</param>
internal sealed record Topic(RecordRef Ref, string Title, DateOnly? Date, int Step, int Order, string Text, bool Standing)
{
    private IReadOnlySet<string>? titleWords;
    private IReadOnlySet<string>? textWords;
    private IReadOnlySet<string>? subjects;

    public string? Citation { get; init; }

    /// <summary>The item of the work programme that an agenda item was made from.</summary>
    public Guid? Programmed { get; init; }
    public int MunicipalYear { get; init; }
    public string? Source { get; init; }
    public string? Detail { get; init; }
    public IReadOnlySet<string> TitleWords => titleWords ??= TextLikeness.Words(Title);
    public IReadOnlySet<string> TextWords => textWords ??= TextLikeness.Words(Text);

    /// <summary>Anonymised children it names ("child C").</summary>
    public IReadOnlySet<string> Subjects => subjects ??= ReviewSubjects.In(Step == 2 ? Text : $"{Title}\n{Text}");

    /// <summary>Those its title names.</summary>
    public IReadOnlySet<string> TitleSubjects => ReviewSubjects.In(Title);
}
