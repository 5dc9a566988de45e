using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Attending;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Desk;

public sealed class AttendingPagesTests
{
    [Fact]
    public async Task Desk_OfAMeetingWithAnAgenda_IsOpenedOnceAndHoldsRollAndMinutes()
    {
        await using var test = await DeskSite.OpenAsync(open: false);
        (await test.GetAsync("")).Words.ShouldContain("a minute for each of the 5 items of the agenda");
        (await test.Officer.GetAsync(test.Desk + "/attendance")).LeadsTo.ShouldBe(test.Desk);
        await test.PostAsync("", "Open");
        await test.PostAsync("", "Open");

        var desk = await test.GetAsync("");
        desk.AllWordsOf(".app-desk-list__item").Count.ShouldBe(5);
        desk.Words.ShouldContain("5 not recorded");
        var drafts = await test.DraftsAsync();
        drafts[3].Narrative.ShouldBe("The Board considered a briefing note of the Director of Children\u2019s Services on Fostering.");
        (drafts[0].Narrative, drafts[4].IsClosed).ShouldBe(("", true));
    }

    [Fact]
    public async Task Desk_OfAnotherBoard_IsNotFound()
    {
        await using var test = await DeskSite.OpenAsync();
        using var stranger = await test.Site.SignedInAsync(Role.GovernanceOfficer, Guid.NewGuid());
        using var councillor = await test.Site.SignedInAsync(Role.Councillor, test.Board.Invented.Id);

        foreach (var page in (string[])["", "/attendance", "/business", "/check", "/publish", await test.DraftAsync(3)])
        {
            (await stranger.GetAsync(test.Desk + page)).Status.ShouldBe(HttpStatusCode.NotFound, page);
            (await councillor.GetAsync(test.Desk + page)).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }
    }

    [Fact]
    public async Task Apology_AfterOneOnTheDay_IsRecordedWithItsSubstituteAndMarked()
    {
        await using var test = await DeskSite.OpenAsync();
        await test.MoveToAsync(new TimeOnly(13, 30));
        var member = await test.LineAsync("S Brandreth");

        (await test.PostAsync("/attendance", "Apology", ("Entry", $"{member.Id}"), ("ToldOn", "2031-03-20"), ("ToldAt", "13:10"), ("Substitute", "Cllr J Pym"))).LeadsTo.ShouldBe(test.Desk + "/attendance");

        var page = await test.GetAsync("/attendance");
        page.WordsOf(".app-band--done").ShouldContain("after 1.00 pm on the day of the meeting");
        page.AllWordsOf(".app-roll li").ShouldContain(l => l.Contains("Councillor J Pym") && l.Contains("for Councillor S Brandreth") && l.Contains("After 1.00 pm"));
        (await test.LineAsync("S Brandreth")).Presence.ShouldBe(Presence.Apologies);
        (await test.GetAsync(await test.DraftAsync(0))).AllWordsOf("#offers ~ ul li p:first-child").ShouldBe(["Apologies were received from Councillor S Brandreth.", "Councillor J Pym substituted for Councillor S Brandreth."]);
        // Councillor Okoro is a member of the board.
        var refused = await test.PostAsync("/attendance", "Apology", ("Entry", $"{(await test.LineAsync("T Hallworth")).Id}"), ("ToldOn", "2031-03-20"), ("ToldAt", "9:00"), ("Substitute", "Councillor L Okoro"));
        (refused.Status, refused.Page.WordsOf(".govuk-error-summary__list")).ShouldBe((HttpStatusCode.BadRequest, "They are a member of the board already, and so cannot stand in for another."));
    }

    [Theory]
    [InlineData("", "9:00", "Enter the day and the time at which the clerk was told")]
    [InlineData("2031-03-20", "25:00", "Enter the day and the time at which the clerk was told")]
    [InlineData("2031-03-21", "9:00", "still to come")]
    public async Task Apology_AtNoTimeThatWas_IsRefused(string day, string time, string sentence)
    {
        await using var test = await DeskSite.OpenAsync();
        var page = await test.PostAsync("/attendance", "Apology", ("Entry", $"{(await test.LineAsync("S Brandreth")).Id}"), ("ToldOn", day), ("ToldAt", time));

        (page.Status, page.Page.WordsOf(".govuk-error-summary__list")).ShouldSatisfyAllConditions(p => p.Status.ShouldBe(HttpStatusCode.BadRequest), p => p.Item2.ShouldContain(sentence));
    }

