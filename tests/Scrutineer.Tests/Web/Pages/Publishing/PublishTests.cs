using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Publishing;

public sealed class PublishTests : IAsyncLifetime
{
    private readonly AgendaSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Publish_WithNothingInTheWay_ShowsAgendaPaperNoticeFeedAndSearchAtOnce()
    {
        var agenda = await test.ReadyAsync("# Recommendations\n\n1. That the **plan** be noted\n\n# More\n\nEleven new carers.");

        (await test.Officer.PostAsync($"{agenda}/publish", null, await VersionAsync())).LeadsTo.ShouldBe($"{test.MeetingPage}/notice");

        var open = await test.Site.GetAsync(test.MeetingPage);
        open.Words.ShouldContain("Published Thursday 20 March 2031: 22 clear days\u2019 notice.");
        open.AllWordsOf(".app-agenda__title").ShouldBe(["Fostering"]);
        (await test.Site.GetAsync(open.LinkOf("Read the letter: How carers are found")!)).Words.ShouldContain("That the **plan** be noted".Replace("**", "", StringComparison.Ordinal));
        (await test.Site.GetAsync($"{test.MeetingPage}/notice")).Words.ShouldContain("Agenda and papers, Thursday 20 March 2031 22 clear days before the meeting. Item 1, Fostering Paper for item 1: How carers are found");
        (await test.Site.GetAsync($"/boards/{test.Board.Slug}/feed.atom")).Source.ShouldContain("Papers for Thursday 24 April 2031");
        (await test.Site.GetAsync($"/boards/{test.Board.Slug}/meetings.ics")).Source.ShouldContain("STATUS:CONFIRMED");
        (await test.Site.GetAsync("/search?q=eleven+carers")).Words.ShouldContain("How carers are found");
        (await test.Officer.PostAsync($"{agenda}/publish", null, await VersionAsync())).Page.Words.ShouldContain("Everything on this agenda is published.");
    }

    [Fact]
    public async Task Publish_TooLate_NeedsTheUrgentRoute_WhichIsPublishedToo()
    {
        var agenda = await test.ReadyAsync();
        test.Site.Now = new DateTimeOffset(2031, 4, 17, 9, 0, 0, TimeSpan.Zero);
        await test.SignInAgainAsync();
        var gate = await test.Officer.GetAsync($"{agenda}/publish");
        gate.Page.AllWordsOf(".app-timetable__step").ShouldBe(
        [
            "Friday 18 April 2031 a clear day", "Saturday 19 April 2031 not counted: weekend", "Sunday 20 April 2031 not counted: weekend",
            "Monday 21 April 2031 a clear day", "Tuesday 22 April 2031 a clear day", "Wednesday 23 April 2031 a clear day",
        ]);
        (await test.Officer.PostAsync($"{agenda}/publish", null, await VersionAsync())).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("Publishing today leaves 4 clear days, and 5 are due.");

        (await test.Officer.PostAsync($"{agenda}/publish", $"{agenda}/publish?handler=Urgent", ("Chair", "Councillor T Hallworth"), ("Why", " "))).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("The urgent route needs all three");
        await test.Officer.PostAsync($"{agenda}/publish", $"{agenda}/publish?handler=Urgent", ("Chair", "Councillor T Hallworth"), ("Why", "The court set its day."), ("SpecialCircumstances", "It cannot be moved."));
        (await test.Officer.PostAsync($"{agenda}/publish", null, await VersionAsync())).Status.ShouldBe(HttpStatusCode.Redirect);

        var notice = (await test.Site.GetAsync($"{test.MeetingPage}/notice")).Words;
        foreach (var told in (string[])["4 clear days before the meeting.", "Why it could not wait: The court set its day.", "Accepted as urgent by: Councillor T Hallworth.", "Special circumstances: It cannot be moved."]) notice.ShouldContain(told);
    }

