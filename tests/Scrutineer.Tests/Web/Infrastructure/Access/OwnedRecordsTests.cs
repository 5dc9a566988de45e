using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Evaluation;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>What belongs to an account is given to that account alone, whatever roles others hold over everything (rule PN1).</summary>
public sealed class OwnedRecordsTests
{
    /// <summary>The kinds that belong to an account; the matrix asks that each is here.</summary>
    public static IReadOnlyList<Type> Kinds { get; } = [typeof(PaperNote), typeof(PapersLook), typeof(EvaluationGiven)];

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Record_OfAnAccount_IsGivenToNobodyElse_AndGoesWithIt(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var (owner, other) = (await test.Store.AddAccountAsync("R Teal", Role.Councillor), await test.Store.AddAccountAsync("V Quill", Role.Councillor));
        await using (var db = test.Store.Open(Viewer.Work("test")))
        {
            var board = new Board { Name = "A board", Slug = "a-board" };
            var meeting = new Meeting { BoardId = board.Id, Date = DeskBoard.Day };
            db.AddRange(board, meeting, new EvaluationGiven { MeetingId = meeting.Id, AccountId = owner.Id });
            db.AddRange(new PaperNote { AccountId = owner.Id, PaperId = Guid.NewGuid(), Text = "Ask about the price", SavedAt = DateTime.UnixEpoch }, new PapersLook { AccountId = owner.Id });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        foreach (var role in Roles.Granted.Select(r => r.Role)) (await CountAsync(As(other, role))).ShouldBe(0, $"{role}");
        (await CountAsync(Viewer.Public)).ShouldBe(0);
        (await CountAsync(As(owner, Role.Councillor))).ShouldBe(Kinds.Count);

        await using (var db = test.Store.Open(Viewer.Work("test")))
        {
            await db.Set<RoleGrant>().Where(g => g.AccountId == owner.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await db.Set<Account>().Where(a => a.Id == owner.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        (await CountAsync(Viewer.Work("test"))).ShouldBe(0, "erased with the account");

        async Task<int> CountAsync(Viewer viewer)
        {
            await using var db = test.Store.Open(viewer);
            return await db.Set<PaperNote>().CountAsync(TestContext.Current.CancellationToken) + await db.Set<PapersLook>().CountAsync(TestContext.Current.CancellationToken)
                + await db.Set<EvaluationGiven>().CountAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Viewer As(Account account, Role role) =>
        Viewer.SignedIn(account.Id, account.Name, null, [new RoleGrant { AccountId = account.Id, Role = role, CoversAll = Roles.Of(role).Scope != ScopeKind.None, From = new DateOnly(2020, 1, 1) }], new DateOnly(2031, 1, 1));
}
