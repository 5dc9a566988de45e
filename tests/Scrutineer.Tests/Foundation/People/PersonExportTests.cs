using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Foundation.People;

/// <summary>A person is given all that is held about them (rule K9).</summary>
public sealed class PersonExportTests
{
    private static readonly DateOnly Day = new(2031, 3, 20);

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Write_OfSomebodyWithAnAccount_HoldsWhatTheyDidSignedInAndWhatWasDoneToTheAccount(DatabaseProvider provider)
    {
        await using var test = await TestStore.NewAsync(provider);
        var gwen = new Person { Name = "G Pascoe", Slug = "g-pascoe" };
        await AddAsync(test.Store, Viewer.Work("import"), gwen);
        var account = await JoinedAsync(test.Store, "Gwen Pascoe", gwen);
        var administrator = await test.Store.AddAccountAsync("Ivo Grant", Role.Administrator);
        await AddAsync(test.Store, SignedIn(account, gwen.Id), new Organisation { Name = "Harbour Team", Slug = "harbour-team" });
        await AddAsync(test.Store, SignedIn(administrator), new Organisation { Name = "Moor Team", Slug = "moor-team" });
        await new SessionKeeper(test.Store, new SessionLimits()).StartAsync(account.Id, SignInMethod.Password, "Firefox on Linux");
        await EndRoleAsync(test.Store, SignedIn(administrator), account);

        var (file, warnings) = await new PersonExport(test.Store).WriteAsync("g-pascoe", Path.Combine(test.Folder, "gwen.zip"));

        warnings.ShouldBeEmpty();
        var (hers, his) = (Viewer.ActorOf(account.Id), Viewer.ActorOf(administrator.Id));
        file.Journal.ShouldContain(s => s.By == hers && s.Verb == "added" && s.Kind == "organisation" && s.Difference!.Contains("Harbour Team"));
        file.Journal.ShouldContain(s => s.By == his && s.Verb == "changed" && s.Kind == "role-grant");
        file.Journal.ShouldContain(s => s.Verb == "added" && s.Kind == "session");
        file.Journal.ShouldContain(s => s.Verb == "added" && s.Kind == "account");
        file.Journal.ShouldNotContain(s => s.Difference!.Contains("Moor Team"));
        file.Journal.Select(s => s.Sequence).ShouldBeInOrder();
        file.Journal.Select(s => s.Sequence).ShouldBeUnique();
        file.Rows.Where(r => r.Why == "points at them").Select(r => r.Kind).Order(StringComparer.Ordinal).ShouldBe(["Account", "Person", "RoleGrant", "Session"]);
        file.Rows.ShouldNotContain(r => r.Fields.ContainsKey(nameof(Account.PasswordHash)) || r.Fields.ContainsKey(nameof(Session.KeyHash)));
    }

    [Fact]
    public async Task Write_OfSomebodyFoundToBeTwo_HoldsWhatTheOtherDid()
    {
        await using var test = await TestStore.NewAsync();
        var gwen = new Person { Name = "G Pascoe", Slug = "g-pascoe" };
        var earlier = new Person { Name = "G Penrose", Slug = "g-penrose", MergedIntoId = gwen.Id };
        await AddAsync(test.Store, Viewer.Work("import"), gwen, earlier);
        var account = await JoinedAsync(test.Store, "Gwen Penrose", earlier);
        await AddAsync(test.Store, SignedIn(account, earlier.Id), new Organisation { Name = "Harbour Team", Slug = "harbour-team" });

        var (file, _) = await new PersonExport(test.Store).WriteAsync("g-pascoe", Path.Combine(test.Folder, "gwen.zip"));

        file.Journal.ShouldContain(s => s.By == Viewer.ActorOf(account.Id) && s.Kind == "organisation");
        file.Rows.Where(r => r.Kind == "Person").Select(r => r.Fields["Slug"]).ShouldBe(["g-pascoe", "g-penrose"], ignoreOrder: true);
    }

    [Fact]
    public async Task Write_WhereAnAccountOfTheNameIsJoinedToNobody_LeavesItsWorkOutAndSaysSo()
    {
        await using var test = await TestStore.NewAsync();
        await AddAsync(test.Store, Viewer.Work("import"), new Person { Name = "G Pascoe", Title = "Mrs", Slug = "g-pascoe" });
        var namesake = await test.Store.AddAccountAsync("G Pascoe", Role.Councillor);
        await AddAsync(test.Store, SignedIn(namesake), new Organisation { Name = "Harbour Team", Slug = "harbour-team" });

        var (file, warnings) = await new PersonExport(test.Store).WriteAsync("g-pascoe", Path.Combine(test.Folder, "gwen.zip"));

        warnings.ShouldHaveSingleItem().ShouldStartWith("The account g.pascoe@example.org has the name of Mrs G Pascoe but is joined to no person");
        file.Journal.ShouldNotContain(s => s.Kind == "organisation");
    }

    private static Viewer SignedIn(Account account, Guid? person = null) => Viewer.SignedIn(account.Id, account.Name, person, account.Grants, Day);

    private static async Task AddAsync(DataStore store, Viewer viewer, params object[] records)
    {
        await using var db = store.Open(viewer);
        db.AddRange(records);
        await db.SaveChangesAsync();
    }

    private static async Task<Account> JoinedAsync(DataStore store, string name, Person person)
    {
        var added = await store.AddAccountAsync(name, Role.GovernanceOfficer, password: TestAccounts.Password);
        await using var db = store.Open(Viewer.Work("test"));
        var account = await db.Set<Account>().SingleAsync(a => a.Id == added.Id);
        account.PersonId = person.Id;
        await db.SaveChangesAsync();
        return account;
    }

    private static async Task EndRoleAsync(DataStore store, Viewer administrator, Account account)
    {
        await using var db = store.Open(administrator);
        (await db.Set<RoleGrant>().SingleAsync(g => g.AccountId == account.Id)).To = Day;
        await db.SaveChangesAsync();
    }
}
