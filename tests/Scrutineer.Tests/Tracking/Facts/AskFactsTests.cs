using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Scrutineer.Tracking.Facts;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Tracking.Facts;

/// <summary>The facts in memory are those of the database, whoever changed what since, and each viewer's own.</summary>
public sealed class AskFactsTests
{
    private static readonly DateOnly Day = new(2031, 3, 13);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers => TestStore.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Read_AfterEveryKindOfChange_AgreesWithAFreshReading(DatabaseProvider provider)
    {
        await using var held = await TestStore.NewAsync(provider, new FixedTime(new(2031, 6, 1)));
        var facts = new AskFacts(held.Store);
        var board = Guid.NewGuid();
        List<TrackedItem> asks = [.. Enumerable.Range(0, 30).Select(i => Ask(board, i))];
        await using (var db = held.Store.Open(Viewer.Work("test")))
        {
            db.AddRange(asks);
            await db.SaveChangesAsync(Stop);
        }

        await Agree();
        await new ResponseRecorder(held.Store).RecordAsync(asks[3].Id, ResponseOutcome.Accepted, "Yes.", Day.AddDays(40), null, "test", Stop);
        await new EffectJudge(held.Store).JudgeAsync(asks[3].Id, EffectOutcome.Worked, "It fell.", Day.AddDays(50), "The Board", [], "test", Stop);
        await using (var db = held.Store.Open(Viewer.Work("test")))
        {
            (await db.Set<TrackedItem>().SingleAsync(t => t.Id == asks[5].Id, Stop)).Due = Day.AddDays(99);
            db.Remove(await db.Set<TrackedItem>().Include(t => t.Addressees).SingleAsync(t => t.Id == asks[7].Id, Stop));
            db.Add(Ask(board, 31));
            await db.SaveChangesAsync(Stop);
        }

        await Agree();
        var facts3 = (await Read(facts, Viewer.Public)).Single(f => f.Id == asks[3].Id);
        (facts3.State, facts3.Outcome, facts3.Effect, facts3.AnsweredOn).ShouldBe((TrackedItemState.Responded, ResponseOutcome.Accepted, EffectOutcome.Worked, Day.AddDays(40)));

        async Task Agree()
        {
            var (kept, fresh) = (await Read(facts, Viewer.Public), await Read(new AskFacts(held.Store), Viewer.Public));
            kept.Select(Words).ShouldBe(fresh.Select(Words));
            await using var db = held.Store.Open(Viewer.Public);
            kept.Count.ShouldBe(await db.Set<TrackedItem>().CountAsync(Stop));
        }

        async Task<IReadOnlyList<AskFact>> Read(AskFacts from, Viewer viewer)
        {
            await using var db = held.Store.Open(viewer);
            return (await from.ReadAsync(db, Stop)).All;
        }
    }

    [Fact]
    public async Task Read_OfWhatIsNotPublic_IsForThoseOnlyWhoMaySeeIt()
    {
        await using var held = await TestStore.NewAsync();
        var board = Guid.NewGuid();
        await using (var db = held.Store.Open(Viewer.Work("test")))
        {
            var exempt = Ask(board, 1);
            exempt.Visibility = Visibility.Exempt;
            db.AddRange(exempt, Ask(board, 2));
            await db.SaveChangesAsync(Stop);
        }

        var facts = new AskFacts(held.Store);
        (await Count(Viewer.Public)).ShouldBe(1);
        (await Count(Member(board))).ShouldBe(2);
        (await Count(Member(Guid.NewGuid()))).ShouldBe(1);
        (await Count(Viewer.Public)).ShouldBe(1);

        async Task<int> Count(Viewer viewer)
        {
            await using var db = held.Store.Open(viewer);
            var set = await facts.ReadAsync(db, Stop);
            set.Once("count", () => new int[set.All.Count]).Length.ShouldBe(set.All.Count);
            return set.All.Count;
        }

        static Viewer Member(Guid scope) => Viewer.SignedIn(Guid.NewGuid(), "A member", null, [new RoleGrant { AccountId = Guid.NewGuid(), Role = Role.Councillor, ScopeId = scope, From = new(2020, 1, 1) }], new(2031, 1, 1));
    }

    private static string Words(AskFact f) => string.Join('|', f.Id, f.State, f.Outcome, f.Effect, f.Due, f.AnsweredOn, f.RaisedOn, f.Place, f.Theme, f.Owners.Count);

    private static TrackedItem Ask(Guid board, int i)
    {
        var ask = new TrackedItem { Kind = TrackedItemKind.Recommendation, Text = $"Ask {i}", Scope = board, OriginKind = "minute", OriginId = Guid.NewGuid(), RaisedOn = Day.AddDays(i % 3), Place = i % 5, Theme = i % 2 == 0 ? "supervision" : null };
        ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = "Cabinet Member" });
        return ask;
    }
}