    [Fact]
    public async Task PrivateItem_ShowsTitleAndReasonToTheBorough_AndItsPaperToMembersOnly()
    {
        var agenda = await test.ReadyAsync("The price is 4 million.");
        await test.Officer.PostAsync($"/agendas/items/{(await test.OnlyAsync<AgendaItem>()).Id:N}", null, ("Title", "Contract"), ("IsPrivate", "true"), ("ExemptParagraph", "3"), ("ExemptReason", "Naming the price would harm bidding."));
        await test.Officer.PostAsync($"{agenda}/publish", null, await VersionAsync());

        var open = (await test.Site.GetAsync(test.MeetingPage)).Words;
        open.ShouldContain("Exempt under paragraph 3 of Schedule 12A");
        open.ShouldContain("Naming the price would harm bidding.");
        foreach (var address in (string[])[test.MeetingPage, $"{test.MeetingPage}/notice", $"/boards/{test.Board.Slug}/feed.atom", $"/boards/{test.Board.Slug}/meetings.ics", "/search?q=carers", "/sitemap.xml"])
            (await test.Site.GetAsync(address)).Source.ShouldNotContain("How carers are found", Case.Insensitive, address);
        (await test.Site.GetAsync($"{test.MeetingPage}/papers/0")).Status.ShouldBe(HttpStatusCode.NotFound);
        var member = await test.Site.SignedInAsync(Role.Councillor, test.Board.Id);
        (await member.GetAsync((await member.GetAsync(test.MeetingPage)).Page.LinkOf("How carers are found")!)).Page.Words.ShouldContain("The price is 4 million.");
    }

    [Fact]
    public async Task Paper_WithdrawnAndReplaced_StaysMarkedAndLeadsToTheNewOne()
    {
        var agenda = await test.ReadyAsync();
        await test.Officer.PostAsync($"{agenda}/publish", null, await VersionAsync());
        var paper = (await test.OnlyAsync<Paper>()).Id;
        (await test.Officer.PostAsync($"/agendas/papers/{paper:N}/withdraw", null, ("Why", ""))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Say why the paper is withdrawn. Everybody will read it.");
        var begun = (await test.Officer.PostAsync($"/agendas/papers/{paper:N}/withdraw", null, ("Why", "The figures were wrong"), ("Replace", "true"))).LeadsTo!;
        (await test.Site.GetAsync($"{test.MeetingPage}/papers/0")).Words.ShouldContain("Withdrawn on 20 March 2031: The figures were wrong.");
        (await test.Site.GetAsync($"{test.MeetingPage}/papers/0")).Words.ShouldNotContain("Replaced by");

        await test.Officer.PostAsync(begun, null, ("Version", "1"), ("Subject", "How carers are found, corrected"), ("Text", "Twelve new carers."));
        (await test.Officer.PostAsync($"{agenda}/publish", null, ("Why", "Corrected figures"), await VersionAsync())).Status.ShouldBe(HttpStatusCode.Redirect);

        var old = await test.Site.GetAsync($"{test.MeetingPage}/papers/0");
        (await test.Site.GetAsync(old.LinkOf("Replaced by How carers are found, corrected")!)).Words.ShouldContain("Twelve new carers.");
        (await test.Site.GetAsync($"{test.MeetingPage}/notice")).AllWordsOf("main h2").ShouldBe(
            ["Agenda and papers, Thursday 20 March 2031", "Paper withdrawn, Thursday 20 March 2031", "Supplementary agenda, Thursday 20 March 2031"]);
    }

    [Fact]
    public async Task Publish_ByACoordinator_IsNotTheirs()
    {
        var agenda = await test.ReadyAsync();
        var coordinator = await test.Site.SignedInAsync(Role.ScrutinyCoordinator, test.Board.Id);
        (await coordinator.GetAsync(agenda)).Page.LinkOf("Publish").ShouldBeNull();
        (await coordinator.PostAsync(agenda, $"{agenda}/publish", await VersionAsync())).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await test.OnlyAsync<Meeting>()).HasAgenda.ShouldBeFalse();
    }

    private async Task<(string, string)> VersionAsync() => ("Version", $"{(await test.OnlyAsync<AgendaPlan>()).Version}");
}
