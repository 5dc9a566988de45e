using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Access.Accounts;

public sealed class AccountTests
{
    private static readonly DateTime Noon = new(2031, 3, 20, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Account_AfterTenWrongPasswords_IsLockedForAQuarterOfAnHour()
    {
        var account = new Account { Name = "R Teal", Email = "r@example.org", CreatedAt = Noon };
        for (var i = 0; i < 9; i++) account.NoteWrongSecret(Noon);
        account.IsLocked(Noon).ShouldBeFalse();
        account.NoteWrongSecret(Noon);
        account.IsLocked(Noon.AddMinutes(14)).ShouldBeTrue();
        account.IsLocked(Noon.AddMinutes(15)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Change_OfSecrets_IsJournalledWithoutThem(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var account = await test.Store.AddAccountAsync(password: TestAccounts.Password);
        await using (var db = test.Store.Open(Viewer.Work("clerk")))
        {
            var own = await db.Set<Account>().SingleAsync();
            (own.PasswordHash, own.AuthenticatorKey, own.RecoveryCodes, own.Name) = ("hash-canary", "key-canary", ["code-canary"], "Rowan Sand");
            await OneTimeLink.IssueAsync(db, own.Id, LinkPurpose.Recovery, Noon);
            db.Add(new Session { AccountId = own.Id, KeyHash = "session-canary", Method = SignInMethod.Password, Device = "a test", StartedAt = Noon, SeenAt = Noon });
            await db.SaveChangesAsync();
        }

        await using var read = test.Store.Open(Viewer.Work("check"));
        var journal = string.Join('\n', await read.Set<JournalPayload>().Select(p => p.Difference).ToListAsync());
        journal.ShouldNotContain("canary");
        journal.ShouldNotContain(account.PasswordHash!);
        journal.ShouldNotContain((await read.Set<OneTimeLink>().SingleAsync()).TokenHash);
        journal.ShouldContain("\"PasswordHash\":[\"not kept\",\"not kept\"]");
        journal.ShouldContain("Rowan Sand");
    }

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Link_Used_OutOfDateOrReplaced_OpensNothing(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var account = await test.Store.AddAccountAsync();
        await using var db = test.Store.Open(Viewer.Work("clerk"));
        var first = await OneTimeLink.IssueAsync(db, account.Id, LinkPurpose.Recovery, Noon);
        await db.SaveChangesAsync();
        var second = await OneTimeLink.IssueAsync(db, account.Id, LinkPurpose.Recovery, Noon);
        await db.SaveChangesAsync();

        (await OneTimeLink.FindAsync(db, first, LinkPurpose.Recovery, Noon)).ShouldBeNull();
        (await OneTimeLink.FindAsync(db, second, LinkPurpose.Invitation, Noon)).ShouldBeNull();
        (await OneTimeLink.FindAsync(db, second, LinkPurpose.Recovery, Noon.AddMinutes(61))).ShouldBeNull();
        var found = (await OneTimeLink.FindAsync(db, second, LinkPurpose.Recovery, Noon.AddMinutes(59)))!.Value;
        found.Link.UsedAt = Noon;
        await db.SaveChangesAsync();
        (await OneTimeLink.FindAsync(db, second, LinkPurpose.Recovery, Noon)).ShouldBeNull();
    }

    [Fact]
    public async Task LastAdministrator_CannotBeClosedOrLoseTheRole()
    {
        await using var test = await TestStore.NewAsync();
        await test.Store.AddAccountAsync("Ada Sole", Role.Administrator);
        await using (var db = test.Store.Open(Viewer.Work("clerk")))
        {
            var account = await db.Set<Account>().Include(a => a.Grants).SingleAsync();
            (await Should.ThrowAsync<RuleBrokenException>(() => AccountKeeper.DisableAsync(db, account, test.Store.Time))).Reasons
                .ShouldBe(["Ada Sole is the only administrator. Make somebody else an administrator first."]);
            await Should.ThrowAsync<RuleBrokenException>(() => AccountKeeper.EndAsync(db, account, account.Grants[0], test.Store.Time.Today()));
        }

        await test.Store.AddAccountAsync("Bea Second", Role.Administrator);
        await using var again = test.Store.Open(Viewer.Work("clerk"));
        var first = await again.Set<Account>().SingleAsync(a => a.Name == "Ada Sole");
        await AccountKeeper.DisableAsync(again, first, test.Store.Time);
        first.IsOpen.ShouldBeFalse();
    }
}
