using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Tests.TestData;
using Scrutineer.Web.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>Identity tokens that no sound directory would give are refused, each for its own fault.</summary>
public sealed class DirectoryHandlerTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("audience", false)]
    [InlineData("issuer", false)]
    [InlineData("expired", false)]
    [InlineData("nonce", false)]
    [InlineData("no nonce", false)]
    [InlineData("no subject", false)]
    [InlineData("not verified", false)]
    [InlineData("key", false)]
    [InlineData("secret", false)]
    [InlineData("unsigned", false)]
    [InlineData("missing", false)]
    public async Task Return_WithAToken_IsLetInOnlyWhenNothingIsWrongWithIt(string forgery, bool letIn)
    {
        using var directory = new ForgedDirectory { Forgery = forgery };
        await using var site = await OpenAsync(directory);
        await site.Store.AddAccountAsync();
        using var visitor = site.NewVisitor();
        (await ThroughAsync(visitor, directory)).ShouldBe(letIn ? "/account" : "/sign-in?directoryRefused=true");
        visitor.Cookies.ContainsKey(SessionHandler.Cookie).ShouldBe(letIn);
    }

    [Fact]
    public async Task Return_WithTheAddressOfAnAccountThatIsJoinedToAnotherIdentity_IsRefused()
    {
        using var directory = new ForgedDirectory { Subject = "somebody who was given the address later" };
        await using var site = await OpenAsync(directory);
        var account = await site.Store.AddAccountAsync();
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            db.Add(new DirectoryLogin { AccountId = account.Id, Issuer = ForgedDirectory.Issuer, Subject = "the owner" });
            await db.SaveChangesAsync();
        }

        using var visitor = site.NewVisitor();
        (await ThroughAsync(visitor, directory)).ShouldBe("/sign-in?directoryRefused=true");
    }

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["SignIn:Oidc:Authority"] = ForgedDirectory.Issuer,
        ["SignIn:Oidc:ClientId"] = ForgedDirectory.Client,
        ["SignIn:Oidc:ClientSecret"] = ForgedDirectory.Secret,
    };

    private static Task<Site> OpenAsync(HttpMessageHandler directory) =>
        Site.OpenAsync(Settings, services => services.Configure<DirectoryOptions>(DirectoryHandler.SchemeName, options => options.BackchannelHttpHandler = directory));

    private static async Task<string?> ThroughAsync(Visitor visitor, ForgedDirectory directory)
    {
        var asked = QueryHelpers.ParseQuery(new Uri((await visitor.GetAsync("/sign-in/directory?returnTo=%2Faccount")).LeadsTo!).Query);
        directory.Nonce = asked["nonce"]!;
        return (await visitor.GetAsync(QueryHelpers.AddQueryString("/sign-in/directory/return", new Dictionary<string, string?> { ["code"] = "x", ["state"] = asked["state"] }))).LeadsTo;
    }
}
