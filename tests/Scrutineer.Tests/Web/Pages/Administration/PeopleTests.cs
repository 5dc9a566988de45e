using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Tests.TestData;
using Scrutineer.Web.Infrastructure.Access;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Administration;

public sealed class PeopleTests
{
    [Fact]
    public async Task Invited_ByAnAdministrator_OpensTheAccountByTheLinkOnce()
    {
        var board = new InventedBoard();
        await using var site = await Site.OpenAsync(board);
        using var administrator = await site.SignedInAsync(Role.Administrator);

        var invited = await administrator.PostAsync("/administration/people/invite", null, ("Name", "Gwen Pascoe"), ("Email", "gwen@example.org"), ("Role", $"governance-officer {board.Id:N}"));
        (await administrator.GetAsync(invited.LeadsTo!)).Page.Words.ShouldContain("An invitation to gwen@example.org is on its way.");

        var link = TestAccounts.LinkIn(await site.MailToAsync("gwen@example.org"));
        using var gwen = site.NewVisitor();
        (await gwen.GetAsync(link)).Page.Words.ShouldContain("Governance officer, ");
        (await gwen.PostAsync(link, null, ("Password", TestAccounts.Password))).LeadsTo.ShouldBe("/account");
        (await gwen.GetAsync("/my-work")).Page.Words.ShouldContain("need a person");
        using var later = site.NewVisitor();
        (await later.GetAsync(link)).Page.WordsOf("h1").ShouldBe("This invitation has ended");
    }

