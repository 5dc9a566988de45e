using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.People;
using Scrutineer.Tests.TestData;
using Scrutineer.Web.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.SignIn;

public sealed class IndexTests
{
    private static readonly Dictionary<string, string> Patient = new() { ["SignIn:AttemptsPerMinute"] = "1000" };

    [Fact]
    public async Task Post_WithTheRightPassword_SignsInWithACookieForThisHostAlone()
    {
        await using var site = await Site.OpenAsync();
        var account = await site.Store.AddAccountAsync(password: TestAccounts.Password);
        using var visitor = site.NewVisitor();

        var answer = await visitor.PostAsync("/sign-in", null, ("Email", "ROWAN.TEAL@example.org"), ("Password", TestAccounts.Password), ("ReturnTo", "/account"));

        answer.LeadsTo.ShouldBe("/account");
        var cookie = answer.SetCookies.Single(c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        foreach (var part in (string[])["secure", "httponly", "samesite=lax", "path=/"]) cookie.ShouldContain(part, Case.Insensitive);
        cookie.ShouldNotContain("domain", Case.Insensitive);
        var page = await visitor.GetAsync("/account");
        page.Page.Words.ShouldContain(account.Email);
        page.CacheControl.ShouldBe("no-store");
    }

    [Fact]
    public async Task Get_OnTheWayToAPageThatIsNotForEverybody_SaysWhy()
    {
        await using var site = await Site.OpenAsync();
        using var visitor = site.NewVisitor();
        (await visitor.GetAsync("/sign-in?ReturnTo=%2Fquality")).Page.Words.ShouldContain("The page that you asked for is for people who are signed in.");
        (await visitor.GetAsync("/sign-in")).Page.Words.ShouldNotContain("The page that you asked for");
    }

    [Fact]
    public async Task Post_ThatIsRefused_SaysTheSameWhateverIsWrong()
    {
        await using var site = await Site.OpenAsync(Patient);
        await site.Store.AddAccountAsync("Rowan Teal", password: TestAccounts.Password);
        await site.Store.AddAccountAsync("Closed Door", password: TestAccounts.Password);
        await site.Store.AddAccountAsync("No Password");
        await using (var db = site.Store.Open(Viewer.Work("test")))
            await db.Set<Account>().Where(a => a.Name == "Closed Door").ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, DateTime.UtcNow));
        using var visitor = site.NewVisitor();

        var said = new HashSet<string>();
        foreach (var (email, password) in ((string, string)[])[("rowan.teal@example.org", "wrong"), ("closed.door@example.org", TestAccounts.Password), ("no.password@example.org", "x"), ("nobody@example.org", "x")])
        {
            var answer = await visitor.PostAsync("/sign-in", null, ("Email", email), ("Password", password));
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.SetCookies.ShouldNotContain(c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
            said.Add(answer.Page.WordsOf(".govuk-error-summary__list"));
        }

        said.ShouldHaveSingleItem().ShouldStartWith("The e-mail address or the password is not right.");
    }

    [Fact]
    public async Task Post_OfTenWrongPasswords_LocksTheAccountTellsItsOwnerAndSaysNothingElse()
    {
        await using var site = await Site.OpenAsync(Patient);
        await site.Store.AddAccountAsync(password: TestAccounts.Password);
        using var visitor = site.NewVisitor();
        for (var i = 0; i < 10; i++) await visitor.PostAsync("/sign-in", null, ("Email", "rowan.teal@example.org"), ("Password", "wrong"));

        var locked = await visitor.PostAsync("/sign-in", null, ("Email", "rowan.teal@example.org"), ("Password", TestAccounts.Password));
        locked.Status.ShouldBe(HttpStatusCode.BadRequest);
        locked.Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("The e-mail address or the password is not right.");
        (await site.MailToAsync("rowan.teal@example.org")).ShouldContain("For the next 15 minutes no password is accepted");

        site.Now += TimeSpan.FromMinutes(15);
        (await visitor.PostAsync("/sign-in", null, ("Email", "rowan.teal@example.org"), ("Password", TestAccounts.Password))).LeadsTo.ShouldBe("/my-work");
    }

