using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Storage;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Cli.Access;

public sealed class AccountsCommandTests : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("scrutineer-cli-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        data.Delete(recursive: true);
    }

    [Fact]
    public async Task Invite_TheFirstAdministrator_PrintsALinkThatIsKeptNowhere()
    {
        var run = await CommandRun.Of("accounts", "invite", "--email", "ada@example.org", "--role", "administrator", "--data", data.FullName, "--json");

        run.ExitCode.ShouldBe(0);
        var link = run.Json.GetProperty("link").GetString()!;
        link.ShouldStartWith("http://localhost:5080/invitations/");
        var token = link.Split('/')[^1];
        var store = new DataStore(new StorageSettings(data.FullName), TimeProvider.System);
        await using var db = store.Open(Viewer.Work("check"));
        (await OneTimeLink.FindAsync(db, token, LinkPurpose.Invitation, DateTime.UtcNow))!.Value.Account.Grants.ShouldHaveSingleItem().Role.ShouldBe(Role.Administrator);
        (await db.Set<OneTimeLink>().SingleAsync()).TokenHash.ShouldNotContain(token);
    }

    [Theory]
    [InlineData("ada", "administrator", "Enter an e-mail address in the correct form, like name@example.com.")]
    [InlineData("ada@example.org", "emperor", "\"emperor\" is not a role.")]
    [InlineData("ada@example.org", "public", "\"public\" is not a role.")]
    [InlineData("ada@example.org", "councillor", "Choose what the role Councillor covers.")]
    public async Task Invite_ThatMakesNoSense_IsRefusedWithASentence(string email, string role, string sentence)
    {
        var run = await CommandRun.Of("accounts", "invite", "--email", email, "--role", role, "--data", data.FullName);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith(sentence);
        await using var db = new DataStore(new StorageSettings(data.FullName), TimeProvider.System).Open(Viewer.Work("check"));
        (await db.Set<Account>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Permissions_AsJson_ListsEachWithItsRoles()
    {
        var run = await CommandRun.Of("permissions", "--json");
        run.ExitCode.ShouldBe(0);
        var listed = run.Json.GetProperty("permissions").EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);
        listed.Keys.ShouldBe(Permissions.All.Select(p => p.Name));
        listed["accounts.manage"].GetProperty("roles").EnumerateArray().ShouldHaveSingleItem().GetProperty("role").GetString().ShouldBe("administrator");
        listed["business.read-exempt"].GetProperty("roles").EnumerateArray().ShouldAllBe(role => role.GetProperty("reach").GetString() == "scope");
    }
}
