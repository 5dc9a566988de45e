using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Mail;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Xunit;

namespace Scrutineer.Tests.TestData;

/// <summary>An agenda with nothing against it: a public item, one with a letter, a private one with a letter; and somebody who follows the board.</summary>
internal static class ReadyAgenda
{
    /// <summary>What <see cref="HeldAsync"/> says before and after it is published.</summary>
    public const string Nothing = "no agenda, 0 public items, 0 public papers, 0 notices, 0 packs, 0 mails",
        Everything = "agenda, 3 public items, 1 public papers, 1 notices, 1 packs, 1 mails";

    private static readonly string[] Standing = ["Apologies", "Fostering [paper]", "Contract [paper]"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<PlannedBoard> NewAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        await ReadyAsync(await PlannedBoard.NewAsync(provider, standing: Standing));

    /// <summary>The same by the clock on the wall, for a program of its own.</summary>
    public static async Task<PlannedBoard> NewTodayAsync(DatabaseProvider provider) =>
        await ReadyAsync(await PlannedBoard.NewAsync(provider, TimeProvider.System, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(60), Standing));

    /// <summary>All that a publication writes, in a line.</summary>
    public static async Task<string> HeldAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("check"));
        var agenda = await db.Set<Meeting>().AnyAsync(m => m.HasAgenda && m.Published != null, Stop) ? "agenda" : "no agenda";
        return $"{agenda}, {await db.Set<AgendaItem>().CountAsync(i => i.Visibility == Visibility.Public, Stop)} public items, {await db.Set<Paper>().CountAsync(p => p.Visibility == Visibility.Public, Stop)} public papers, "
            + $"{await db.Set<Publication>().CountAsync(Stop)} notices, {await db.Set<PackWanted>().CountAsync(Stop)} packs, {await db.Set<OutgoingMail>().CountAsync(Stop)} mails";
    }

    private static async Task<PlannedBoard> ReadyAsync(PlannedBoard planned)
    {
        await planned.LetterAsync("Fostering");
        await planned.LetterAsync("Contract", "The price is high.");
        await using var db = planned.Open();
        await AgendaBuilder.ChangeAsync(db, (await planned.ItemAsync("Contract")).Id, new ItemDetails("Contract", [], true, true, 3, "Naming the price would harm bidding."), Stop);
        await PlannedBoard.Mail(planned.Store).AskAsync(db, planned.Board, "follower@example.org", Stop);
        await PlannedBoard.Mail(planned.Store).AskAsync(db, planned.Board, "unconfirmed@example.org", Stop);
        (await db.Set<Subscription>().SingleAsync(s => s.Email == "follower@example.org", Stop)).ConfirmedAt = DateTime.UnixEpoch;
        db.RemoveRange(await db.Set<OutgoingMail>().ToListAsync(Stop));
        await db.SaveChangesAsync(Stop);
        return planned;
    }
}
