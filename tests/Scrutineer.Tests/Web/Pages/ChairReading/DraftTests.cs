using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Pages.Desk;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.ChairReading;

public sealed class DraftTests
{
    [Fact]
    public async Task Chair_ReadsCommentsAndGivesBack_AndTheClerkSeesItBesideTheMinute()
    {
        await using var test = await DeskSite.OpenAsync();
        var address = $"{test.Meeting}/draft-minutes";
        using var chair = await MemberAsync(test, "T Hallworth");
        using var member = await MemberAsync(test, "L Okoro");
        (await chair.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, "the draft is not sent yet");
        await test.PostAsync("/publish", "Send");

        (await member.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, "no chair");
        (await member.GetAsync("/my-work")).Page.Words.ShouldNotContain("Draft minutes for you to read");
        (await chair.GetAsync("/my-work")).Page.Document.QuerySelector("#drafts + ul a")!.GetAttribute("href").ShouldBe(address);
        var draft = (await test.DraftsAsync())[3];
        (await chair.PostAsync(address, $"{address}?handler=Comment", ("Draft", $"{draft.Id}"), ("Words", " "))).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("Write what you want changed");
        (await chair.PostAsync(address, $"{address}?handler=Comment", ("Draft", $"{Guid.NewGuid()}"), ("Words", "Whose?"))).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("This minute is not on the desk any more.");
        (await chair.PostAsync(address, $"{address}?handler=Comment", ("Draft", $"{draft.Id}"), ("Words", "Eleven carers, not twelve"))).LeadsTo.ShouldBe(address);

        (await test.GetAsync(await test.DraftAsync(3))).Words.ShouldContain("What the chair says of it Eleven carers, not twelve T Hallworth, 20 March 2031, 9 am");
        (await test.GetAsync(await test.DraftAsync(2))).Words.ShouldNotContain("Eleven carers");
        (await chair.PostAsync(address, $"{address}?handler=Finish", ("Answer", ""))).LeadsTo.ShouldBe(address);

        var publish = (await test.GetAsync("/publish")).Words;
        publish.ShouldContain("answered 20 March 2031, read here by T Hallworth");
        publish.ShouldContain("1 comment stands beside the minutes.");
        publish.ShouldNotContain("The chair has not answered yet");
        (await test.Site.GetAsync(test.Meeting)).Source.ShouldNotContain("Eleven carers");
        await using var db = test.Site.Store.Open(Viewer.Work("check"));
        (await db.Set<MinuteSet>().SingleAsync(TestContext.Current.CancellationToken)).State.ShouldBe(MinutesState.Read);
    }

    /// <summary>A member's account, joined to the person that the records name.</summary>
    private static async Task<Visitor> MemberAsync(DeskSite test, string name)
    {
        var account = await test.Site.Store.AddAccountAsync(name, Role.Councillor, test.Board.Invented.Id);
        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            (await db.Set<Account>().SingleAsync(a => a.Id == account.Id)).PersonId = test.Board.Invented.Person(name).Id;
            await db.SaveChangesAsync();
        }

        return await test.Site.SignedInAsync(account);
    }
}
