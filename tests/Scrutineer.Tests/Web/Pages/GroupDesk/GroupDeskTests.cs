using System.Net;
using Scrutineer.Governance.TaskAndFinish;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.GroupDesk;

public sealed class GroupDeskTests : IClassFixture<AgendaSite>
{
    private readonly AgendaSite agenda;

    public GroupDeskTests(AgendaSite agenda) => this.agenda = agenda;

    [Fact]
    public async Task Group_IsKeptFromItsScopeToItsProgressReports()
    {
        var list = $"/boards/{agenda.Board.Slug}/task-and-finish";
        using var resident = agenda.Site.NewVisitor();
        (await agenda.Officer.PostAsync($"{list}/new", null, ("Name", ""), ("Scope", "Why carers leave"), ("StartedOn", "2031-01-09"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var started = await agenda.Officer.PostAsync($"{list}/new", null, ("Name", "Fostering"), ("Scope", "Why carers leave"), ("Chair", "L Okoro"), ("Members", "T Marsh\nA Reed"), ("CabinetMember", "Cabinet Member for Children"), ("StartedOn", "2031-01-09"));
        var keep = started.LeadsTo!;
        var group = await agenda.OnlyAsync<TaskAndFinishGroup>();
        var show = $"/task-and-finish/{group.Id:N}";
        (await resident.GetAsync(show)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await agenda.OfficerOfTheOther.GetAsync(keep)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await agenda.Officer.GetAsync(keep)).Page.Source.ShouldContain("The evidence log is empty.");

        await EnterAsync("meeting", ("MeetingOn", "2031-01-16"), ("MeetingWords", "How to go about it"));
        await EnterAsync("evidence", ("EvidenceKind", "Visit"), ("EvidenceOn", "2031-02-03"), ("Who", "Harbour children\u2019s home"), ("Shows", "Calls are not returned"));
        await EnterAsync("finding", ("Finding", "Nobody answers carers"), ("RestsOn", "1"));
        await EnterAsync("option", ("Option", "Pay as neighbours do"), ("IsRecommended", "true"), ("Why", "It keeps carers"));
        await EnterAsync("recommendation", ("To", "Cabinet member"), ("Recommendation", "Answer within a day"), ("Within", "3 months"));
        await EnterAsync("recommendation", ("To", "Cabinet member"), ("PartOf", "1"), ("Recommendation", "Say who answers"), ("Within", ""));
        var wrong = await SendAsync("recommendation", ("To", "Cabinet member"), ("Recommendation", "Hurry"), ("Within", "soon"));
        wrong.Status.ShouldBe(HttpStatusCode.BadRequest);
        wrong.Page.WordsOf(".govuk-error-summary").ShouldContain("Write the deadline in months");
        (await resident.GetAsync(list)).Page.Source.ShouldNotContain("Fostering");

        (await agenda.Officer.PostAsync(keep, $"{keep}?handler=Publish", ("Version", await VersionAsync()))).Status.ShouldBe(HttpStatusCode.Redirect);

        var published = await resident.GetAsync(show);
        published.Page.WordsOf(".app-asks-of-group li").ShouldStartWith("1 Answer within a day (3 months) What became of it");
        published.Page.WordsOf("#evidence-1").ShouldContain("Calls are not returned");
        var ask = published.Page.LinkOf("What became of it: recommendation 1a to the Cabinet member")!;
        (await resident.GetAsync(ask)).Page.Source.ShouldContain("Say who answers");
        (await agenda.Officer.PostAsync(keep, $"{keep}?handler=Accept", ("Version", await VersionAsync()), ("On", "2031-03-20"), ("Words", "Cabinet member, minute 26/30"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await resident.GetAsync($"/boards/{agenda.Board.Slug}/work-programme/2031-32")).Page.AllWordsOf(".app-programme__title").ShouldBe(["Progress after 6 months: Fostering", "Progress after 12 months: Fostering"]);

        async Task EnterAsync(string part, params (string, string)[] fields) => (await SendAsync(part, fields)).LeadsTo.ShouldBe($"{keep}#part-{part}");

        async Task<VisitedPage> SendAsync(string part, params (string, string)[] fields) => await agenda.Officer.PostAsync(keep, $"{keep}?handler=Enter&part={part}", [("Version", await VersionAsync()), .. fields]);

        async Task<string> VersionAsync() => (await agenda.Officer.GetAsync(keep)).Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
    }
}
