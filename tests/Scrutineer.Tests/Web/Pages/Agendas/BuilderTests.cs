using System.Net;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Agendas;

public sealed class BuilderTests : IAsyncLifetime
{
    private readonly AgendaSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Plan_ShowsTheTimetableAndWhatIsInTheWay_AndThePublicOnlyTheDay()
    {
        var agenda = await test.PlanAsync();

        var page = (await test.Officer.GetAsync(agenda)).Page;
        page.AllWordsOf(".app-agenda__title")[2].ShouldBe("Minutes a) To agree the minutes of the last meeting b) Matters arising");
        page.AllWordsOf(".app-timetable__step").ShouldBe(
        [
            "Reports called for Monday 17 March 2031 3 days ago", "Drafts in Monday 31 March 2031 in 11 days", "Sign-off complete Tuesday 8 April 2031 in 19 days",
            "Papers dispatched Tuesday 15 April 2031 in 26 days", "Last day to publish Wednesday 16 April 2031 in 27 days", "Meeting Thursday 24 April 2031 in 35 days",
        ]);
        page.AllWordsOf(".app-side__reasons li").ShouldBe(["Item 4, Outstanding issues, has no paper.", "Item 5, Work programme, has no paper."]);
        (await test.Officer.GetAsync("/agendas")).Page.Words.ShouldContain("0 of 2 ready");

        var open = await test.Site.GetAsync(test.MeetingPage);
        open.WordsOf("h1").ShouldBe("Programmed for Thursday 24 April 2031");
        open.Words.ShouldContain("Papers due Wednesday 16 April 2031");
        foreach (var told in (string[])["Apologies", "Matters arising", "Outstanding", "draft", "paper yet"]) open.Words.ShouldNotContain(told);
        (await test.Site.GetAsync($"/boards/{test.Board.Slug}/meetings.ics")).Source.ShouldNotContain("Apologies");
        // Those who make it see it where it is made, not among what is published.
        (await test.Officer.GetAsync(test.MeetingPage)).Page.LinkOf("Work on this agenda").ShouldBe(agenda);
        (await test.Officer.GetAsync(test.MeetingPage)).Page.Words.ShouldNotContain("Apologies");
    }

