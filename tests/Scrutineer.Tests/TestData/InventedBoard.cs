using System.Text;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Files;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Tests.TestData;

/// <summary>Builds a board and what its papers say. Give it to <see cref="Site.KeepAsync"/> to have it stored and its threads found.</summary>
public sealed class InventedBoard
{
    private readonly Board board;
    private readonly List<object> records = [];
    private readonly Dictionary<string, Person> people = [];

    public InventedBoard(string name = "Harbour Children\u2019s Scrutiny Board")
    {
        board = new Board { Name = name, Slug = Scrutineer.Foundation.Slug.Of(name) };
        records.Add(board);
    }

    public Guid Id => board.Id;
    public string Slug => board.Slug;
    public IReadOnlyList<object> Records => records;

    /// <summary>Contents of the original files.</summary>
    public List<byte[]> Files { get; } = [];

    /// <summary>A meeting with an agenda, minutes, both or neither (then it is only programmed).</summary>
    public Meeting Meeting(DateOnly date, bool agenda = true, bool minutes = false, DateOnly? published = null, string? place = "Committee Room 1") => Keep(new Meeting
    {
        BoardId = Id,
        Date = date,
        Time = agenda || minutes ? new TimeOnly(14, 0) : null,
        Place = agenda || minutes ? place : null,
        Published = published,
        HasAgenda = agenda,
        HasMinutes = minutes,
    });

    public AgendaItem Item(Meeting meeting, string number, string title, (int First, int Last)? pages = null, string? paperLine = null, bool isPrivate = false, params string[] parts)
    {
        var item = Keep(new AgendaItem
        {
            MeetingId = meeting.Id,
            BoardId = Id,
            Order = meeting.Items.Count,
            Number = number,
            Title = title,
            PaperLine = paperLine,
            FirstPage = pages?.First,
            LastPage = pages?.Last,
            Parts = [.. parts],
            IsPrivate = isPrivate,
        });
        meeting.Items.Add(item);
        return item;
    }

    public Paper Paper(Meeting meeting, AgendaItem? item, string subject, string text, Visibility visibility = Visibility.Public, params string[] recommendations)
    {
        var paper = Keep(new Paper
        {
            MeetingId = meeting.Id,
            BoardId = Id,
            AgendaItemId = item?.Id,
            Form = PaperForm.BriefingNote,
            Order = records.OfType<Paper>().Count(p => p.MeetingId == meeting.Id),
            Subject = subject,
            Text = text,
            Visibility = visibility,
        });
        foreach (var (recommendation, order) in recommendations.Select((r, i) => (r, i)))
            paper.Recommendations.Add(new PaperRecommendation { PaperId = paper.Id, Order = order, Ordinal = $"{order + 1}", Text = recommendation });
        return paper;
    }

    /// <summary>A minute and its decisions, lettered (a), (b) … where there are several.</summary>
    public Minute Minute(Meeting meeting, string citation, string title, string narrative = "", params string[] decisions)
    {
        meeting.HasMinutes = true;
        var minute = Keep(new Minute
        {
            BoardId = Id,
            MeetingId = meeting.Id,
            Order = records.OfType<Minute>().Count(m => m.MeetingId == meeting.Id),
            Number = citation.Split('/')[0],
            Citation = citation,
            Title = title,
            Narrative = narrative,
        });
        foreach (var (decision, order) in decisions.Select((d, i) => (d, i)))
            minute.Decisions.Add(new Decision { MinuteId = minute.Id, Ordinal = decisions.Length == 1 ? "1" : $"({(char)('a' + order)})", Order = order, Text = decision });
        return minute;
    }

