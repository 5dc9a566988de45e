using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Foundation.Verification;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Threads;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Search;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Publishing;

/// <summary>Publications in a process of its own that is killed outright, by the operating system, between one statement and the next: nothing is published, or everything (rule G11).</summary>
public sealed class KilledPublicationTests
{
    /// <summary>Set by ./test --long, which kills at every statement.</summary>
    private static readonly bool AtEach = Environment.GetEnvironmentVariable("SCRUTINEER_KILL_AT_EACH") == "1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Publish_KilledAtAnyMoment_LeavesNothingOrEverything(DatabaseProvider provider)
    {
        var kills = await Task.WhenAll(AgendaAsync(provider), MinutesAsync(provider));

        kills.Sum().ShouldBeGreaterThanOrEqualTo(10, $"agenda {kills[0]}, minutes {kills[1]}");
        kills.Min().ShouldBeGreaterThan(2, $"agenda {kills[0]}, minutes {kills[1]}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: killed {kills[0]} times publishing an agenda, {kills[1]} times publishing minutes");
    }

    // SQLite is sent each row by itself, PostgreSQL many at once.
    private static async Task<int> AgendaAsync(DatabaseProvider provider)
    {
        await using var planned = await ReadyAgenda.NewTodayAsync(provider);
        return await KillAsync(planned.Store, AtEach ? 1 : provider == DatabaseProvider.Sqlite ? 22 : 12, "AgendaPlan", () => ReadyAgenda.HeldAsync(planned.Store), ReadyAgenda.Nothing, ReadyAgenda.Everything, "agendas", "publish", "--meeting", planned.MeetingId.ToString());
    }

    private static async Task<int> MinutesAsync(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var meeting = await ReadyMinutesAsync(test.Store);
        return await KillAsync(test.Store, AtEach ? 1 : provider == DatabaseProvider.Sqlite ? 12 : 4, "MinuteSet", () => HeldAsync(test.Store), "Read, no minutes, 0 minutes, 0 decisions, 0 asks, 0 citations, 0 attended, 0 found", "Published, minutes, 2 minutes, 1 decisions, 1 asks, 1 citations, 2 attended, 2 found", "minutes", "publish", "--meeting", meeting.ToString());
    }

    /// <summary>Kills the same command again and again, each time some statements later, until it comes to its end or everything is there.</summary>
    private static async Task<int> KillAsync(DataStore store, int every, string from, Func<Task<string>> held, string nothing, string everything, params string[] command)
    {
        for (var kills = 0; ; kills++)
        {
            var killed = await KilledProgram.RunAsync(store.Settings, from, kills * every, command);
            // What the site does as it starts again.
            await TiesAfterwards.FindAsync(store, Viewer.Work("start"), Stop);
            var now = await held();
            if (!killed) now.ShouldBe(everything);
            else now.ShouldBeOneOf(nothing, everything);
            if (now == nothing) continue;
            (await new StoreVerifier(store).RunAsync()).Findings.Where(f => f.Kind == "journal").ShouldBeEmpty();
            return kills + (killed ? 1 : 0);
        }
    }

    /// <summary>All that publishing minutes writes, in a line.</summary>
    private static async Task<string> HeldAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("check"));
        (await db.Set<StaleThreads>().CountAsync(Stop)).ShouldBe(0);
        var minutes = await db.Set<Meeting>().AnyAsync(m => m.HasMinutes, Stop) ? "minutes" : "no minutes";
        return $"{(await db.Set<MinuteSet>().SingleAsync(Stop)).State}, {minutes}, {await db.Set<Minute>().CountAsync(Stop)} minutes, {await db.Set<Decision>().CountAsync(Stop)} decisions, {await db.Set<TrackedItem>().CountAsync(Stop)} asks, "
            + $"{await db.Set<Citation>().CountAsync(Stop)} citations, {await db.Set<Attendance>().CountAsync(Stop)} attended, {await db.Set<SearchEntry>().Where(e => e.RecordKind == "minute").Select(e => e.RecordId).Distinct().CountAsync(Stop)} found";
    }

    /// <summary>A meeting that has been held, with two minutes, a decision and an ask, read by the chair.</summary>
    private static async Task<Guid> ReadyMinutesAsync(DataStore store)
    {
        var board = new InventedBoard();
        var meeting = board.Meeting(new DateOnly(2025, 3, 20), published: new DateOnly(2025, 3, 12));
        board.Item(meeting, "1", "Apologies");
        board.Item(meeting, "2", "Fostering");
        foreach (var member in new[] { "T Hallworth", "S Brandreth" }) board.Seat(board.Person(member), 2024);
        await using (var db = store.Open(Viewer.Work("test")))
        {
            db.AddRange(board.Records);
            await db.SaveChangesAsync(Stop);
            await ThreadKeeper.RefreshAsync(db, board.Id, Stop);
        }

        var work = new DeskWork(store);
        await new DeskOpener(store).OpenAsync(DeskWork.Clerk, meeting.Id, Stop);
        await using var read = store.Open(DeskWork.Clerk);
        var desk = await DeskRecords.LoadAsync(read, meeting.Id, Stop);
        await new RollKeeper(store).RecordPresenceAsync(DeskWork.Clerk, meeting.Id, desk.Roll.ToDictionary(r => r.Id, _ => Presence.Present));
        await work.WriteAsync(desk.Drafts[0], c => c with { Narrative = "There were none." });
        await work.WriteAsync(desk.Drafts[1], c => c with
        {
            Narrative = "Further to minute 11/23, the Board considered foster carers.",
            Decisions = ["that the Cabinet Member be asked to write to every school."],
            Asks = [new(0, TrackedItemKind.Recommendation, "the Cabinet Member be asked to write to every school", ["Cabinet Member"], AskDue.ByRule, null)],
        });
        await work.Approval.SendToChairAsync(DeskWork.Clerk, meeting.Id, Stop);
        await work.Approval.RecordChairAsync(DeskWork.Clerk, meeting.Id, "Nothing to change.", Stop);
        return meeting.Id;
    }
}
