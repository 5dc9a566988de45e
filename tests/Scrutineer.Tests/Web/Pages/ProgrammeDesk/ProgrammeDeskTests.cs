using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Suggestions;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.ProgrammeDesk;

public sealed class ProgrammeDeskTests : IClassFixture<AgendaSite>
{
    private readonly AgendaSite agenda;

    public ProgrammeDeskTests(AgendaSite agenda) => this.agenda = agenda;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Year => $"/boards/{agenda.Board.Slug}/work-programme/2030-31";

    [Fact]
    public async Task Officer_AddsMovesAndUndoes_AndEverybodyReadsWhy()
    {
        await agenda.PlanAsync();
        var added = await agenda.Officer.PostAsync($"{Year}/new", null, ("Title", "Foster carers"), ("Detail", "How many stay"), ("CabinetMember", "Cllr Marsh"), ("LeadOfficer", ""), ("SourceKind", "Meeting"), ("Source", "minute 11/30"), ("Place", "2031-04-24"), ("Day", ""));
        var item = await ItemAsync("Foster carers");
        added.LeadsTo.ShouldBe($"{Year}#item-{item.Order}");
        var shown = await agenda.Site.GetAsync(Year);
        shown.WordsOf($"#item-{item.Order} .app-programme__about").ShouldContain("Source: Meeting: minute 11/30");
        shown.WordsOf($"#item-{item.Order} .app-programme__outcome").ShouldBe("To come");
        // The public sees no way to change it; the board's own officer does, and nobody else's.
        shown.Document.QuerySelectorAll("[data-move]").ShouldBeEmpty();
        (await agenda.Officer.GetAsync(Year)).Document.QuerySelectorAll("[data-move]").Length.ShouldBeGreaterThan(0);
        (await agenda.OfficerOfTheOther.GetAsync($"/programme-items/{item.Id:N}/move")).Status.ShouldBe(HttpStatusCode.NotFound);

        var without = await agenda.Officer.PostAsync($"/programme-items/{item.Id:N}/move", null, ("Version", "0"), ("Place", "="), ("Day", ""), ("Reason", ""));
        without.Status.ShouldBe(HttpStatusCode.BadRequest);
        without.Page.WordsOf(".govuk-error-summary").ShouldContain("Say why it moves. Everybody will read it.");
        var moved = await agenda.Officer.PostAsync($"/programme-items/{item.Id:N}/move?to=2031-04-29", null, ("Version", "0"), ("Place", "="), ("Day", ""), ("Reason", "report not ready"));
        moved.Status.ShouldBe(HttpStatusCode.Redirect);
        (await agenda.Site.GetAsync(Year)).WordsOf($"#item-{item.Order} .app-programme__outcome").ShouldBe("No date Moved from 24 April 2031 to no date: report not ready");

        await agenda.Officer.PostAsync($"/programme-items/{item.Id:N}/move", $"/programme-items/{item.Id:N}/move?handler=Undo", ("Version", "1"));
        (await agenda.Site.GetAsync(Year)).WordsOf($"#item-{item.Order} .app-programme__outcome").ShouldBe("To come Moved from 24 April 2031 to no date: report not ready (taken back 20 March 2031)");
        (await agenda.Site.GetAsync("/search?q=foster+carers")).Source.ShouldContain("Work programme 2030/31");
    }

    [Fact]
    public async Task Agenda_OffersTheProgrammesItems_AndThePaperAndTheReview()
    {
        await using var site = new AgendaSite();
        await site.InitializeAsync();
        (await site.Officer.GetAsync("/work-programmes")).Page.LinkOf($"Begin the work programme 2030/31 of {site.Board.Records.OfType<Scrutineer.Governance.Boards.Board>().Single().Name}").ShouldBe($"/boards/{site.Board.Slug}/work-programme/2030-31");
        var builder = await site.PlanAsync();
        await site.Officer.PostAsync("/agendas/boards/" + site.Board.Slug, null, ("StandingItems", "Work programme [paper]"), ("SubstantiveItems", "1"), ("CallDays", "20"), ("DraftDays", "10"), ("SignOffDays", "4"), ("DispatchDays", "1"), ("MinutesDays", "15"), ("EvaluationQuestions", ""));
        var year = $"/boards/{site.Board.Slug}/work-programme/2030-31";
        foreach (var title in new[] { "Foster carers", "Play" })
            await site.Officer.PostAsync($"{year}/new", null, ("Title", title), ("SourceKind", "Chair"), ("Place", "2031-04-24"));
        (await site.Officer.GetAsync(year)).Page.Source.ShouldContain("2 items stand here; the board takes 1 at a meeting");

        foreach (var button in (await site.Officer.GetAsync(builder)).Document.QuerySelectorAll("button[formaction*='handler=Take']").Select(b => b.GetAttribute("formaction")!).ToList())
            (await site.Officer.PostAsync(builder, builder + button)).Status.ShouldBe(HttpStatusCode.Redirect);

        var page = await site.Officer.GetAsync(builder);
        page.Page.AllWordsOf(".app-agenda__title").ShouldContain("Foster carers");
        page.Page.Source.ShouldContain("2 items stand here; the board takes 1 at a meeting");
        page.Document.QuerySelectorAll("button[formaction*='handler=Take']").ShouldBeEmpty();
        var item = page.Document.QuerySelectorAll(".app-agenda__item").Single(i => i.TextContent.Contains("Work programme", StringComparison.Ordinal)).QuerySelector("a[href$='/paper']")!.GetAttribute("href")!;
        (await site.Officer.GetAsync(item)).Page.AllWordsOf(".app-card__title").ShouldBe(["The work programme as it stands", "Review of the year 2030/31"]);
        var paper = await site.Officer.PostAsync(item, $"{item}?handler=Programme");
        var written = await site.Officer.GetAsync(paper.LeadsTo!);
        written.Page.AllWordsOf(".app-band").ShouldContain(words => words.StartsWith("From the work programme:", StringComparison.Ordinal));
        written.Page.Source.ShouldContain("- Foster carers");
    }