    public TrackedItem Ask(Minute minute, TrackedItemKind kind, string text, string? decision = "1", params string[] to)
    {
        var ask = Keep(new TrackedItem
        {
            Kind = kind,
            Text = text,
            Scope = Id,
            OriginKind = minute.Ref.Kind,
            OriginId = minute.Id,
            OriginPart = decision,
            RaisedOn = records.OfType<Meeting>().Single(m => m.Id == minute.MeetingId).Date,
            Subject = minute.Title,
        });
        foreach (var (name, order) in to.Select((n, i) => (n, i))) ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = name, Order = order });
        return ask;
    }

    public void Answer(TrackedItem ask, DateOnly on, string words, TrackedItemState state = TrackedItemState.Responded) =>
        ask.Record(Keep(new StatusEntry { TrackedItemId = ask.Id, State = state, On = on, Order = ask.Statuses.Count, Words = words }));

    /// <summary>A judgement of an ask's effect, with records that show it.</summary>
    public void Judge(TrackedItem ask, DateOnly on, EffectOutcome outcome, string words, params (Minute Minute, string Shows)[] evidence)
    {
        var judgement = Keep(new EffectJudgement { TrackedItemId = ask.Id, On = on, Order = ask.Judgements.Count, JudgedBy = board.Name, Outcome = outcome, Words = words });
        judgement.Evidence.AddRange(evidence.Select((e, order) => new Evidence { EffectJudgementId = judgement.Id, RecordKind = "minute", RecordId = e.Minute.Id, Shows = e.Shows, Order = order }));
        ask.Judge(judgement);
    }

    public Citation Cite(Minute citing, string citation, string sentence, bool furtherTo = true, bool closes = false, string? body = null) => Keep(new Citation
    {
        Scope = Id,
        CitingKind = citing.Ref.Kind,
        CitingId = citing.Id,
        Text = citation,
        AsWritten = $"Minute {citation}",
        Sentence = sentence,
        Line = records.OfType<Citation>().Count() + 1,
        FurtherTo = furtherTo,
        Closes = closes,
        Body = body,
    });

    public TrackerRow Row(TrackedItem ask, string text, string? response, DateOnly seenOn) => Keep(new TrackerRow
    {
        Scope = Id,
        Order = records.OfType<TrackerRow>().Count(),
        RaisedOn = ask.RaisedOn,
        Kind = ask.Kind,
        Text = text,
        Response = response,
        SeenOn = seenOn,
        TrackedItemId = ask.Id,
        MatchedToMinute = ask.OriginKind == "minute",
    });

    public ProgrammeItem Programmed(DateOnly? date, string title, DateOnly seenOn, string? group = null, string? source = null, string? detail = null) => Keep(new ProgrammeItem
    {
        BoardId = Id,
        MunicipalYear = MunicipalYear.Of(seenOn).StartYear,
        Order = records.OfType<ProgrammeItem>().Count(),
        Date = date,
        Group = group,
        Title = title,
        Source = source,
        Detail = detail,
        LastSeenOn = seenOn,
    });

    /// <summary>One person for one name, however often it is asked for.</summary>
    public Person Person(string name, string? title = "Councillor")
    {
        if (!people.TryGetValue(name, out var person))
            people[name] = person = Keep(new Person { Name = name, Title = title, Slug = Scrutineer.Foundation.Slug.Of(name) });
        return person;
    }

    public void Seat(Person person, int startYear, Capacity capacity = Capacity.Member) =>
        Keep(new BoardMembership { BoardId = Id, PersonId = person.Id, MunicipalYear = startYear, Capacity = capacity });

    public void Attended(Meeting meeting, Person person, AttendanceRole role = AttendanceRole.Member, string? detail = null, string? instead = null) =>
        meeting.Attendances.Add(Keep(new Attendance { MeetingId = meeting.Id, PersonId = person.Id, Role = role, Detail = detail, For = instead, Order = meeting.Attendances.Count }));

    /// <summary>The original file that a meeting's records were read from.</summary>
    public PublishedDocument Document(Meeting meeting, string kind, string name, string content, params string[] problems)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var hash = FileStore.HashOf(bytes);
        Files.Add(bytes);
        if (!records.OfType<StoredFile>().Any(f => f.Hash == hash)) Keep(new StoredFile { Hash = hash, Name = name, Length = bytes.Length, StoredAt = DateTime.UnixEpoch });
        return Keep(new PublishedDocument
        {
            FileHash = hash,
            FileName = name,
            ImportedAt = DateTime.UnixEpoch,
            BoardId = Id,
            MeetingId = meeting.Id,
            Kind = kind,
            Problems = [.. problems],
        });
    }

    public T Keep<T>(T record) where T : class
    {
        records.Add(record);
        return record;
    }
}
