using Microsoft.Playwright;
using Scrutineer.EndToEndTests.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.EndToEndTests.Pages;

/// <summary>Signing in, being refused and being shut out, in a real browser on a site of its own.</summary>
public sealed class SignInTests(CouncilSite site)
{
    private const string Password = "harbour lantern seven";

    [Fact]
    public async Task Invited_Person_ChoosesAPasswordAddsAPasskeyAndSignsInWithEither()
    {
        var email = "rowan@example.org";
        var page = await JoinAsync(email, "administrator");
        await page.GetByRole(AriaRole.Link, new() { Name = "Manage passkeys" }).ClickAsync();
        await PageChecks.AssertAccessible(page);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Work laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("The passkey Work laptop is added.").WaitForAsync();
        await PageChecks.AssertAccessible(page);

        await SignOutAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/my-work");

        await SignOutAsync(page);
        await PasswordAsync(page, email, "not this one");
        (await page.InnerTextAsync(".govuk-error-summary__list")).ShouldStartWith("The e-mail address or the password is not right.");
        await PageChecks.AssertAccessible(page);
        await PasswordAsync(page, email, Password);
        await PageChecks.ArriveAsync(page, "**/my-work");
        (await page.InnerTextAsync("h1")).ShouldBe("My work");
    }

    [Fact]
    public async Task Closed_Account_IsRefusedOnTheNextRequest()
    {
        var administrator = await JoinAsync("ada@example.org", "administrator");
        var page = await JoinAsync("gwen@example.org", "governance-officer", "--everywhere");
        await page.GotoAsync("/administration/people");
        (await page.InnerTextAsync("main")).ShouldContain("It is for people with a role that you do not have: Administrator.");
        await PageChecks.AssertAccessible(page);

        await administrator.GotoAsync("/administration/people?q=gwen");
        await administrator.Locator("tbody a").ClickAsync();
        await administrator.GetByRole(AriaRole.Button, new() { Name = "Close the account" }).ClickAsync();
        await administrator.GetByText("is closed, and every session of it has ended.").WaitForAsync();

        await page.GotoAsync("/account");
        page.Url.ShouldContain("/sign-in?returnTo=");
        await PasswordAsync(page, "gwen@example.org", Password);
        (await page.InnerTextAsync(".govuk-error-summary__list")).ShouldStartWith("The e-mail address or the password is not right.");
    }

    [Fact]
    public async Task Pages_SignedIn_AreAccessibleFitAndWorkByKeyboard()
    {
        var page = await JoinAsync($"{Guid.NewGuid():N}@example.org", "administrator");
        foreach (var path in (string[])["/my-work", "/account", "/account/password", "/account/passkeys", "/account/authenticator", "/account/sessions", "/account/email", "/administration/people", "/administration/people/invite"])
        {
            await page.GotoAsync(path);
            await PageChecks.AssertWhole(page);
        }
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/account/recover")]
    [InlineData("/invitations/ended")]
    [InlineData("/account/recover/ended")]
    public async Task Page_BeforeSigningIn_IsAccessibleFitsAndWorksByKeyboard(string path) => await PageChecks.AssertWhole(await site.OpenAsync(path));

    /// <summary>Opens an account by the link that the command line prints, in a window of its own with a device that keeps passkeys.</summary>
    private async Task<IPage> JoinAsync(string email, string role, params string[] more)
    {
        var link = await site.InviteAsync(["--email", email, "--role", role, .. more]);
        var page = await site.OpenAsync(new Uri(link).AbsolutePath);
        await AddAuthenticatorAsync(page);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open my account" }).ClickAsync();
        await PageChecks.ArriveAsync(page, "**/account");
        return page;
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in", Exact = true }).WaitForAsync();
    }

    private static async Task PasswordAsync(IPage page, string email, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }
}
