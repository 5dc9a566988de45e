using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Threads;
using Scrutineer.Tracking;

namespace Scrutineer.Tests.TestData;

/// <summary>A board with an agenda for 20 March 2031, an open ask of minute 11/30, and a meeting after it: what a clerk finds before the minutes are taken.</summary>
internal sealed class DeskBoard
{
    public static readonly DateOnly Day = Site.Today;

    public DeskBoard(string name = "Harbour Children\u2019s Scrutiny Board")
    {
        Invented = new InventedBoard(name);
        var before = Invented.Meeting(new DateOnly(2030, 9, 12), minutes: true);
        var fostering = Invented.Minute(before, "11/30", "Fostering recruitment", "The Board heard how foster carers are found.", "that numbers of carers by ward be circulated.");
        Open = Invented.Ask(fostering, TrackedItemKind.Information, "numbers of carers by ward are circulated", "1", "A Verma");
        Meeting = Invented.Meeting(Day, published: new DateOnly(2031, 3, 12));
        foreach (var (number, title) in new[] { ("1", "Apologies and Substitutions"), ("2", "Declarations of Interests"), ("3", "Matters Arising") }) Invented.Item(Meeting, number, title);
        Fostering = Invented.Item(Meeting, "4", "Fostering", (3, 8), "Briefing Note of the Director of Children\u2019s Services");
        Invented.Paper(Meeting, Fostering, "Foster carers", "Eleven new carers.", recommendations: ["That the Board notes the plan", "Identify any recommendations for the Cabinet Member"]);
        Closed = Invented.Item(Meeting, "5", "Placement contract", (9, 12), "Report on Brackwater House", isPrivate: true);
        Invented.Meeting(new DateOnly(2031, 4, 24));
        Invented.Seat(Invented.Person("T Hallworth"), 2030, Capacity.Chair);
        foreach (var member in new[] { "S Brandreth", "L Okoro" }) Invented.Seat(Invented.Person(member), 2030);
        Invented.Seat(Invented.Person("P Quill", "Mrs"), 2030, Capacity.CoOpted);
        Invented.Seat(Invented.Person("D Marsh"), 2030, Capacity.ByInvitation);
    }

    public InventedBoard Invented { get; }
    public Meeting Meeting { get; }
    public AgendaItem Fostering { get; }
    public AgendaItem Closed { get; }
    public TrackedItem Open { get; }

    public string Address => $"/boards/{Invented.Slug}/meetings/{Meeting.Date:yyyy-MM-dd}/desk";

    /// <summary>Stores it, as an import does.</summary>
    public async Task KeepAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("test"));
        db.AddRange(Invented.Records);
        await db.SaveChangesAsync();
        await ThreadKeeper.RefreshAsync(db, Invented.Id);
    }
}
