using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Pages.Tracker;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Answers;

public sealed class EffectJudgeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Judge_TwiceAfterResponseAndDone_KeepsBothAndTheLastStands(DatabaseProvider provider)
    {
        var board = new TrackerBoard();
        await using var held = await HoldAsync(board, provider);
        var (recorder, judge, letter) = (new ResponseRecorder(held.Store), new EffectJudge(held.Store), board.Letter.Id);
        await recorder.RecordAsync(letter, ResponseOutcome.Partly, " To half of the schools. ", new(2031, 1, 20), "Director of Children’s Services", "clerk", Cancel);
        await recorder.RecordDoneAsync(letter, "Written.", new(2031, 2, 3), board.Nurseries.Ref, null, "clerk", Cancel);

        await judge.JudgeAsync(letter, EffectOutcome.TooEarly, "Nobody has replied yet.", new(2031, 2, 13), "The board", [], "clerk", Cancel);
        await judge.JudgeAsync(letter, EffectOutcome.Worked, "Visits are kept.", new(2031, 3, 13), "The board", [new(board.Nurseries.Ref, "Every school said so.")], "clerk", Cancel);

        await using var db = held.Store.Open(Viewer.Public);
        var ask = await db.Set<TrackedItem>().Include(t => t.Statuses).Include(t => t.Judgements).ThenInclude(j => j.Evidence).SingleAsync(t => t.Id == letter, Cancel);
        ask.State.ShouldBe(TrackedItemState.Done);
        ask.Effect.ShouldBe(EffectOutcome.Worked);
        ask.Statuses.OrderBy(s => s.Order).Select(s => (s.State, s.Outcome, s.Words, s.EvidenceId)).ShouldBe(
            [(TrackedItemState.Responded, ResponseOutcome.Partly, "To half of the schools.", null), (TrackedItemState.Done, null, "Written.", (Guid?)board.Nurseries.Id)]);
        ask.Judgements.OrderBy(j => j.Order).Select(j => j.Outcome).ShouldBe([EffectOutcome.TooEarly, EffectOutcome.Worked]);
        ask.Judgements.Single(j => j.Outcome == EffectOutcome.Worked).Evidence.Single().ShouldSatisfyAllConditions(
            e => e.Record.ShouldBe(board.Nurseries.Ref), e => e.Shows.ShouldBe("Every school said so."));
        (await db.Set<JournalEntry>().CountAsync(e => e.Actor == "clerk" && e.RecordKind == "effect-judgement", Cancel)).ShouldBe(3, "two judgements and the evidence of one");
    }

    [Fact]
    public async Task Judge_AnEarlierDayAfterALaterOne_LeavesTheLaterJudgementStanding()
    {
        var board = new TrackerBoard();
        await using var held = await HoldAsync(board);
        var judge = new EffectJudge(held.Store);

        await judge.JudgeAsync(board.Map.Id, EffectOutcome.Not, "Nobody uses it.", new(2031, 3, 18), "The board", [], "clerk", Cancel);
        await judge.JudgeAsync(board.Map.Id, EffectOutcome.TooEarly, "It is a day old.", new(2031, 2, 21), "The board", [], "clerk", Cancel);

        await using var db = held.Store.Open(Viewer.Public);
        (await db.Set<TrackedItem>().SingleAsync(t => t.Id == board.Map.Id, Cancel)).Effect.ShouldBe(EffectOutcome.Not);
    }

    [Fact]
    public async Task Judge_WhatARuleRefuses_RecordsNothingAndSaysWhy()
    {
        var board = new TrackerBoard();
        await using var held = await HoldAsync(board);
        var judge = new EffectJudge(held.Store);

        var outstanding = await Should.ThrowAsync<RuleBrokenException>(() => judge.JudgeAsync(board.Figures.Id, EffectOutcome.Worked, "It worked.", new(2031, 3, 18), "The board", [], "clerk", Cancel));
        var mute = await Should.ThrowAsync<RuleBrokenException>(() => judge.JudgeAsync(board.Map.Id, EffectOutcome.Worked, "It worked.", new(2031, 3, 18), "The board", [new(board.Visits.Ref, " ")], "clerk", Cancel));
        var nobody = await Should.ThrowAsync<RuleBrokenException>(() => judge.JudgeAsync(Guid.NewGuid(), EffectOutcome.Worked, "It worked.", new(2031, 3, 18), "The board", [], "clerk", Cancel));

        outstanding.Reasons.Single().ShouldStartWith("The ask is neither answered nor done");
        mute.Reasons.ShouldBe(["Each piece of evidence needs a sentence that says what it shows."]);
        nobody.Message.ShouldStartWith("No ask has the identity");
        await using var db = held.Store.Open(Viewer.Public);
        (await db.Set<EffectJudgement>().AnyAsync(Cancel)).ShouldBeFalse();
    }

    private static async Task<TestStore> HoldAsync(TrackerBoard board, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var held = await TestStore.NewAsync(provider, new MarchClock());
        await using var db = held.Store.Open(Viewer.Work("test"));
        db.AddRange(board.Board.Records);
        await db.SaveChangesAsync(Cancel);
        return held;
    }

    private sealed class MarchClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2031, 3, 20, 9, 0, 0, TimeSpan.Zero);
    }
}
