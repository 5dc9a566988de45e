using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Evaluation;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Evaluation;

public sealed class EvaluationKeeperTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task WithoutNames_RepliesAreShownFromThreeOn_AndNothingSaysWhoseTheyAre(DatabaseProvider provider)
    {
        await using var test = await OpenDesk.NewAsync(provider);
        await SetAsync(test.Store, test.Board.Invented.Id, named: false);
        var members = new List<Viewer>();
        foreach (var name in (string[])["S Brandreth", "L Okoro", "P Quill"])
        {
            var member = await MemberAsync(test, name);
            members.Add(member);
            await ReplyAsync(test, member, new(4, null), new(null, $"{name[0]} thought the visit was good"));
            (await SummaryAsync(test)).ShouldBe((members.Count, members.Count < 3 ? members.Count : 0));
        }

        await using var db = test.Store.Open(Viewer.Work("check"));
        var summary = await EvaluationSummary.OfMeetingAsync(db, test.Board.Meeting.Id, Stop);
        summary.Questions.Select(q => q.Question).ShouldBe(["We asked the right questions", "What worked well?"]);
        summary.Questions[0].Counts.ShouldBe([0, 0, 0, 3, 0]);
        summary.Questions[1].Words.ShouldBe([new(null, "L thought the visit was good"), new(null, "P thought the visit was good"), new(null, "S thought the visit was good")]);
        (await EvaluationSummary.OfYearAsync(db, test.Board.Invented.Id, MunicipalYear.Of(DeskBoard.Day), Stop)).Replies.ShouldBe(3);
        (await EvaluationSummary.OfYearAsync(db, test.Board.Invented.Id, new MunicipalYear(2029), Stop)).Replies.ShouldBe(0);

        var actors = members.Select(m => m.Actor).ToList();
        (await db.Set<JournalEntry>().CountAsync(e => actors.Contains(e.Actor), Stop)).ShouldBe(0);
        (await Should.ThrowAsync<RuleBrokenException>(() => ReplyAsync(test, members[0], new(1, null), new(null, null)))).Reasons.ShouldBe(["You have answered for this meeting already."]);
        await using var open = test.Store.Open(Viewer.Public);
        (await open.Set<EvaluationReply>().CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task WithNames_EachReplyCarriesItsWriters()
    {
        await using var test = await OpenDesk.NewAsync(DatabaseProvider.Sqlite);
        await SetAsync(test.Store, test.Board.Invented.Id, named: true);
        await ReplyAsync(test, await MemberAsync(test, "L Okoro"), new(null, null), new(null, " The visit "));

        await using var db = test.Store.Open(Viewer.Work("check"));
        var summary = await EvaluationSummary.OfMeetingAsync(db, test.Board.Meeting.Id, Stop);
        summary.Questions.ShouldHaveSingleItem().Words.ShouldBe([new("L Okoro", "The visit")]);
    }

    [Fact]
    public async Task Reply_OfNothing_OrTwiceAtOnce_OrByAnotherBoards_IsRefused()
    {
        await using var test = await OpenDesk.NewAsync(DatabaseProvider.Sqlite);
        var (id, member) = (test.Board.Meeting.Id, await MemberAsync(test, "L Okoro"));
        await using (var before = test.Store.Open(member)) (await EvaluationKeeper.FormAsync(before, id, Stop)).ShouldBeNull("the board asks nothing");
        await SetAsync(test.Store, test.Board.Invented.Id, named: false);
        (await Should.ThrowAsync<RuleBrokenException>(() => ReplyAsync(test, member, new(null, null), new(null, " ")))).Reasons.ShouldBe(["Answer at least one question."]);
        (await Should.ThrowAsync<RuleBrokenException>(() => ReplyAsync(test, member, new(6, null), new(null, null)))).Reasons.ShouldBe(["Choose one of the five answers."]);

        await using var db = test.Store.Open(member);
        var form = (await EvaluationKeeper.FormAsync(db, id, Stop))!;
        var keeper = new EvaluationKeeper(test.Store);
        await keeper.ReplyAsync(member, form, [new(5, null), new(null, null)], Stop);
        (await Should.ThrowAsync<RuleBrokenException>(() => keeper.ReplyAsync(member, form, [new(5, null), new(null, null)], Stop))).Reasons.ShouldBe(["You have answered for this meeting already."]);
        await using var other = test.Store.Open(await MemberAsync(test, "A Stranger", Guid.NewGuid()));
        (await EvaluationKeeper.FormAsync(other, id, Stop)).ShouldBeNull();
    }

    private static async Task SetAsync(DataStore store, Guid board, bool named)
    {
        await using var db = store.Open(Viewer.Work("test"));
        db.Add(new BoardPractice { BoardId = board, EvaluationQuestions = ["We asked the right questions", "What worked well? [words]"], EvaluationIsNamed = named });
        await db.SaveChangesAsync(Stop);
    }

    private static async Task<Viewer> MemberAsync(OpenDesk test, string name, Guid? board = null)
    {
        var account = await test.Store.AddAccountAsync(name, Role.Councillor, board ?? test.Board.Invented.Id);
        await using var db = test.Store.Open(Viewer.Work("test"));
        var grants = await db.Set<RoleGrant>().AsNoTracking().Where(g => g.AccountId == account.Id).ToListAsync(Stop);
        return Viewer.SignedIn(account.Id, account.Name, null, grants, DeskBoard.Day);
    }

    private static async Task ReplyAsync(OpenDesk test, Viewer member, params EvaluationInput[] answers)
    {
        await using var db = test.Store.Open(member);
        await new EvaluationKeeper(test.Store).ReplyAsync(member, (await EvaluationKeeper.FormAsync(db, test.Board.Meeting.Id, Stop))!, answers, Stop);
    }

    private static async Task<(int Replies, int Withheld)> SummaryAsync(OpenDesk test)
    {
        await using var db = test.Store.Open(Viewer.Work("check"));
        var summary = await EvaluationSummary.OfMeetingAsync(db, test.Board.Meeting.Id, Stop);
        return (summary.Replies, summary.Withheld);
    }
}
