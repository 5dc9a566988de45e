using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.MyAccount;

public sealed class AccountTests
{
    [Fact]
    public async Task Password_Changed_SignsEveryOtherBrowserOutAndTellsTheOwner()
    {
        await using var site = await Site.OpenAsync();
        var account = await site.Store.AddAccountAsync(password: TestAccounts.Password);
        using var here = await site.SignedInAsync(account);
        using var there = await site.SignedInAsync(account);

        (await here.PostAsync("/account/password", null, ("Current", "wrong"), ("Password", "seven lanterns out"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("That is not your password now");
        (await here.PostAsync("/account/password", null, ("Current", TestAccounts.Password), ("Password", "short"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Password must be 8 characters or more");
        (await there.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await here.PostAsync("/account/password", null, ("Current", TestAccounts.Password), ("Password", "seven lanterns out"))).LeadsTo.ShouldBe("/account");

        (await here.GetAsync("/account")).Page.Words.ShouldContain("Your password is changed.");
        (await there.GetAsync("/account")).LeadsTo.ShouldStartWith("/sign-in");
        (await site.MailToAsync(account.Email)).ShouldContain("The password of your account was changed");
    }

    [Fact]
    public async Task Sessions_SignedOutEverywhereElse_LeavesThisOne()
    {
        await using var site = await Site.OpenAsync();
        var account = await site.Store.AddAccountAsync();
        using var here = await site.SignedInAsync(account);
        using var there = await site.SignedInAsync(account);
        (await here.GetAsync("/account/sessions")).Page.AllWordsOf("tbody tr").Count.ShouldBe(2);

        (await here.PostAsync("/account/sessions")).LeadsTo.ShouldBe("/account/sessions");

        (await here.GetAsync("/account/sessions")).Page.AllWordsOf("tbody tr").ShouldHaveSingleItem().ShouldContain("This one");
        (await there.GetAsync("/account")).LeadsTo.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Email_Changes_WhenTheLinkSentToTheNewAddressIsConfirmed()
    {
        await using var site = await Site.OpenAsync();
        using var visitor = await site.SignedInAsync(await site.Store.AddAccountAsync());
        using var other = await site.SignedInAsync(Role.Councillor);

        (await visitor.PostAsync("/account/email", null, ("Email", "nowhere"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PostAsync("/account/email", null, ("Email", "rowan@new.example.org"))).LeadsTo.ShouldBe("/account");
        (await visitor.GetAsync("/account")).Page.Words.ShouldContain("rowan.teal@example.org");
        var link = TestAccounts.LinkIn(await site.MailToAsync("rowan@new.example.org"));
        (await other.GetAsync(link)).Page.WordsOf("h1").ShouldBe("This link has ended");
        (await visitor.PostAsync(link)).LeadsTo.ShouldBe("/account");

        (await visitor.GetAsync("/account")).Page.Words.ShouldContain("rowan@new.example.org");
        (await site.MailToAsync("rowan.teal@example.org")).ShouldContain("The address of your account is now rowan@new.example.org");
    }

    [Fact]
    public async Task Passkey_OfSomebodyElse_CannotBeRenamedOrRemoved()
    {
        await using var site = await Site.OpenAsync();
        var owner = await site.Store.AddAccountAsync();
        var passkey = new Scrutineer.Foundation.Access.Accounts.Passkey { AccountId = owner.Id, Name = "Phone", CredentialId = [1], PublicKey = [2], CreatedAt = DateTime.UtcNow };
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            db.Add(passkey);
            await db.SaveChangesAsync();
        }

        using var other = await site.SignedInAsync(Role.Councillor);
        foreach (var handler in (string[])["Rename", "Remove"])
            (await other.PostAsync("/account/passkeys", $"/account/passkeys?handler={handler}", ("id", passkey.Id.ToString()), ("Name", "Mine"))).Status.ShouldBe(HttpStatusCode.NotFound);
        using var own = await site.SignedInAsync(owner);
        (await own.GetAsync("/account/passkeys")).Page.Words.ShouldContain("Phone");
        (await own.PostAsync("/account/passkeys", "/account/passkeys?handler=Remove", ("id", passkey.Id.ToString()))).LeadsTo.ShouldBe("/account/passkeys");
        (await own.GetAsync("/account/passkeys")).Page.Words.ShouldContain("You have no passkey yet.");
    }
}
