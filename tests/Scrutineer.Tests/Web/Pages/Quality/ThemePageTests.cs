using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Findings;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>What stands beside a theme: indicators that were named, with their latest figure and what their chart says (rules U23 and U27); and months as a table.</summary>
public sealed class ThemePageTests : IAsyncLifetime
{
    private const string Theme = "/quality/findings/theme?Name=Drift and delay&From=2030-06&To=2031-03", Naming = "/quality/findings/theme/indicators?Name=Drift and delay";

    private readonly QualitySite test = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task NamedIndicators_StandBesideTheTheme_AsTheirReaderMaySeeThem()
    {
        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            var indicator = new Indicator { Code = "plans-two-years", Name = "Plans of two years and more", Unit = "%", Theme = "Protection", Numerator = "Plans.", Polarity = Improvement.Down };
            db.Add(indicator);
            for (var month = 0; month < 14; month++) db.Add(new IndicatorValue { IndicatorId = indicator.Id, Period = new DateOnly(2030, 1, 1).AddMonths(month), Numerator = month == 13 ? 40 : 10 + month % 2, Denominator = 100, Value = month == 13 ? 40 : 10 + month % 2, Source = ValueSource.Entered, By = "test" });
            await db.SaveChangesAsync(Stop);
        }

        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        (await lead.GetAsync(Theme)).Page.Words.ShouldContain("Say which indicators stand beside it");
        (await lead.PostAsync(Naming, "/quality/findings/theme/indicators", ("Name", "Drift and delay"), ("Codes", "nothing-like-it"))).Page.Words.ShouldContain("There is no indicator nothing-like-it any more.");

        (await lead.PostAsync(Naming, "/quality/findings/theme/indicators", ("Name", "drift AND delay"), ("Codes", "plans-two-years"))).Status.ShouldBe(HttpStatusCode.Redirect);

        var analyst = await test.AsAsync(Role.PerformanceAnalyst, "Lewis Cantrell");
        var page = (await analyst.GetAsync(Theme)).Page;
        page.Document.QuerySelector("a[href='/performance/plans-two-years']")!.TextContent.ShouldBe("Plans of two years and more");
        // Only what is told by the time asked about, in words, with the number behind it.
        page.Words.ShouldContain("40.0%, 40 out of 100 in February 2031. Getting worse");
        page.Words.ShouldNotContain("Say which indicators stand beside it");
        (await analyst.GetAsync("/quality/findings/theme?Name=Drift and delay&From=2030-06&To=2031-01")).Page.Words.ShouldContain("10.0%, 10 out of 100 in January 2031.", Case.Sensitive);
        (await (await test.AsAsync(Role.Moderator, "Petra Lindqvist")).GetAsync(Naming)).Status.ShouldBe(HttpStatusCode.Forbidden);
        await using (var db = test.Site.Store.Open(Viewer.Work("test"))) (await db.Set<ThemeIndicators>().SingleAsync(Stop)).Codes.ShouldBe(["plans-two-years"]);
        (await lead.PostAsync(Naming, "/quality/findings/theme/indicators", ("Name", "Drift and delay"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await analyst.GetAsync(Theme)).Page.Words.ShouldNotContain("40.0%");
    }

    [Fact]
    public async Task Months_ComeAsATable_ForWhomTheyAre()
    {
        await TwelveAudits.KeepAsync(test.Site.Store);

        var table = (await (await test.AsAsync(Role.QualityLead, "Oyin Falade")).GetAsync("/quality/findings/months.csv?Tool=a-tool&From=2031-01&To=2031-04")).Page.Source;

        table.TrimStart('\uFEFF').Split("\r\n").Take(3).ShouldBe(["Tool,Month,Audits,Judged good,Share,Lower limit (95%),Upper limit (95%),Changed with it", "A tool,2031-01-01,3,0,0,0,0.7076,", "A tool,2031-02-01,3,2,0.6667,0.0943,0.9916,"]);
        (await (await test.AsAsync(Role.HeadOfService, "Owen Reed", test.Moor)).GetAsync("/quality/findings/months.csv?Tool=a-tool&From=2031-01&To=2031-04")).Page.Source.ShouldNotContain("2031-01-01");
    }
}