    [Fact]
    public async Task Roll_OfAnotherMeeting_CannotBeChangedThroughThisOne()
    {
        await using var test = await DeskSite.OpenAsync();
        var page = await test.PostAsync("/attendance", "Remove", ("Entry", $"{Guid.NewGuid()}"));

        page.Page.WordsOf(".govuk-error-summary__list").ShouldBe("Choose somebody on the roll of this meeting.");
    }

    [Fact]
    public async Task Declaration_IsRecordedOfferedAndTakesTheVoteAway()
    {
        await using var test = await DeskSite.OpenAsync();
        var (item, member) = ($"{test.Board.Fostering.Id}", $"{test.Board.Invented.Person("L Okoro").Id}");
        (string, string)[] declared = [("Item", item), ("Member", member), ("Kind", "DisclosablePecuniary"), ("Nature", "Runs a fostering agency.")];

        (await test.PostAsync("/business", "Declare", [.. declared, ("Follows", "Stays")])).Page.WordsOf(".govuk-error-summary__list").ShouldContain("takes no part in the item and leaves");
        (await test.PostAsync("/business", "Declare", [.. declared, ("Follows", "Leaves")])).Status.ShouldBe(HttpStatusCode.Redirect);

        (await test.GetAsync("/business")).WordsOf(".app-records li").ShouldContain("Councillor L Okoro, item 4 Fostering: Runs a fostering agency. Disclosable pecuniary interest. Leaves for the item.");
        (await test.GetAsync(await test.DraftAsync(1))).Words.ShouldContain("Councillor L Okoro declared a disclosable pecuniary interest in item 4 (Fostering): Runs a fostering agency.");
        var page = await test.GetAsync(await test.DraftAsync(3));
        page.Words.ShouldContain("left the meeting while this item was considered.");
        page.Words.ShouldContain("Councillor L Okoro has no vote: an interest is declared");
        page.Words.ShouldContain("Mrs P Quill has no vote: a co-opted member, and this is not an education matter");
    }

    [Fact]
    public async Task Notice_AfterNoonTheDayBefore_IsMarked_AndAMemberNeedsNone()
    {
        await using var test = await DeskSite.OpenAsync();
        (string, string)[] notice = [("Item", $"{test.Board.Fostering.Id}"), ("Reason", "Her ward has no carers."), ("ReceivedOn", "2031-03-19"), ("ReceivedAt", "12:05")];

        (await test.PostAsync("/business", "Notice", [.. notice, ("Councillor", "Councillor R Vane")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await test.GetAsync("/business")).Words.ShouldContain("Her ward has no carers. Received 19 March 2031 at 12:05. After 12 noon");
        (await test.PostAsync("/business", "Notice", [.. notice, ("Councillor", "Councillor L Okoro")])).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Councillor L Okoro is a member of the board and speaks without notice.");
    }

    [Fact]
    public async Task Exclusion_IsAResolutionInTheActsWords_AndCanBeTakenBack()
    {
        await using var test = await DeskSite.OpenAsync();
        var item = ("Item", $"{test.Board.Closed.Id}");
        (await test.PostAsync("/business", "Exclude", item, ("Paragraph", "0"), ("Reason", "It names prices."))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Name the paragraph of Schedule 12A, from 1 to 7.");
        await test.PostAsync("/business", "Exclude", item, ("Paragraph", "3"), ("Reason", "It names prices."));

        var page = await test.GetAsync("/business");
        page.WordsOf(".app-decision").ShouldContain("the public be excluded from the meeting for item 5 (Placement contract), on the grounds that it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A");
        await test.PostAsync("/business", "Remove", ("What", "exclusion"), ("Record", page.Document.QuerySelector("input[name=Record]")!.GetAttribute("value")!));
        (await test.GetAsync("/business")).WordsOf(".app-decision").ShouldBe("");
    }
}