    [Fact]
    public async Task Details_Changed_AreTheSameForThePublicAndTheCalendar()
    {
        var agenda = await test.PlanAsync();
        (await test.Officer.PostAsync($"{agenda}/details", null, ("Day", "2031-04-24"), ("Time", "half past two"), ("Place", ""))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Enter the time of the meeting, like 14:00");

        await test.Officer.PostAsync($"{agenda}/details", null, ("Day", "2031-04-29"), ("Time", "14:30"), ("Place", "Library"), ("Nature", "Cancelled: too few members can come"));

        var open = await test.Site.GetAsync($"/boards/{test.Board.Slug}/meetings/2031-04-29");
        open.WordsOf(".app-meta").ShouldBe("2.30 pm Library Cancelled: too few members can come Programmed");
        (await test.Site.GetAsync($"/boards/{test.Board.Slug}/meetings.ics")).Source.ShouldContain("STATUS:CANCELLED");
    }

    [Fact]
    public async Task Items_AreAddedMovedTakenOffAndPutBack_ByButtonsAlone()
    {
        var agenda = await test.PlanAsync();
        (await test.Officer.PostAsync(agenda, $"{agenda}?handler=Add", ("Title", " "))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Enter what the item is called");
        (await test.Officer.PostAsync(agenda, $"{agenda}?handler=Add", ("Title", "Fostering"), ("NeedsPaper", "true"))).LeadsTo.ShouldBe(agenda);

        await PressAsync("Up: item 7, Fostering");
        await PressAsync("Down: item 1, Apologies and substitutions");
        await PressAsync("Take off item 1, Declarations of interests");
        var page = (await test.Officer.GetAsync(agenda)).Page;
        page.AllWordsOf(".app-agenda__number").Zip(page.AllWordsOf(".app-agenda__title"), (n, t) => $"{n} {t}").ShouldBe(
            ["1 Apologies and substitutions", "2 Minutes a) To agree the minutes of the last meeting b) Matters arising", "3 Outstanding issues", "4 Work programme", "5 Fostering", "6 Any other business"]);
        await PressAsync("Put back Declarations of interests");
        (await test.Officer.GetAsync(agenda)).Page.AllWordsOf(".app-agenda__title").ShouldContain("Declarations of interests");

        async Task PressAsync(string button)
        {
            var shown = (await test.Officer.GetAsync(agenda)).Document;
            var pressed = shown.QuerySelectorAll("button").Single(b => b.TextContent == button);
            (await test.Officer.PostAsync(agenda, agenda + pressed.GetAttribute("formaction"))).Status.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Everything_ByAnotherBoardsOfficer_IsNotFound()
    {
        var agenda = await test.ReadyAsync();
        var (item, paper) = (await test.OnlyAsync<AgendaItem>(), await test.OnlyAsync<Paper>());
        foreach (var address in (string[])[agenda, $"{agenda}/details", $"{agenda}/publish", $"/agendas/items/{item.Id:N}", $"/agendas/items/{item.Id:N}/paper", $"/agendas/papers/{paper.Id:N}",
            $"/agendas/papers/{paper.Id:N}/sign-off", $"/agendas/papers/{paper.Id:N}/versions", $"/agendas/papers/{paper.Id:N}/withdraw", $"/agendas/boards/{test.Board.Slug}"])
        {
            (await test.OfficerOfTheOther.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, address);
            (await test.OfficerOfTheOther.PostAsync("/my-work", address, ("Title", "x"), ("Text", "x"), ("Why", "x"))).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed);
        }

        (await test.OfficerOfTheOther.PostAsync("/agendas/new", null, ("Board", test.Board.Slug), ("Day", "2031-05-01"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Choose the board that meets");
        (await test.OfficerOfTheOther.GetAsync("/agendas/waiting")).Page.Words.ShouldContain("Nobody is holding anything up.");
        (await test.OnlyAsync<Paper>()).Text.ShouldBe("Dear members, eleven new carers.");
    }

    [Fact]
    public async Task StandingItems_AndLeadTimes_AreTheBoardsOwn()
    {
        var address = $"/agendas/boards/{test.Board.Slug}";
        (await test.Officer.PostAsync(address, null, ("StandingItems", "Welcome"), ("CallDays", "5"), ("DraftDays", "ten"), ("SignOffDays", "2"), ("DispatchDays", "1"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Enter a number of working days, such as 10");
        (await test.Officer.PostAsync(address, null, ("StandingItems", "Welcome\nFostering [paper]\na) recruitment"), ("CallDays", "5"), ("DraftDays", "4"), ("SignOffDays", "2"), ("DispatchDays", "1"))).LeadsTo.ShouldBe("/agendas");

        var page = (await test.Officer.GetAsync(await test.PlanAsync())).Page;
        page.AllWordsOf(".app-agenda__title").ShouldBe(["Welcome", "Fostering a) recruitment"]);
        page.AllWordsOf(".app-timetable__step")[0].ShouldStartWith("Reports called for Monday 7 April 2031");
    }

    [Fact]
    public async Task Item_MadePrivate_NamesItsParagraphAndReason()
    {
        await test.ReadyAsync();
        var address = $"/agendas/items/{(await test.OnlyAsync<AgendaItem>()).Id:N}";

        (await test.Officer.PostAsync(address, null, ("Title", "Fostering"), ("IsPrivate", "true"))).Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(
            ["Choose the paragraph of Schedule 12A, 1 to 7, that the item is exempt under.", "Say why keeping the item private serves the public interest. Everybody will read it."]);
        await test.Officer.PostAsync(address, null, ("Title", "Fostering"), ("IsPrivate", "true"), ("ExemptParagraph", "3"), ("ExemptReason", "Naming the price would harm bidding."));
        (await test.OnlyAsync<AgendaItem>()).ExemptParagraph.ShouldBe(3);
    }
}
