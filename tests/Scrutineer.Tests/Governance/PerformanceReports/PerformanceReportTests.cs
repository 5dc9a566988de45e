using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.PerformanceReports;

/// <summary>A month's performance as a paper: what changed, every figure with what stands behind it, and nothing small (rules R15 to R17).</summary>
public sealed class PerformanceReportTests
{
    private static readonly DateOnly March = new(2031, 3, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Report_ShowsWhatChanged_TheScorecardAndEachIndicator(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider, standing: ["Performance"]);
        await KeepAsync(planned, "Nine more children came back than in February.");

        var paper = await StartAsync(planned);

        paper.Subject.ShouldBe("Performance report, March 2031");
        // 23 months at 10 or 12 of 50, then 30 of 50: far beyond the limits.
        paper.Text.ShouldContain("**Signals of concern**\n\n- Re-referrals: 60.0%. March 2031 is a signal of concern: outside the limits of chance. As things are, chance decides whether the target is reached.\n");
        paper.Text.ShouldContain("| Re-referrals | 60.0% | 24.0% | 24.0% | 25.3% | 22.0% |  | Getting worse; target by chance |\n");
        paper.Text.ShouldContain("```control-chart\ntitle: Re-referrals\nunit: %\nbetter: down\ntarget: 22\n2029-04, 20\n");
        paper.Text.ShouldContain("| February 2031 | 12 | 50 | 24.0% |\n| March 2031 | 30 | 50 | 60.0% |\n");
        paper.Text.ShouldContain("In the latest period 1 person = 2.0%.");
        paper.Text.ShouldContain("> Nine more children came back than in February.\n>\n> A Analyst\n");
        paper.Text.ShouldContain("*Counted:* Referrals within 12 months of another. *Out of:* All referrals.");
    }

    [Fact]
    public async Task SmallCounts_AreWithheld_WithTheirBasesAndWithWordsThatNameThem()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Performance"]);
        await KeepAsync(planned, "Two children came back twice.", last: (4, 50));

        var text = (await StartAsync(planned)).Text;

        text.ShouldContain("| March 2031 | c | c | c |\n");
        text.ShouldContain("| Re-referrals | c | 24.0% | 24.0% |  | 22.0% |");
        text.ShouldContain("The commentary names small numbers and is not published.");
        text.ShouldNotContain("Two children");
        text.ShouldNotContain("2031-03, ");
    }

    [Fact]
    public async Task PublishedFigures_AreFactsOfRecord_AndALaterReportSaysThatItDiffers()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Performance"]);
        await KeepAsync(planned, null);
        var paper = await StartAsync(planned);
        await using (var db = planned.Store.Open(Viewer.Work("test")))
        {
            (await db.Set<Paper>().SingleAsync(p => p.Id == paper.Id, Stop)).Visibility = Visibility.Public;
            var february = await db.Set<IndicatorValue>().SingleAsync(v => v.Period == March.AddMonths(-1), Stop);
            (february.Numerator, february.Value) = (13, 26.0m);
            await db.SaveChangesAsync(Stop);
        }

        await using var later = planned.Store.Open(Viewer.Work("test"));
        var report = await PerformanceReport.ReadAsync(later, March, ReportAudience.Board, PlannedBoard.Day.AddMonths(1), Stop);

        var told = report.Otherwise.ShouldHaveSingleItem();
        (told.Figure.Period, told.Figure.Value).ShouldBe((March.AddMonths(-1), 24.0m));
        PerformanceReportText.Appendix(report).ShouldContain("**Differs from what was reported:** February 2031 was 24.0% (12 of 50) in the report to the meeting of ");
        PerformanceReportText.Appendix(report).ShouldContain(", and is 26.0% (13 of 50) now.");
        (await later.Set<ReportedFigure>().CountAsync(f => f.PaperId == paper.Id, Stop)).ShouldBe(PerformanceReport.Periods);
        (await GeneratedPapers.IsBehindAsync(later, paper, Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task Appendix_IsNotChangedByHand_AndIsMadeAnew()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Performance"]);
        await KeepAsync(planned, null);
        var paper = await StartAsync(planned);
        await using var db = planned.Open();

        (await Should.ThrowAsync<RuleBrokenException>(() => PaperWriter.SaveAsync(db, paper.Id, new PaperSave(paper.Version, paper.Subject, paper.Text.Replace("60.0%", "20.0%", StringComparison.Ordinal), false), Stop)))
            .Message.ShouldStartWith("The appendix of this report comes from the performance figures");
        (await GeneratedPapers.IsBehindAsync(db, paper, Stop)).ShouldBeFalse();
        await using var work = planned.Store.Open(Viewer.Work("test"));
        await GeneratedPapers.RenewAsync(work, paper.Id, paper.Version, Stop);
        (await work.Set<ReportedFigure>().CountAsync(f => f.PaperId == paper.Id, Stop)).ShouldBe(PerformanceReport.Periods);
    }

    private static async Task KeepAsync(PlannedBoard planned, string? commentary, (int Number, int Of)? last = null)
    {
        var (number, of) = last ?? (30, 50);
        await using var db = planned.Store.Open(Viewer.Work("test"));
        var indicator = new Indicator { Code = "re-referral-rate", Name = "Re-referrals", Theme = "Front door", Unit = "%", Polarity = Improvement.Down, Numerator = "Referrals within 12 months of another.", Denominator = "All referrals." };
        indicator.Targets.Add(new IndicatorTarget { IndicatorId = indicator.Id, From = new(2029, 4, 1), Low = 22, High = 22 });
        db.Add(indicator);
        for (var back = 23; back >= 0; back--)
        {
            var count = back == 0 ? number : back % 2 == 0 ? 12 : back == 1 ? 12 : 10;
            var all = back == 0 ? of : 50;
            db.Add(new IndicatorValue { IndicatorId = indicator.Id, Period = March.AddMonths(-back), Numerator = count, Denominator = all, Value = PeriodFigures.ValueOf("%", count, all), Source = ValueSource.Entered });
        }

        if (commentary is not null)
        {
            var said = new Commentary { IndicatorId = indicator.Id, Period = March, ApprovedNumber = 1, ApprovedBy = "A Director" };
            said.Versions.Add(new CommentaryVersion { CommentaryId = said.Id, Number = 1, Words = commentary, By = "A Analyst", At = new(2031, 4, 1, 9, 0, 0, DateTimeKind.Utc) });
            db.Add(said);
        }

        await db.SaveChangesAsync(Stop);
    }

    private static async Task<Paper> StartAsync(PlannedBoard planned)
    {
        await using var db = planned.Store.Open(Viewer.Work("G Pascoe"));
        return await PerformanceReportWriter.StartAsync(db, (await planned.ItemAsync("Performance")).Id, March, "G Pascoe", Stop);
    }
}