    [Fact]
    public async Task Review_CarriesOverWhatWasNotReached()
    {
        await agenda.Officer.PostAsync($"{Year}/new", null, ("Title", "Libraries"), ("SourceKind", "Chair"), ("Place", "="));
        var item = await ItemAsync("Libraries");

        var done = await agenda.Officer.PostAsync($"{Year}/review", $"{Year}/review?handler=CarryOver&item={item.Id:N}&version={item.Version}");

        done.LeadsTo.ShouldBe($"{Year}/review");
        (await agenda.Site.GetAsync($"/boards/{agenda.Board.Slug}/work-programme/2031-32")).AllWordsOf(".app-programme__title").ShouldContain("Libraries");
        (await agenda.Officer.GetAsync($"{Year}/review")).Page.WordsOf("#carried").ShouldStartWith("Carried over (");
    }

    [Fact]
    public async Task Suggestion_OfThePublic_ShowsOnceAnOfficerHasReadIt()
    {
        var (suggest, pool) = ($"/boards/{agenda.Board.Slug}/suggest", $"/boards/{agenda.Board.Slug}/suggestions");
        using var resident = agenda.Site.NewVisitor();
        (await resident.PostAsync(suggest, null, ("Title", ""), ("Detail", "It rains in"))).Page.WordsOf(".govuk-error-summary").ShouldContain("Say in a few words what the board should look at");
        (await resident.PostAsync(suggest, null, ("Title", "Buy watches"), ("Detail", "Cheap"), ("Website", "https://watches.example"))).Page.WordsOf(".app-band").ShouldStartWith("Thank you.");
        (await resident.PostAsync(suggest, null, ("Title", "Roofs of schools"), ("Detail", "It rains in"))).Page.WordsOf(".app-band").ShouldStartWith("Thank you.");
        (await resident.GetAsync(pool)).Page.Source.ShouldNotContain("Roofs of schools");
        var suggestion = await agenda.OnlyAsync<Suggestion>();
        (suggestion.Title, suggestion.From).ShouldBe(("Roofs of schools", ProgrammeSource.Public));
        (await agenda.Officer.GetAsync(pool)).Page.Source.ShouldContain("Roofs of schools");
        (await resident.GetAsync($"/suggestions/{suggestion.Id:N}")).LeadsTo!.ShouldContain("/sign-in");

        var page = $"/suggestions/{suggestion.Id:N}";
        (await agenda.Officer.GetAsync("/my-work")).Page.WordsOf("#suggestions + ul").ShouldStartWith("Roofs of schools to ");
        (await agenda.Officer.PostAsync(page, $"{page}?handler=Show", ("Version", "0"), ("Title", "Roofs of schools"), ("Detail", "It rains in."))).LeadsTo.ShouldBe(pool);
        (await agenda.Officer.GetAsync("/my-work")).Page.Document.QuerySelector("#suggestions").ShouldBeNull();
        (await resident.GetAsync(pool)).Page.WordsOf("#state-InPool").ShouldBe("In the pool");
        var scores = Enumerable.Range(0, 4).Select(i => ($"Scores[{i}]", "2")).ToArray();
        var chosen = await agenda.Officer.PostAsync($"{page}?by=PICK", $"{page}?handler=Choose", [("Version", "1"), ("By", "PICK"), ("Reason", "Several schools say so"), ("Place", "="), .. scores]);
        chosen.LeadsTo.ShouldBe(pool);
        var shown = await resident.GetAsync(pool);
        shown.Page.WordsOf($"#suggestion-{suggestion.Id:N} .app-programme__outcome").ShouldStartWith("Score 8 of 12, by PICK Several schools say so (20 March 2031) In the work programme");
    }

    private async Task<ProgrammeItem> ItemAsync(string title)
    {
        await using var db = agenda.Site.Store.Open(Viewer.Work("test"));
        return await db.Set<ProgrammeItem>().SingleAsync(i => i.Title == title, Stop);
    }
}