    [Theory]
    [InlineData("", "gwen@example.org", "administrator", "Enter the person’s name")]
    [InlineData("Gwen", "gwen", "administrator", "Enter an e-mail address in the correct form, like name@example.com")]
    [InlineData("Gwen", "gwen@example.org", "", "Choose a role")]
    [InlineData("Gwen", "gwen@example.org", "public", "Choose a role")]
    [InlineData("Gwen", "gwen@example.org", "councillor 6f9619ff8b86d011b42d00cf4fc964ff", "Choose what the role Councillor covers.")]
    [InlineData("Gwen", "rowan.teal@example.org", "administrator", "Somebody with this e-mail address has an account or an invitation already")]
    public async Task Invite_ThatIsNotComplete_SaysWhatIsMissingAndInvitesNobody(string name, string email, string role, string sentence)
    {
        await using var site = await Site.OpenAsync();
        using var administrator = await site.SignedInAsync(await site.Store.AddAccountAsync(role: Role.Administrator));
        var page = await administrator.PostAsync("/administration/people/invite", null, ("Name", name), ("Email", email), ("Role", role));
        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Page.WordsOf(".govuk-error-summary__list").ShouldBe(sentence);
        await using var db = site.Store.Open(Viewer.Work("check"));
        (await db.Set<Account>().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Role_GivenAndEnded_CountsFromTheNextRequest()
    {
        await using var site = await Site.OpenAsync();
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var account = await site.Store.AddAccountAsync();
        using var visitor = await site.SignedInAsync(account);
        var address = $"/administration/people/{account.Id:N}";
        (await visitor.GetAsync("/administration/people")).Status.ShouldBe(HttpStatusCode.Forbidden);

        (await administrator.PostAsync(address, $"{address}?handler=Grant", ("Role", "administrator"), ("From", "2031-03-20"), ("To", ""))).LeadsTo.ShouldBe(address);
        (await visitor.GetAsync("/administration/people")).Status.ShouldBe(HttpStatusCode.OK);

        var grant = (await administrator.GetAsync(address)).Document.QuerySelector("input[name=grant]")!.GetAttribute("value")!;
        (await administrator.PostAsync(address, $"{address}?handler=End", ("grant", grant))).LeadsTo.ShouldBe(address);
        (await visitor.GetAsync("/administration/people")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.GetAsync(address)).Page.Words.ShouldContain("1 earlier role");
    }

    [Fact]
    public async Task Hundred_SessionsOfAClosedAccount_AreRefusedHundredTimes()
    {
        await using var site = await Site.OpenAsync();
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var account = await site.Store.AddAccountAsync(role: Role.Councillor);
        var keeper = site.Services.GetRequiredService<SessionKeeper>();
        var visitors = new List<Visitor>();
        for (var i = 0; i < 100; i++)
        {
            var visitor = site.NewVisitor();
            visitor.Keep(SessionHandler.Cookie, (await keeper.StartAsync(account.Id, SignInMethod.Password, "a test")).Key);
            visitors.Add(visitor);
        }

        foreach (var visitor in visitors) (await visitor.GetAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        var address = $"/administration/people/{account.Id:N}";
        (await administrator.PostAsync(address, $"{address}?handler=Disable")).LeadsTo.ShouldBe(address);

        var refused = 0;
        foreach (var visitor in visitors)
        {
            if ((await visitor.GetAsync("/account")).LeadsTo?.StartsWith("/sign-in", StringComparison.Ordinal) == true) refused++;
            visitor.Dispose();
        }

        refused.ShouldBe(100);
        (await administrator.PostAsync(address, $"{address}?handler=Enable")).LeadsTo.ShouldBe(address);
        (await administrator.GetAsync(address)).Page.Words.ShouldContain("Nowhere now");
    }

    [Fact]
    public async Task Get_WithoutTheRole_SaysWhoCanGiveIt()
    {
        await using var site = await Site.OpenAsync();
        using var visitor = await site.SignedInAsync(Role.GovernanceOfficer);
        var page = await visitor.GetAsync("/administration/people");
        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Page.Words.ShouldContain("It is for people with a role that you do not have: Administrator. An administrator of this site can give it to you.");
        using var nobody = site.NewVisitor();
        (await nobody.GetAsync("/administration/people")).LeadsTo.ShouldBe("/sign-in?returnTo=%2Fadministration%2Fpeople");
    }

    [Fact]
    public async Task List_LongerThanAPage_ShowsEachPageByItsNumber()
    {
        await using var site = await Site.OpenAsync();
        using var administrator = await site.SignedInAsync(await site.Store.AddAccountAsync("Aaron First", Role.Administrator));
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            for (var n = 1; n <= 60; n++)
                db.Add(new Account { Name = $"Person {n:00}", Email = $"person.{n}@example.org", EmailKey = Account.KeyOf($"person.{n}@example.org"), CreatedAt = DateTime.UnixEpoch, JoinedAt = DateTime.UnixEpoch });
            await db.SaveChangesAsync();
        }

        var first = (await administrator.GetAsync("/administration/people")).Page.AllWordsOf("tbody th");
        (first.Count, first[0], first[^1]).ShouldBe((50, "Aaron First", "Person 49"));
        var second = await administrator.GetAsync("/administration/people?page=2");
        second.Page.AllWordsOf("tbody th").ShouldBe(Enumerable.Range(50, 11).Select(n => $"Person {n}"));
        second.Page.WordsOf(".govuk-pagination__item--current").ShouldBe("2");
        (await administrator.GetAsync("/administration/people?q=person&page=2")).Page.AllWordsOf("tbody th").Count.ShouldBe(10);
        (await administrator.GetAsync("/administration/people?page=99")).Page.AllWordsOf("tbody th").Count.ShouldBe(11);
        foreach (var odd in new[] { "page=", "page=0", "page=-3", "page=two", "page=99999999999" })
            (await administrator.GetAsync($"/administration/people?{odd}")).Page.AllWordsOf("tbody th").Count.ShouldBe(50, odd);
    }

    [Fact]
    public async Task List_Filtered_ShowsThoseWhoMatch()
    {
        await using var site = await Site.OpenAsync();
        using var administrator = await site.SignedInAsync(await site.Store.AddAccountAsync("Ivo Grant", Role.Administrator));
        await site.Store.AddAccountAsync("Gwen Pascoe", Role.GovernanceOfficer);
        await site.Store.AddAccountAsync("Rowan Teal", Role.Councillor);

        (await administrator.GetAsync("/administration/people?q=pasc")).Page.AllWordsOf("tbody th").ShouldBe(["Gwen Pascoe"]);
        (await administrator.GetAsync("/administration/people?role=councillor")).Page.AllWordsOf("tbody th").ShouldBe(["Rowan Teal"]);
        (await administrator.GetAsync("/administration/people?state=open")).Page.AllWordsOf("tbody th").ShouldBe(["Gwen Pascoe", "Ivo Grant", "Rowan Teal"]);
        (await administrator.GetAsync("/administration/people?state=closed")).Page.Words.ShouldContain("Nobody matches these filters.");
    }
}
