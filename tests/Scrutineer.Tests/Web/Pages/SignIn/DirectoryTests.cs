using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.SignIn;

/// <summary>Signing in through a real OpenID Connect server (rule A8).</summary>
public sealed class DirectoryTests
{
    [Fact]
    public async Task Directory_KnowsAnInvitedPersonByConfirmedAddress_AndLaterByIdentity()
    {
        await using var server = await OidcServer.StartAsync("https://localhost/sign-in/directory/return");
        await using var site = await OpenAsync(server);
        var account = await site.Store.AddAccountAsync();
        await ChangeAsync(site, a => a.JoinedAt = null);

        using (var visitor = site.NewVisitor())
        {
            (await visitor.GetAsync("/sign-in")).Page.LinkOf("Sign in with your council account").ShouldStartWith("/sign-in/directory");
            (await ThroughAsync(visitor, account.Email)).LeadsTo.ShouldBe("/account");
            (await visitor.GetAsync("/account")).Page.Words.ShouldContain(account.Email);
        }

        await ChangeAsync(site, a =>
        {
            a.JoinedAt.ShouldNotBeNull();
            (a.Email, a.EmailKey) = ("other@example.org", "OTHER@EXAMPLE.ORG");
        });
        using var again = site.NewVisitor();
        (await ThroughAsync(again, account.Email)).LeadsTo.ShouldBe("/account");
    }

    [Theory]
    [InlineData("stranger@example.org", false)]
    [InlineData("unconfirmed+rowan.teal@example.org", false)]
    [InlineData("rowan.teal@example.org", true)]
    public async Task Directory_WithSomebodyNotInvitedNotConfirmedOrClosed_LetsNobodyIn(string login, bool closed)
    {
        await using var server = await OidcServer.StartAsync("https://localhost/sign-in/directory/return");
        await using var site = await OpenAsync(server);
        await site.Store.AddAccountAsync();
        if (closed) await ChangeAsync(site, a => a.DisabledAt = DateTime.UtcNow);

        using var visitor = site.NewVisitor();
        var answer = await ThroughAsync(visitor, login);
        answer.LeadsTo.ShouldBe("/sign-in?directoryRefused=true");
        (await visitor.GetAsync(answer.LeadsTo!)).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("The directory did not let you in");
        (await visitor.GetAsync("/account")).LeadsTo.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Directory_AnswerInAnotherBrowserOrTwice_IsRefused()
    {
        await using var server = await OidcServer.StartAsync("https://localhost/sign-in/directory/return");
        await using var site = await OpenAsync(server);
        var account = await site.Store.AddAccountAsync();
        using var visitor = site.NewVisitor();
        using var other = site.NewVisitor();
        var back = await OidcServer.SignInAsync((await visitor.GetAsync("/sign-in/directory")).LeadsTo!, account.Email);

        (await other.GetAsync(back)).LeadsTo.ShouldBe("/sign-in?directoryRefused=true");
        (await visitor.GetAsync(back + "&iss=https%3A%2F%2Felsewhere.example")).LeadsTo.ShouldBe("/sign-in?directoryRefused=true");
    }

    [Fact]
    public async Task Directory_NotSet_IsNotThere()
    {
        await using var site = await Site.OpenAsync();
        using var visitor = site.NewVisitor();
        (await visitor.GetAsync("/sign-in/directory")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/sign-in/directory/return?code=x&state=y")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<VisitedPage> ThroughAsync(Visitor visitor, string login)
    {
        var challenge = (await visitor.GetAsync("/sign-in/directory?returnTo=%2Faccount")).LeadsTo!;
        foreach (var part in (string[])["code_challenge_method=S256", "nonce=", "state=", "response_type=code", "scope=openid%20email%20profile"]) challenge.ShouldContain(part);
        return await visitor.GetAsync(await OidcServer.SignInAsync(challenge, login));
    }

    private static Task<Site> OpenAsync(OidcServer server) => Site.OpenAsync(new Dictionary<string, string>
    {
        ["SignIn:Oidc:Authority"] = server.Address,
        ["SignIn:Oidc:ClientId"] = "scrutineer",
        ["SignIn:Oidc:ClientSecret"] = "a-secret-for-tests-only",
    });

    private static async Task ChangeAsync(Site site, Action<Account> change)
    {
        await using var db = site.Store.Open(Viewer.Work("test"));
        change(await db.Set<Account>().SingleAsync());
        await db.SaveChangesAsync();
    }
}
