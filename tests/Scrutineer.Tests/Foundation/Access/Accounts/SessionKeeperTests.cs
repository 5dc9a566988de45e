using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.Access.Accounts;

/// <summary>A session is what the table says, at every moment (rule A6).</summary>
public sealed class SessionKeeperTests
{
    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Find_AfterTheAccountIsClosed_RefusesEverySession(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var keeper = new SessionKeeper(test.Store, new SessionLimits());
        var account = await test.Store.AddAccountAsync();
        var (key, _) = await keeper.StartAsync(account.Id, SignInMethod.Passkey, "a test");
        (await keeper.FindAsync(key))!.Viewer.Name.ShouldBe("Rowan Teal");

        await using (var db = test.Store.Open(Viewer.Work("administrator")))
            await db.Set<Account>().ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, DateTime.UtcNow));

        (await keeper.FindAsync(key)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_IdleOrTooOld_FindsNothing()
    {
        var time = new MovedTime();
        await using var test = await TestStore.NewAsync(time: time);
        var keeper = new SessionKeeper(test.Store, new SessionLimits { Idle = TimeSpan.FromMinutes(30), Longest = TimeSpan.FromHours(2) });
        var account = await test.Store.AddAccountAsync();
        var (idle, _) = await keeper.StartAsync(account.Id, SignInMethod.Password, "a test");
        var (used, _) = await keeper.StartAsync(account.Id, SignInMethod.Password, "a test");
        for (var minutes = 0; minutes < 119; minutes += 17)
        {
            (await keeper.FindAsync(used)).ShouldNotBeNull($"{minutes} minutes in");
            time.Now += TimeSpan.FromMinutes(17);
        }

        (await keeper.FindAsync(idle)).ShouldBeNull();
        time.Now += TimeSpan.FromMinutes(2);
        (await keeper.FindAsync(used)).ShouldBeNull();
    }

    [Fact]
    public async Task Find_OfAKeyNobodyHas_FindsNothing()
    {
        await using var test = await TestStore.NewAsync();
        var keeper = new SessionKeeper(test.Store, new SessionLimits());
        var account = await test.Store.AddAccountAsync();
        await keeper.StartAsync(account.Id, SignInMethod.Password, "a test");
        await using var db = test.Store.Open(Viewer.Work("thief"));
        (await keeper.FindAsync(Token.New())).ShouldBeNull();
        (await keeper.FindAsync((await db.Set<Session>().SingleAsync()).KeyHash)).ShouldBeNull("a hash read from the table is no key");
    }

    private sealed class MovedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2031, 3, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
