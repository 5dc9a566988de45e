using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Signals;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Performance;

/// <summary>Performance over its pages: figures in, the grid, an indicator, its signal, its commentary (rules R1 to R11).</summary>
public sealed class PerformanceTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Table_WithAWrongRow_ChangesNothing_AndWithNoneFillsTheGrid()
    {
        var analyst = await test.AsAsync(Role.PerformanceAnalyst, "Lewis Cantrell");
        (await analyst.GetAsync("/performance")).Page.Words.ShouldContain("There is no figure yet.");
        var refused = await UploadAsync(analyst, "/performance/desk/figures", "file", ("f.csv", "Indicator,Period,Numerator,Denominator\nre-referral-rate,2030-01,5,20\nre-referral-rate,2030-02,25,20\nnothing,2030-01,1,\n"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(["Row 3: 25 is more than the 20 it is out of.", "Row 4: There is no indicator \"nothing\". Add it first, or put its code right."]);
        (await analyst.GetAsync("/performance")).Page.Words.ShouldContain("There is no figure yet.");

        await UploadAsync(analyst, "/performance/desk/figures", "file", ("f.csv", Series(14, 40)));
        var grid = (await analyst.GetAsync("/performance")).Page;
        grid.AllWordsOf("tbody tr:first-child td")[0].ShouldBe("40.0%40 of 100March 2030");
        grid.WordsOf("tbody tr:first-child th").ShouldStartWith("Referrals within 12 months");
        grid.WordsOf("tbody tr:first-child .app-sign").ShouldBe("Getting worse");
        (await analyst.GetAsync("/performance/overview.csv")).Page.Source.ShouldContain("re-referral-rate,Referrals within 12 months of a previous referral,Front door,%,2030-03,40,100,40,");
        (await (await test.AsAsync(Role.Councillor, "Imogen Tarrant")).GetAsync("/performance")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Indicator_TellsFiguresDefinitionTargetAndRebase()
    {
        var analyst = await test.AsAsync(Role.PerformanceAnalyst, "Lewis Cantrell");
        await UploadAsync(analyst, "/performance/desk/figures", "file", ("f.csv", Series(14, 40)));
        const string page = "/performance/re-referral-rate", edit = "/performance/desk/indicators/re-referral-rate";
        (await analyst.PostAsync(edit, $"{edit}?handler=Target", ("Low", "twenty"), ("From", "2029-01-01"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("\"twenty\" is not a number.");
        (await analyst.PostAsync(edit, $"{edit}?handler=Target", ("Low", "20"), ("From", "2029-01-01"))).LeadsTo.ShouldBe(edit);
        (await analyst.PostAsync(edit, $"{edit}?handler=Benchmark", ("Kind", "England"), ("Year", "2029"), ("Value", "22.6"), ("Published", "Children in need, 2029"))).LeadsTo.ShouldBe(edit);
        var shown = (await analyst.GetAsync(page)).Page;
        shown.Words.ShouldContain("March 2030 is a signal of concern: outside the limits of chance.");
        shown.Words.ShouldContain("March 2030: 40 out of 100. Referrals of a child who had an earlier referral");
        shown.Words.ShouldContain("the target: 20 above");
        shown.AllWordsOf("#benchmarks + table tbody tr > *").ShouldBe(["England", "22.6%", "2029", "Children in need, 2029"]);
        shown.Document.QuerySelectorAll("svg.app-spc title, svg.app-spc desc").Length.ShouldBe(2);
        shown.Document.QuerySelectorAll("svg.app-spc .app-spc__shape--concern").Length.ShouldBe(1);

        (await analyst.PostAsync(page, $"{page}?handler=Rebase", ("From", "2029-06"), ("Reason", ""))).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("Say what changed in the service");
        (await analyst.PostAsync(page, $"{page}?handler=Rebase", ("From", "2029-06"), ("Reason", "The front door moved"))).LeadsTo.ShouldBe(page);
        (await analyst.GetAsync(page)).Page.Words.ShouldContain("The limits are provisional, as fewer than 13 points stand behind them.");
        (await (await test.AsAsync(Role.QualityLead, "Oyin Falade")).PostAsync(page, $"{page}?handler=Rebase", ("From", "2029-07"), ("Reason", "No"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await analyst.GetAsync($"{page}/figures.csv")).Page.Source.ShouldContain("re-referral-rate,Referrals within 12 months of a previous referral,2030-03,40,100,40,%,");
        (await analyst.GetAsync("/performance/nothing")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Extract_IsRefusedWithItsProblems_ThenKeptWithItsFigures_ThenWithdrawn()
    {
        var analyst = await test.AsAsync(Role.PerformanceAnalyst, "Lewis Cantrell");
        const string page = "/performance/desk/extracts";
        (await analyst.GetAsync($"{page}/problems.csv")).Status.ShouldBe(HttpStatusCode.NotFound);
        var refused = await UploadAsync(analyst, page, "files", ("list-3.csv", "Somebody,Date of referral\nA,01/02/2030\n"), "AsAt", "2030-02-28");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Page.Words.ShouldContain("Nothing was kept.");
        (await analyst.GetAsync($"{page}/problems.csv")).Page.Source.ShouldContain("List,Row,Column,Severity,What is wrong");
        (await UploadAsync(analyst, page, "files", ("list-3.csv", "Child Unique ID,Date of referral\nA,01/02/2030\nB,32/02/2030\nA,09/02/2030\n"), "AsAt", "2030-02-28")).LeadsTo.ShouldBe(page);
        (await analyst.GetAsync(page)).Page.Words.ShouldContain("28 February 2030");
        (await analyst.GetAsync($"{page}/problems.csv")).Page.Source.ShouldContain("This is not a date");
        (await analyst.GetAsync("/performance/referrals")).Page.Words.ShouldContain("February 2030: 2 counted");

        var kept = (await new ExtractSnapshots(test.Site.Store).AllAsync(TestContext.Current.CancellationToken)).Single();
        kept.LoadedBy.ShouldBe("Lewis Cantrell");
        (await analyst.PostAsync(page, $"{page}?handler=Withdraw", ("Id", $"{kept.Id}"), ("Reason", ""))).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("Say why");
        (await analyst.PostAsync(page, $"{page}?handler=Withdraw", ("Id", $"{kept.Id}"), ("Reason", "The wrong month"))).LeadsTo.ShouldBe(page);
        (await analyst.GetAsync("/performance/referrals")).Page.Words.ShouldContain("There is no figure.");
    }

    [Fact]
    public async Task AnIndicator_IsToldByGroup_AndForTheBoardWithoutSmallCounts()
    {
        var analyst = await test.AsAsync(Role.PerformanceAnalyst, "Lewis Cantrell");
        const string page = "/performance/referrals";
        await UploadAsync(analyst, "/performance/desk/figures", "file", ("f.csv", "Indicator,Period,Numerator\nadoption-a1,2030-01,400\nreferrals,2030-01,50\n"));
        (await analyst.GetAsync($"{page}?by=team")).Page.Words.ShouldContain("No extract is kept.");
        var rows = string.Join('\n', Enumerable.Range(0, 53).Select(n => $"C{n},{(n % 2 == 0 ? "a" : "b")},{10 + n % 15}/02/2030,{(n < 3 ? "Quay Team" : n < 20 ? "pier-team" : "Heath Team")}"));
        await UploadAsync(analyst, "/performance/desk/extracts", "files", ("list-3.csv", $"Child Unique ID,Gender,Date of referral,Allocated Team\n{rows}\n"), "AsAt", "2030-02-28");

        var shown = (await analyst.GetAsync($"{page}?by=team")).Page;
        shown.AllWordsOf("#breakdown ~ table tbody tr").Select(r => string.Concat(r.Where(char.IsLetterOrDigit)))
            .ShouldBe(["HeathTeam33nonenone", "pierteam17nonenone", "QuayTeam3nonenone", "All53nonenone"]);
        (await analyst.GetAsync($"{page}?by=team&version=public")).Page.AllWordsOf("#breakdown ~ table tbody tr td:nth-child(2)").ShouldBe(["33", "c", "c", "53"]);
        (await analyst.GetAsync($"{page}/breakdown.csv?by=team&version=public")).Page.Source.ShouldContain("referrals,team,Quay Team,2030-02,February 2030,c,,c,number,");
        (await analyst.GetAsync($"{page}?by=age")).Page.Words.ShouldContain("has no column \"Date of Birth\" and \"Age of Child (Years)\"");
        (await analyst.GetAsync("/performance/adoption-a1?by=team")).Page.Words.ShouldContain("List 10, adoption is not in the extract.");
    }

    [Fact]
    public async Task Teams_AreShownToThoseWhoAnswerForThem()
    {
        var analyst = await test.AsAsync(Role.PerformanceAnalyst, "Lewis Cantrell");
        string[] teams = ["Quay Team", "PIER-TEAM", "Heath Team", ""];
        var rows = string.Join('\n', teams.Select((team, n) => $"C{n},10/02/2030,,{team}"));
        await UploadAsync(analyst, "/performance/desk/extracts", "files", ("list-4.csv", $"Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation,Allocated Team\n{rows}\n"), "AsAt", "2030-02-28");
        async Task<IReadOnlyList<string>> SeenAsync(Visitor visitor) => (await visitor.GetAsync("/performance/teams")).Page.AllWordsOf("tbody th");

        (await SeenAsync(analyst)).ShouldBe(["Heath Team", "PIER-TEAM", "Quay Team", "No team named"]);
        var head = await test.AsAsync(Role.HeadOfService, "Farida Noor", test.Harbour);
        (await SeenAsync(head)).ShouldBe(["PIER-TEAM", "Quay Team"]);
        var report = (await head.GetAsync("/performance/report?audience=team&month=2030-02&team=Quay Team")).Page;
        report.Words.ShouldContain("Performance report, February 2030: Quay Team");
        report.AllWordsOf("#team option").ShouldBe(["PIER-TEAM", "Quay Team"]);
        var table = (await head.GetAsync("/performance/teams.csv")).Page.Source;
        table.ShouldContain("PIER-TEAM");
        table.ShouldNotContain("Heath Team");
        // A team that is not theirs is not theirs by asking.
        (await head.GetAsync("/performance/report?audience=team&month=2030-02&team=Heath Team")).Page.Words.ShouldContain("February 2030: PIER-TEAM");
        (await SeenAsync(await test.AsAsync(Role.Supervisor, "Ines Okafor", test.Moor))).ShouldBe(["Heath Team"]);
        (await (await test.AsAsync(Role.Moderator, "Mo Moderator")).GetAsync("/performance/teams")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Signal_IsDecidedByWhoeverPlans_AndCommentaryApprovedByAnother()
    {
        var (analyst, lead, head) = (await test.AsAsync(Role.PerformanceAnalyst, "Lewis Cantrell"), await test.AsAsync(Role.QualityLead, "Oyin Falade"), await test.AsAsync(Role.HeadOfService, "Farida Noor", test.Harbour));
        await UploadAsync(analyst, "/performance/desk/figures", "file", ("f.csv", Series(14, 40)));
        Guid id;
        await using (var db = test.Site.Store.Open(Viewer.Work("test"))) id = (await db.Set<IndicatorSignal>().SingleAsync(TestContext.Current.CancellationToken)).Id;
        var page = $"/performance/signals/{id:N}";
        (await lead.GetAsync("/my-work")).Page.Words.ShouldContain("Signal: Referrals within 12 months of a previous referral, March 2030");
        (await analyst.PostAsync(page, $"{page}?handler=Decline", ("Reason", "No"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await lead.PostAsync(page, $"{page}?handler=Accept", ("Plan", $"{test.Plan}"), ("Hypothesis", "Plans end too early"), ("Cases", "12"), ("Month", "5"))).LeadsTo.ShouldBe(page);
        (await lead.GetAsync(page)).Page.Words.ShouldContain("A themed audit was planned by Oyin Falade.");
        (await lead.GetAsync($"/quality/plans/{test.Plan:N}")).Page.Words.ShouldContain("Themed audit: Referrals within 12 months of a previous referral");

        const string words = "/performance/re-referral-rate/commentary/2030-03";
        (await head.PostAsync(words, $"{words}?handler=Save", ("Words", "Mine"), ("Version", "0"))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await analyst.PostAsync(words, $"{words}?handler=Save", ("Words", "The rate fell."), ("Version", "0"))).LeadsTo.ShouldBe(words);
        (await head.GetAsync("/my-work")).Page.Words.ShouldContain("Commentary to approve: Referrals within 12 months");
        (await head.PostAsync(words, $"{words}?handler=Approve", ("Version", "1"))).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("The words say \"fell\", and the table says 40.0%, after 21.0% in February 2030: it rose.");
        (await head.PostAsync(words, $"{words}?handler=Approve", ("Version", "1"), ("Why", "It speaks of the year before"))).LeadsTo.ShouldBe("/performance/re-referral-rate");
        (await lead.GetAsync("/performance/re-referral-rate")).Page.WordsOf("#commentary + div").ShouldBe("The rate fell.");
    }

    [Fact]
    public async Task Indicators_AreAdded_AndMadeOfOthers()
    {
        var analyst = await test.AsAsync(Role.PerformanceAnalyst, "Lewis Cantrell");
        const string page = "/performance/desk/new";
        (await analyst.PostAsync(page, null, ("Code", "Not A Code"), ("Form.Unit", "%"))).Page.AllWordsOf(".govuk-error-summary__list li").Count.ShouldBeGreaterThan(3);
        (string, string)[] form = [("Code", "assessments-per-referral"), ("Formula", "PercentOf"), ("Operands", "assessments-completed, referrals"), ("Form.Name", "Assessments for every referral"), ("Form.Unit", "%"), ("Form.Numerator", "Assessments."), ("Form.Denominator", "Referrals."), ("Form.Source", "Ours")];
        (await analyst.PostAsync(page, null, form)).LeadsTo.ShouldBe("/performance/desk/indicators/assessments-per-referral");
        await UploadAsync(analyst, "/performance/desk/figures", "file", ("f.csv", "Indicator,Period,Numerator\nreferrals,2030-01,80\nassessments-completed,2030-01,60\n"));
        (await analyst.GetAsync("/performance/assessments-per-referral")).Page.Words.ShouldContain("January 2030: 60 out of 80; 1 person = 1.3%. Assessments. Out of: referrals.");
        (await analyst.GetAsync("/performance/desk/indicators/assessments-per-referral")).Page.Words.ShouldNotContain("A figure by hand");
    }

    /// <summary>Fourteen months that go up and down by one, and one that stands out.</summary>
    private static string Series(int months, int last)
    {
        var text = new StringBuilder("Indicator,Period,Numerator,Denominator\n");
        for (var month = 0; month <= months; month++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"re-referral-rate,{PeriodFigures.Text(new DateOnly(2029, 1, 1).AddMonths(month))},{(month == months ? last : 20 + month % 2)},100\n");
        return text.ToString();
    }

    private static async Task<VisitedPage> UploadAsync(Visitor visitor, string page, string field, (string Name, string Text) file, params string[] more)
    {
        var token = (await visitor.GetAsync(page)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(file.Text));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(content, field, file.Name);
        for (var at = 0; at + 1 < more.Length; at += 2) form.Add(new StringContent(more[at + 1]), more[at]);
        using var answer = await visitor.Client.PostAsync(new Uri(page, UriKind.Relative), form);
        return await VisitedPage.OfAsync(answer);
    }
}
