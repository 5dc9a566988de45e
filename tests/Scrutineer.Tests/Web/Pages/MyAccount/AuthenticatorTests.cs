using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Tests.TestData;
using Scrutineer.Web.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.MyAccount;

public sealed class AuthenticatorTests
{
    [Fact]
    public async Task Codes_TurnedOn_AreAskedForAfterThePassword_AndEachWorksOnce()
    {
        await using var site = await Site.OpenAsync();
        var account = await site.Store.AddAccountAsync(password: TestAccounts.Password);
        var (key, recovery) = await TurnOnAsync(site, account);
        await using (var db = site.Store.Open(Viewer.Work("check")))
        {
            var kept = await db.Set<Account>().SingleAsync();
            kept.AuthenticatorKey!.ShouldNotContain(key);
            kept.RecoveryCodes.Count.ShouldBe(10);
            kept.RecoveryCodes.ShouldNotContain(code => code.Contains(recovery, StringComparison.OrdinalIgnoreCase));
        }

        var code = Totp.Code(key, 1);
        using var visitor = site.NewVisitor();
        (await visitor.GetAsync("/sign-in/code")).LeadsTo.ShouldBe("/sign-in");
        (await PasswordAsync(visitor)).LeadsTo.ShouldStartWith("/sign-in/code");
        visitor.Cookies.Keys.ShouldNotContain(SessionHandler.Cookie);
        (await visitor.GetAsync("/account")).LeadsTo.ShouldStartWith("/sign-in");
        (await visitor.PostAsync("/sign-in/code", null, ("Code", "000000"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PostAsync("/sign-in/code", null, ("Code", $"{code[..3]} {code[3..]}"))).LeadsTo.ShouldBe("/my-work");

        using var watcher = site.NewVisitor();
        await PasswordAsync(watcher);
        (await watcher.PostAsync("/sign-in/code", null, ("Code", code))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await watcher.PostAsync("/sign-in/code", null, ("Code", recovery))).LeadsTo.ShouldBe("/my-work");

        using var late = site.NewVisitor();
        await PasswordAsync(late);
        (await late.PostAsync("/sign-in/code", null, ("Code", recovery))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task TurnOn_WithAWrongCode_StaysOff()
    {
        await using var site = await Site.OpenAsync();
        using var visitor = await site.SignedInAsync(await site.Store.AddAccountAsync());
        var page = await visitor.PostAsync("/account/authenticator", "/account/authenticator?handler=TurnOn", ("Code", "123"));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("That code is not right.");
        page.Document.QuerySelector(".app-key svg").ShouldNotBeNull();
    }

    private static Task<VisitedPage> PasswordAsync(Visitor visitor) =>
        visitor.PostAsync("/sign-in", null, ("Email", "rowan.teal@example.org"), ("Password", TestAccounts.Password));

    private static async Task<(string Key, string Recovery)> TurnOnAsync(Site site, Account account)
    {
        using var visitor = await site.SignedInAsync(account);
        var key = (await visitor.GetAsync("/account/authenticator")).Page.WordsOf(".app-key__text");
        var page = await visitor.PostAsync("/account/authenticator", "/account/authenticator?handler=TurnOn", ("Code", Totp.Code(key)));
        var codes = page.Page.AllWordsOf(".app-codes li");
        codes.Count.ShouldBe(10);
        return (key.Replace(" ", "", StringComparison.Ordinal), codes[3]);
    }
}
