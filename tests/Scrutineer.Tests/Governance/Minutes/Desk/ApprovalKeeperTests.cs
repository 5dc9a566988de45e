using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Retention;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Governance.Retention;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Minutes.Desk;

public sealed class ApprovalKeeperTests
{
    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    private static readonly DateOnly April = new(2031, 4, 24);

    [Theory, MemberData(nameof(Providers))]
    public async Task Amend_KeepsWhatTheMinuteSaid_AsACorrectionThenAsANewVersion(DatabaseProvider provider)
    {
        await using var test = await PublishedAsync(provider);
        var (work, later) = (new DeskWork(test.Store), new ApprovalKeeper(Later(test.Store)));
        var minute = await MinuteAsync(test.Store);

        await work.Approval.AmendAsync(DeskWork.Clerk, minute.Id, 0, "The Board discussed eleven carers.", [], "Eleven, not ten.");
        await later.RecallAsync(DeskWork.Clerk, test.Board.Meeting.Id, "Councillor L Okoro", "He had asked about twins.", "15/30");
        await later.ApproveAsync(DeskWork.Clerk, test.Board.Meeting.Id, April);
        await later.AmendAsync(DeskWork.Clerk, minute.Id, 1, "The Board discussed twelve carers.", [], "A letter of May shows twelve.");

        await using var db = test.Store.Open(Viewer.Public);
        var versions = await db.Set<MinuteVersion>().Where(v => v.MinuteId == minute.Id).OrderBy(v => v.Number).ToListAsync();
        versions.Select(v => (v.Narrative, v.IsCorrection)).ShouldBe([("The Board discussed it.", true), ("The Board discussed eleven carers.", false)]);
        (await db.Set<Minute>().SingleAsync(m => m.Id == minute.Id)).Narrative.ShouldBe("The Board discussed twelve carers.");
        var set = await db.Set<MinuteSet>().SingleAsync();
        (set.State, set.ApprovedOn, set.Corrections).ShouldBe((MinutesState.Approved, April, 1));
        (await db.Set<Recollection>().SingleAsync()).Words.ShouldBe("He had asked about twins.");
    }

    [Fact]
    public async Task Approve_ByNoLaterMeetingThatWasHeld_IsRefused()
    {
        await using var test = await PublishedAsync(DatabaseProvider.Sqlite);
        var keeper = new DeskWork(test.Store).Approval;
        Task ApproveAsync(DateOnly? day) => keeper.ApproveAsync(DeskWork.Clerk, test.Board.Meeting.Id, day);

        (await Should.ThrowAsync<RuleBrokenException>(() => ApproveAsync(null))).Message.ShouldContain("Choose the meeting");
        (await Should.ThrowAsync<RuleBrokenException>(() => ApproveAsync(DeskBoard.Day))).Message.ShouldContain("at a later meeting");
        (await Should.ThrowAsync<RuleBrokenException>(() => ApproveAsync(April))).Message.ShouldContain("still to come");
    }

    [Fact]
    public async Task Amend_WithoutAReasonOrFromAnOlderVersion_IsRefused()
    {
        await using var test = await PublishedAsync(DatabaseProvider.Sqlite);
        var (keeper, minute) = (new DeskWork(test.Store).Approval, await MinuteAsync(test.Store));
        Task AmendAsync(int began, string words, string reason) => keeper.AmendAsync(DeskWork.Clerk, minute.Id, began, words, [], reason);

        (await Should.ThrowAsync<RuleBrokenException>(() => AmendAsync(0, "Other words.", " "))).Message.ShouldContain("Say what is corrected");
        (await Should.ThrowAsync<RuleBrokenException>(() => AmendAsync(0, "The Board discussed it.", "a slip"))).Message.ShouldBe("Nothing is changed.");
        await AmendAsync(0, "Other words.", "a slip");
        (await Should.ThrowAsync<RuleBrokenException>(() => AmendAsync(0, "Yet others.", "a slip"))).Message.ShouldContain("Somebody else changed this minute");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Erase_OfAMinuteOrItsMeeting_TakesDraftsAndVersionsWithIt(DatabaseProvider provider)
    {
        await using var test = await PublishedAsync(provider);
        var (work, minute) = (new DeskWork(test.Store), await MinuteAsync(test.Store));
        await work.Approval.AmendAsync(DeskWork.Clerk, minute.Id, 0, "Other words.", [], "a slip");
        var old = new DataStore(test.Store.Settings, new FixedTime(new DateOnly(2045, 1, 1)));
        Task EraseAsync(RecordRef record) => new Eraser(old, GovernanceRetention.Kinds(old), GovernanceRetention.Rooms).EraseAsync(record, "due", "R Okafor");

        await EraseAsync(minute.Ref);
        await using (var db = test.Store.Open(Viewer.Work("check")))
        {
            (await db.Set<MinuteVersion>().CountAsync()).ShouldBe(0);
            (await db.Set<DraftMinute>().CountAsync(d => d.MinuteId == minute.Id)).ShouldBe(0);
            (await db.Set<DraftMinute>().CountAsync()).ShouldBe(4, "the other minutes stay");
        }

        await EraseAsync(new RecordRef("meeting", test.Board.Meeting.Id));
        await using var check = test.Store.Open(Viewer.Work("check"));
        (await check.Set<DraftMinute>().CountAsync() + await check.Set<MinuteSet>().CountAsync() + await check.Set<Scrutineer.Governance.Attending.RollEntry>().CountAsync()).ShouldBe(0);
        (await check.Set<Meeting>().AnyAsync(m => m.Id == test.Board.Meeting.Id)).ShouldBeFalse();
    }

    private static async Task<OpenDesk> PublishedAsync(DatabaseProvider provider)
    {
        var test = await OpenDesk.NewAsync(provider);
        var work = new DeskWork(test.Store);
        await work.ReadyAsync(test.Board);
        await work.Publisher.PublishAsync(DeskWork.Clerk, test.Board.Meeting.Id);
        return test;
    }

    private static async Task<Minute> MinuteAsync(DataStore store)
    {
        await using var db = store.Open(Viewer.Work("test"));
        return await db.Set<Minute>().SingleAsync(m => m.Citation == "15/30");
    }

    private static DataStore Later(DataStore store) => new(store.Settings, new FixedTime(April.AddDays(1)));
}