    [Fact]
    public async Task Post_TooOften_IsAskedToWait()
    {
        await using var site = await Site.OpenAsync(new Dictionary<string, string> { ["SignIn:AttemptsPerMinute"] = "3" });
        using var visitor = site.NewVisitor();
        for (var i = 0; i < 3; i++) (await visitor.PostAsync("/sign-in", null, ("Email", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);

        var answer = await visitor.PostAsync("/sign-in", null, ("Email", ""));
        answer.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Page.WordsOf("h1").ShouldBe("Too many requests");
        (await visitor.GetAsync("/sign-in")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        await using var site = await Site.OpenAsync();
        using var form = new FormUrlEncodedContent([new("Email", "a@example.org"), new("Password", "x")]);
        using var visitor = site.NewVisitor();
        using var answer = await visitor.Client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("//elsewhere.example/x")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Post_ThatWouldLeadElsewhere_LeadsHome(string address)
    {
        await using var site = await Site.OpenAsync();
        await site.Store.AddAccountAsync(password: TestAccounts.Password);
        using var visitor = site.NewVisitor();
        (await visitor.PostAsync("/sign-in", null, ("Email", "rowan.teal@example.org"), ("Password", TestAccounts.Password), ("ReturnTo", address))).LeadsTo.ShouldBe("/my-work");
    }

    [Fact]
    public async Task SignIn_WithASessionOfSomebodyElseInTheBrowser_EndsThatAndTakesANewKey()
    {
        await using var site = await Site.OpenAsync();
        await site.Store.AddAccountAsync(password: TestAccounts.Password);
        using var visitor = await site.SignedInAsync(Role.Councillor);
        var before = visitor.Cookies[SessionHandler.Cookie];
        // Signing in by the form is refused to nobody: the page itself only leads on.
        using var other = site.NewVisitor();
        other.Keep(SessionHandler.Cookie, before);
        await other.PostAsync("/account/recover", "/sign-in", ("Email", "rowan.teal@example.org"), ("Password", TestAccounts.Password));
        other.Cookies[SessionHandler.Cookie].ShouldNotBe(before);
        (await visitor.GetAsync("/account")).LeadsTo.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task SignOut_EndsTheSessionOnTheServer()
    {
        await using var site = await Site.OpenAsync();
        using var visitor = await site.SignedInAsync(Role.Councillor);
        var key = visitor.Cookies[SessionHandler.Cookie];
        (await visitor.PostAsync("/my-work", "/sign-out")).LeadsTo.ShouldBe("/");
        visitor.Cookies.Keys.ShouldNotContain(SessionHandler.Cookie);
        using var thief = site.NewVisitor();
        thief.Keep(SessionHandler.Cookie, key);
        (await thief.GetAsync("/account")).LeadsTo.ShouldStartWith("/sign-in");
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, false, false)]
    [InlineData(true, true, false)]
    public async Task Demonstration_IsOfferedOnlyWhereAllIsInvented(bool invented, bool realAccount, bool offered)
    {
        await using var site = await Site.OpenAsync(new InventedBoard());
        var real = realAccount ? await site.Store.AddAccountAsync() : null;
        Guid id;
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            db.Add(new Council { Name = "Fernmoor Council", IsDemonstration = invented });
            var account = new Account { Name = "Gwen Pascoe", Email = "g@example.org", EmailKey = "G@EXAMPLE.ORG", CreatedAt = DateTime.UtcNow, JoinedAt = DateTime.UtcNow, IsDemonstration = true };
            db.Add(account);
            db.Add(new RoleGrant { AccountId = account.Id, Role = Role.GovernanceOfficer, CoversAll = true, From = Site.Today });
            await db.SaveChangesAsync();
            id = account.Id;
        }

        using var visitor = site.NewVisitor();
        var page = await visitor.GetAsync("/sign-in");
        page.Page.Source.Contains("Gwen Pascoe", StringComparison.Ordinal).ShouldBe(offered);
        var answer = await visitor.PostAsync("/sign-in", "/sign-in?handler=Demonstration", ("account", id.ToString()));
        visitor.Cookies.ContainsKey(SessionHandler.Cookie).ShouldBe(offered);
        if (!offered) answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        if (real is not null)
            (await visitor.PostAsync("/sign-in", "/sign-in?handler=Demonstration", ("account", real.Id.ToString()))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Demonstration_SignsInManyAtOnceByOneAccount()
    {
        await using var site = await Site.OpenAsync(Patient, new InventedBoard());
        var account = new Account { Name = "Gwen Pascoe", Email = "g@example.org", EmailKey = "G@EXAMPLE.ORG", CreatedAt = DateTime.UtcNow, JoinedAt = DateTime.UtcNow, IsDemonstration = true };
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            db.AddRange(new Council { Name = "Fernmoor Council", IsDemonstration = true }, account, new RoleGrant { AccountId = account.Id, Role = Role.GovernanceOfficer, CoversAll = true, From = Site.Today });
            await db.SaveChangesAsync();
        }

        List<Visitor> visitors = [.. Enumerable.Range(0, 4).Select(_ => site.NewVisitor())];
        await Task.WhenAll(visitors.Select(v => v.PostAsync("/sign-in", "/sign-in?handler=Demonstration", ("account", account.Id.ToString()))));

        visitors.ShouldAllBe(v => v.Cookies.ContainsKey(SessionHandler.Cookie));
        visitors.ForEach(v => v.Dispose());
    }
}
