using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Pages.Tracker;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Answers;

/// <summary>A cabinet member, an officer who drafts for them and a stranger before the same ask (rule T25).</summary>
public sealed class AnswerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Director_HasItDraftedSignsItOffAndPublishesIt_AndNobodyElseSeesTheDraft()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);
        var to = board.Letter.Addressees[0].Id;
        var address = $"/answers/{to:N}";
        var (post, _) = await PostAsync(site, to);
        using var director = await site.SignedInAsync(Role.CabinetMember, post);
        var officer = await site.Store.AddAccountAsync("Dale Moss");
        using var drafter = await site.SignedInAsync(officer);
        using var stranger = await site.SignedInAsync(Role.CabinetMember, Guid.NewGuid());

        (await director.GetAsync("/answers")).Page.AllWordsOf("tbody th").ShouldHaveSingleItem().ShouldContain("Write to every school");
        (await director.GetAsync("/my-work")).Page.WordsOf("#asked").ShouldBe("Asked of you");
        (await drafter.GetAsync(address)).Page.Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(address)).Page.Status.ShouldBe(HttpStatusCode.NotFound);

        (await director.PostAsync(address, $"{address}?handler=Delegate", ("Delegate", officer.Email), ("Version", "0"))).LeadsTo.ShouldBe(address);
        (await site.MailToAsync(officer.Email)).ShouldContain(address);
        (await drafter.GetAsync("/answers")).Page.AllWordsOf("tbody td:last-child").ShouldBe(["You were asked to draft it"]);
        (await drafter.PostAsync(address, address, ("Step", "Response"), ("Outcome", "Accepted"), ("Words", "Letters go out in May."), ("Version", "1"))).Page.Words.ShouldContain("This answer is not yours to give.");
        (await drafter.PostAsync(address, $"{address}?handler=Send", ("Step", "Response"), ("Words", "Letters go out in May."), ("Version", "1"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("Say whether the recommendation is accepted");
        (await drafter.PostAsync(address, $"{address}?handler=Send", ("Step", "Response"), ("Outcome", "Accepted"), ("Words", "Letters go out in May."), ("Version", "1"))).LeadsTo.ShouldBe("/answers");

        (await director.GetAsync("/answers")).Page.AllWordsOf("tbody td:last-child").ShouldBe(["Ready for you to sign off, from Dale Moss"]);
        (await director.PostAsync(address, $"{address}?handler=Return", ("Why", "Name the day."), ("Version", "2"))).LeadsTo.ShouldBe("/answers");
        (await drafter.GetAsync(address)).Page.Words.ShouldContain("Given back to change: Name the day.");
        (await drafter.PostAsync(address, $"{address}?handler=Send", ("Step", "Response"), ("Outcome", "Accepted"), ("Words", "Letters go out on 9 May."), ("Version", "3"))).LeadsTo.ShouldBe("/answers");
        (await site.GetAsync($"/tracker/{board.Letter.Id:N}")).Source.ShouldNotContain("9 May");

        (await director.PostAsync(address, address, ("Step", "Response"), ("Outcome", "Accepted"), ("Words", "Letters go out on 9 May."), ("Version", "2"))).Page.Words.ShouldContain("saved or published this answer meanwhile");
        (await director.PostAsync(address, address, ("Step", "Response"), ("Outcome", "Accepted"), ("Words", "Letters go out on 9 May."), ("Version", "4"))).LeadsTo.ShouldBe("/answers");

        var page = await site.GetAsync($"/tracker/{board.Letter.Id:N}");
        page.AllWordsOf(".app-steps__step").ShouldContain("20 March 2031 Accepted Letters go out on 9 May. Director of Children’s Services");
        (await director.GetAsync("/answers")).Page.WordsOf("#to-be-done").ShouldBe("Accepted, to be done");
        (await drafter.GetAsync("/answers")).Page.Words.ShouldContain("Nothing waits for your answer.");
        (await site.GetAsync("/tracker?status=to-be-done")).AllWordsOf("tbody th").ShouldHaveSingleItem();
        (await site.GetAsync("/search?q=%22out+on+9+May%22")).Words.ShouldContain("Letters go out on 9 May");
        await using var db = site.Store.Open(Viewer.Work("test"));
        (await db.Set<AnswerDraft>().AnyAsync(Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task Partner_AnswersForTheirOrganisation()
    {
        var board = new TrackerBoard();
        board.Board.Ask(board.Visits, TrackedItemKind.Recommendation, "Share the list of visits", "(a)", "Harbour Health Trust");
        await using var site = await Site.OpenAsync(board.Board);
        using var officer = await site.SignedInAsync(Role.GovernanceOfficer, board.Board.Id);
        var owners = (await officer.GetAsync("/tracker/owners")).Page;
        owners.AllWordsOf("tbody th").ShouldContain("Harbour Health Trust");
        var owner = owners.LinkOf("Harbour Health Trust")!;
        (await officer.PostAsync(owner, owner, ("Called", "Harbour Health Trust"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Choose who is meant");
        (await officer.PostAsync(owner, owner, ("Meant", "Partner"), ("Called", "Harbour Health Trust"))).LeadsTo.ShouldBe("/tracker/owners");
        Guid trust;
        await using (var db = site.Store.Open(Viewer.Public)) trust = (await db.Set<Organisation>().SingleAsync(Stop)).Id;
        using var partner = await site.SignedInAsync(Role.PartnerRepresentative, trust);

        var list = (await partner.GetAsync("/answers")).Page;
        var address = list.LinkOf("Share the list of visits")!;
        (await partner.PostAsync(address, address, ("Step", "Response"), ("Outcome", "Rejected"), ("Words", "The law forbids it."), ("Version", "0"))).LeadsTo.ShouldBe("/answers");

        (await site.GetAsync("/tracker?owner=partner-harbour-health-trust")).Words.ShouldContain("Not accepted. The law forbids it.");
        (await site.GetAsync("/tracker/dashboard?owner=partner-harbour-health-trust")).WordsOf(".app-facts").ShouldStartWith("0 awaited of 1 asked");
    }

    private static async Task<(Guid Post, string Title)> PostAsync(Site site, Guid addressee)
    {
        await using var db = site.Store.Open(Viewer.Public);
        var post = await db.Set<Addressee>().Where(a => a.Id == addressee).Join(db.Set<Post>(), a => a.PostId, p => p.Id, (_, p) => p).SingleAsync(Stop);
        return (post.Id, post.Title);
    }
}
