using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Minutes.Desk;

public sealed class MinutePublisherTests
{
    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Publish_MakesMinutesAsksCitationsAndAttendanceInOneSave(DatabaseProvider provider)
    {
        await using var test = await OpenDesk.NewAsync(provider);
        var work = new DeskWork(test.Store);
        await work.ReadyAsync(test.Board);
        var drafts = await work.DraftsAsync(test.Board);
        await work.WriteAsync(drafts[2], c => c with { Narrative = "Further to minute 11/30 members had received numbers of carers by ward." });
        await work.WriteAsync(drafts[3], c => c with
        {
            Narrative = "Further to minute 11/30, the Board considered foster carers.",
            Decisions = ["that the plan be noted.", "that the Cabinet Member for Children be asked to write to every school."],
            Asks =
            [
                new(1, TrackedItemKind.Recommendation, "the Cabinet Member for Children be asked to write to every school", ["Cabinet Member for Children", "A Verma"], AskDue.ByRule, null),
                new(null, TrackedItemKind.Action, "the Chair visits the fostering team", ["Chair"], AskDue.OnDay, new DateOnly(2031, 5, 1)),
            ],
        });
        await work.Drafts.SayOfClosureAsync(DeskWork.Clerk, drafts[2].Id, test.Board.Open.Id, "Further to minute 11/30 members had received numbers of carers by ward.", closes: true);

        (await work.Publisher.PublishAsync(DeskWork.Clerk, test.Board.Meeting.Id)).ShouldBe(["12/30", "13/30", "14/30", "15/30", "16/30", "17/30"]);

        await using var db = test.Store.Open(Viewer.Work("check"));
        var minute = await db.Set<Minute>().Include(m => m.Decisions).SingleAsync(m => m.Citation == "15/30");
        minute.Decisions.OrderBy(d => d.Order).Select(d => d.Ordinal).ShouldBe(["(1)", "(2)"]);
        var asks = await db.Set<TrackedItem>().Include(t => t.Addressees).Where(t => t.OriginId == minute.Id).OrderBy(t => t.Kind).ToListAsync();
        // Two months that begin with 20 March end on 19 May; the other day was named, and finding ties did not set it anew.
        asks.Select(a => (a.Kind, a.OriginPart, a.Due)).ShouldBe([(TrackedItemKind.Action, null, new DateOnly(2031, 5, 1)), (TrackedItemKind.Recommendation, "(2)", new DateOnly(2031, 5, 19))]);
        asks[1].Addressees.OrderBy(a => a.Order).Select(a => a.AsWritten).ShouldBe(["Cabinet Member for Children", "A Verma"]);
        var cited = await db.Set<Citation>().Where(c => c.CitingId == minute.Id).SingleAsync();
        (cited.State, cited.FurtherTo).ShouldBe((CitationState.Resolved, true));
        (await db.Set<TrackedItem>().SingleAsync(t => t.Id == test.Board.Open.Id)).State.ShouldBe(TrackedItemState.Done);
        (await db.Set<Minute>().SingleAsync(m => m.Citation == "17/30")).Visibility.ShouldBe(Visibility.Exempt, "the item was closed to the public");
        var exclusion = await db.Set<Minute>().Include(m => m.Decisions).SingleAsync(m => m.Citation == "16/30");
        (exclusion.Visibility, exclusion.Title, exclusion.Narrative).ShouldBe((Visibility.Public, "Exclusion of the Public", "Item 5 (Placement contract): It names prices."));
        exclusion.Decisions.Single().Text.ShouldStartWith("that under section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting for item 5 (Placement contract)");
        var there = await db.Set<Attendance>().Where(a => a.MeetingId == test.Board.Meeting.Id).ToListAsync();
        (there.Count, there.Count(a => a.Role == AttendanceRole.Chair), there.Count(a => a.Role == AttendanceRole.CoOpted)).ShouldBe((5, 1, 1));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Publish_OfSixMeetingsAtOnce_GivesNoNumberTwice(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider, new FixedTime(DeskBoard.Day));
        var work = new DeskWork(test.Store);
        var first = new DeskBoard();
        await first.KeepAsync(test.Store);
        List<Guid> meetings = [first.Meeting.Id];
        await work.ReadyAsync(first);
        for (var i = 1; i < 6; i++) meetings.Add(await AnotherAsync(test.Store, work, first, i));
        List<string>[] given = [.. meetings.Select(_ => new List<string>())];

        await Parallel.ForEachAsync(Enumerable.Range(0, meetings.Count), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (i, cancel) =>
            given[i].AddRange(await work.Publisher.PublishAsync(DeskWork.Clerk, meetings[i], cancel)));

        var all = given.SelectMany(g => g).Select(c => int.Parse(c.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        // The first meeting has five items and a minute of the exclusion; the others have one item each.
        all.ShouldBe(Enumerable.Range(12, 6 + 5));
        foreach (var set in given) set.Select(c => int.Parse(c.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(int.Parse(set[0].Split('/')[0], System.Globalization.CultureInfo.InvariantCulture), set.Count), "a meeting's numbers follow one another");
        await using var db = test.Store.Open(Viewer.Work("check"));
        (await db.Set<Minute>().Where(m => m.Citation != null).Select(m => m.Citation).ToListAsync()).ShouldBeUnique();
        (await db.Set<Scrutineer.Governance.Threads.StaleThreads>().AnyAsync()).ShouldBeFalse("ties were found");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Publish_OfOneMeetingTwiceAtOnce_HappensOnce(DatabaseProvider provider)
    {
        await using var test = await OpenDesk.NewAsync(provider);
        var work = new DeskWork(test.Store);
        await work.ReadyAsync(test.Board);
        var refused = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, 3), async (_, cancel) =>
        {
            try
            {
                await work.Publisher.PublishAsync(DeskWork.Clerk, test.Board.Meeting.Id, cancel);
            }
            catch (RuleBrokenException broken) when (broken.Message.Contains("published already", StringComparison.Ordinal))
            {
                Interlocked.Increment(ref refused);
            }
        });

        refused.ShouldBe(2);
        await using var db = test.Store.Open(Viewer.Work("check"));
        (await db.Set<Minute>().CountAsync(m => m.MeetingId == test.Board.Meeting.Id)).ShouldBe(6);
    }

    [Fact]
    public async Task Publish_OfWhatIsNotReady_SaysEveryReasonAndPublishesNothing()
    {
        await using var test = await OpenDesk.NewAsync(DatabaseProvider.Sqlite);
        var work = new DeskWork(test.Store);
        await work.WriteAsync(test.Draft, c => c with { Narrative = "Members requested figures by ward." });

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => work.Publisher.PublishAsync(DeskWork.Clerk, test.Board.Meeting.Id));

        string[] wanted = ["Nobody is recorded as present", "not recorded whether they came", "excluded the public before \u201cPlacement contract\u201d", "\u201cMatters Arising\u201d says nothing yet", "1 sentence reads like an ask", "The chair has not had the draft"];
        foreach (var reason in wanted) refused.Reasons.ShouldContain(r => r.Contains(reason), reason);
        await using var db = test.Store.Open(Viewer.Work("check"));
        (await db.Set<Minute>().CountAsync(m => m.MeetingId == test.Board.Meeting.Id)).ShouldBe(0);
    }

    /// <summary>Another meeting of the board with one item, ready to publish.</summary>
    private static async Task<Guid> AnotherAsync(DataStore store, DeskWork work, DeskBoard board, int days)
    {
        var meeting = new Meeting { BoardId = board.Invented.Id, Date = DeskBoard.Day.AddDays(-days), HasAgenda = true };
        await using (var db = store.Open(Viewer.Work("test")))
        {
            db.Add(meeting);
            db.Add(new AgendaItem { MeetingId = meeting.Id, BoardId = board.Invented.Id, Order = 0, Number = "1", Title = $"Subject {days}" });
            await db.SaveChangesAsync();
        }

        await new DeskOpener(store).OpenAsync(DeskWork.Clerk, meeting.Id);
        await using var read = store.Open(DeskWork.Clerk);
        var desk = await DeskRecords.LoadAsync(read, meeting.Id, CancellationToken.None);
        await new Scrutineer.Governance.Attending.RollKeeper(store).RecordPresenceAsync(DeskWork.Clerk, meeting.Id, desk.Roll.ToDictionary(r => r.Id, _ => Scrutineer.Governance.Attending.Presence.Present));
        await work.Approval.SendToChairAsync(DeskWork.Clerk, meeting.Id);
        await work.Approval.RecordChairAsync(DeskWork.Clerk, meeting.Id, "Nothing to change.");
        return meeting.Id;
    }
}
