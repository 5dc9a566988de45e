using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Tests.TestData;

/// <summary>A board with a planned meeting on a real database. Today is Thursday 20 March 2031; the meeting is on Thursday 24 April 2031, and its last day to publish is Wednesday 16 April, after Easter Monday.</summary>
public sealed class PlannedBoard : IAsyncDisposable
{
    public static readonly DateOnly Today = new(2031, 3, 20), Day = new(2031, 4, 24), PublishBy = new(2031, 4, 16);

    private PlannedBoard(TestStore test, Board board, Guid meeting) => (Test, Board, MeetingId) = (test, board, meeting);

    public TestStore Test { get; }
    public Board Board { get; }
    public Guid MeetingId { get; }
    public DataStore Store => Test.Store;

    public static Task<PlannedBoard> NewAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, DateOnly? today = null, params string[] standing) =>
        NewAsync(provider, new FixedTime(today ?? Today), Day, standing);

    /// <summary>The same on another day and by another clock.</summary>
    public static async Task<PlannedBoard> NewAsync(DatabaseProvider provider, TimeProvider time, DateOnly day, params string[] standing)
    {
        var test = await TestStore.NewAsync(provider, time);
        var board = new Board { Name = "Harbour Children\u2019s Scrutiny Board", Slug = "harbour" };
        await using var db = test.Store.Open(Viewer.Work("G Pascoe"));
        db.Add(board);
        if (standing.Length > 0) db.Add(new BoardPractice { BoardId = board.Id, StandingItems = [.. standing] });
        await db.SaveChangesAsync();
        var meeting = await AgendaBuilder.PlanAsync(db, board, new MeetingDetails(day, new TimeOnly(14, 0), "Quay Room", null));
        return new PlannedBoard(test, board, meeting.Id);
    }

    /// <summary>The publisher with links as they would be; the store may be another view of the same database.</summary>
    public static AgendaPublisher Publisher(DataStore store) => new(Mail(store));

    public static SubscriberMail Mail(DataStore store) => new(Post(store), Protection, new Links());

    public static Postbox Post(DataStore store) => new(store, new NoCarrier(), Protection);

    private static readonly EphemeralDataProtectionProvider Protection = new();

    public ScrutineerDb Open(string name = "G Pascoe") => Store.Open(Viewer.Work(name));

    public async Task<AgendaDraft> DraftAsync()
    {
        await using var db = Open();
        return (await AgendaDraft.LoadAsync(db, MeetingId))!;
    }

    public async Task<AgendaItem> ItemAsync(string title) => (await DraftAsync()).Items.Single(i => i.Title == title);

    /// <summary>A written letter, which needs no approval, for an item.</summary>
    public async Task<Paper> LetterAsync(string item, string text = "Dear members, all is well.")
    {
        await using var db = Open();
        var paper = await PaperWriter.StartAsync(db, (await ItemAsync(item)).Id, PaperForm.Letter, null);
        return await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(paper.Version, paper.Subject, text, false));
    }

    /// <summary>Approves a paper for every part that its form needs.</summary>
    public async Task ApproveAsync(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var desk = new SignOffDesk(Post(Store));
        await using var db = Open();
        foreach (var part in ApprovalRules.Needed(paper.Form))
        {
            var request = await SignOffDesk.AddAsync(db, paper.Id, SignOffList.Approver, part, null, null);
            await desk.SendAsync(db, request.Id, _ => "https://scrutiny.example/");
            var version = await db.Set<Paper>().Where(p => p.Id == paper.Id).Select(p => p.Version).SingleAsync();
            await SignOffDesk.RecordAsync(db, request.Id, new SignOffReply(SignOffAnswer.Approved, null, db.Time.GetUtcNow() is var now ? DateOnly.FromDateTime(now.Date) : default, ReplyWay.Email, version));
        }
    }

    public ValueTask DisposeAsync() => Test.DisposeAsync();

    private sealed class Links : IMailLinks
    {
        public string Meeting(Board board, Meeting meeting) => $"https://scrutiny.example/boards/{board.Slug}";

        public string Subscription(string token) => $"https://scrutiny.example/follow/{token}";
    }

    private sealed class NoCarrier : IMailCarrier
    {
        public Task SendAsync(string to, string subject, string text, CancellationToken cancel) => Task.CompletedTask;
    }
}
