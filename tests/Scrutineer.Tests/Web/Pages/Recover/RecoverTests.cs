using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Recover;

public sealed class RecoverTests
{
    [Fact]
    public async Task Post_ForAnyAddress_SaysTheSame_AndTheLinkWorksOnce()
    {
        await using var site = await Site.OpenAsync();
        var account = await site.Store.AddAccountAsync(password: TestAccounts.Password);
        using var signedIn = await site.SignedInAsync(account);
        using var visitor = site.NewVisitor();

        var known = await visitor.PostAsync("/account/recover", null, ("Email", account.Email));
        var unknown = await visitor.PostAsync("/account/recover", null, ("Email", "nobody@example.org"));
        known.Page.Words.Replace(account.Email, "X", StringComparison.Ordinal).ShouldBe(unknown.Page.Words.Replace("nobody@example.org", "X", StringComparison.Ordinal));

        var link = TestAccounts.LinkIn(await site.MailToAsync(account.Email));
        (await visitor.PostAsync(link, null, ("Password", "password1"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("common passwords");
        (await visitor.PostAsync(link, null, ("Password", "seven lanterns out"))).LeadsTo.ShouldBe("/sign-in");
        (await visitor.GetAsync(link)).Page.WordsOf("h1").ShouldBe("This link has ended");
        (await signedIn.GetAsync("/account")).LeadsTo.ShouldStartWith("/sign-in");
        (await visitor.PostAsync("/sign-in", null, ("Email", account.Email), ("Password", TestAccounts.Password))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PostAsync("/sign-in", null, ("Email", account.Email), ("Password", "seven lanterns out"))).LeadsTo.ShouldBe("/my-work");
    }

    [Fact]
    public async Task Link_WithAForeignHostInTheRequest_LeadsToTheSiteItself()
    {
        await using var site = await Site.OpenAsync(new Dictionary<string, string> { ["Site:Address"] = "https://scrutiny.example.org" });
        var account = await site.Store.AddAccountAsync(password: TestAccounts.Password);
        using var visitor = site.NewVisitor();
        await visitor.PostAsync("/account/recover", null, ("Email", account.Email));
        visitor.Client.DefaultRequestHeaders.Host = "evil.example";
        (await visitor.GetAsync("/account/recover")).Status.ShouldBe(System.Net.HttpStatusCode.BadRequest, "the site answers to no name but its own");
        (await site.MailToAsync(account.Email)).ShouldContain("https://scrutiny.example.org/account/recover/");
    }
}
