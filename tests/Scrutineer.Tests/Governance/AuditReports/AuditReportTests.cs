using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.AuditReports;
using Scrutineer.Governance.Papers;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Headlines;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.AuditReports;

/// <summary>A quarter's audits as a paper: how good, how sure, and nothing small (rule W16).</summary>
public sealed class AuditReportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestStore.Providers), MemberType = typeof(TestStore))]
    public async Task Report_SaysHowGoodAndHowSure_AsWorkedByHand(DatabaseProvider provider)
    {
        await using var planned = await PlannedBoard.NewAsync(provider, standing: ["Quality assurance"]);
        await TwelveAudits.KeepAsync(planned.Store, times: 10);
        await HeadlinesAsync(planned, new(2031, 1, 9), "Plans drifted");
        await HeadlinesAsync(planned, new(2031, 3, 6), "Plans drift");

        var paper = await StartAsync(planned);

        paper.Subject.ShouldBe("Audits of practice, January to March 2031");
        // Of nine audits in the quarter North has two good ones and three others, South one and three; ten times over, and four of ten were put right.
        paper.Text.ShouldContain("| North | 20 | 12 | 18 | 50 |\n| South | 10 | 12 | 18 | 40 |\n| Total | 30 | 24 | 36 | 90 |\n");
        paper.Text.ShouldContain("Judged good or better: 33%. With so many audits it is likely to lie between 24% and 44% (95% interval).\n");
        // Risk: six of the nine marks are M or E.
        paper.Text.ShouldContain("| Area risk | 60 | 30 | 90 |\n");
        paper.Text.ShouldContain("| 1 | Plans drift | 9 January 2031, 2 lists |\n");
        paper.Text.ShouldContain("None was agreed in these audits.");
    }

    [Fact]
    public async Task Report_OfFewAudits_WithholdsWhatIsSmall_AndWhatWouldTellIt()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Quality assurance"]);
        await TwelveAudits.KeepAsync(planned.Store);

        var text = (await StartAsync(planned)).Text;

        text.ShouldContain("| North | c | c | 0 | c |\n");
        text.ShouldContain("| South | c | c | 0 | c |\n");
        text.ShouldNotContain("Judged good or better:");
        // Three good of nine: neither the three nor the six from which it follows.
        text.ShouldNotContain("| Total | 3 ");
        text.ShouldNotContain("| 6 | 0 | 9 |");
    }

    [Fact]
    public async Task Report_KeepsItsFacts_AndIsMadeAnew()
    {
        await using var planned = await PlannedBoard.NewAsync(standing: ["Quality assurance"]);
        await TwelveAudits.KeepAsync(planned.Store, times: 10);
        var paper = await StartAsync(planned);
        await using var db = planned.Open();

        var saved = await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(paper.Version, paper.Subject, paper.Text.Replace("To show the Board", "So that the Board sees", StringComparison.Ordinal), false), Stop);
        (await Should.ThrowAsync<RuleBrokenException>(() => PaperWriter.SaveAsync(db, paper.Id, new PaperSave(saved.Version, saved.Subject, saved.Text.Replace("| 30 |", "| 80 |", StringComparison.Ordinal), false), Stop)))
            .Message.ShouldStartWith("The appendix of this report comes from the audits and what became of them");
        (await GeneratedPapers.IsBehindAsync(db, saved, Stop)).ShouldBeFalse();
        await using (var work = planned.Open())
        {
            foreach (var result in await work.Set<AuditResult>().Where(r => r.CorrectedOn == null).ToListAsync(Stop)) result.CorrectedOn = result.SentOn;
            await work.SaveChangesAsync(Stop);
        }

        await using var later = planned.Open();
        (await GeneratedPapers.IsBehindAsync(later, saved, Stop)).ShouldBeTrue();
        await GeneratedPapers.RenewAsync(later, paper.Id, saved.Version, Stop);
        (await later.Set<Paper>().SingleAsync(p => p.Id == paper.Id, Stop)).Text.ShouldContain("| Total | 30 | 60 | 0 | 90 |\n");
    }

    [Theory]
    [InlineData("2031-04-24", "January to March 2031")]
    [InlineData("2031-03-31", "October to December 2030")]
    [InlineData("2031-01-01", "October to December 2030")]
    public void Quarter_IsTheLastThatIsOver(string day, string name) => AuditQuarter.LastBefore(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Name.ShouldBe(name);

    private static async Task<Paper> StartAsync(PlannedBoard planned)
    {
        await using var db = planned.Open();
        return await AuditReportWriter.StartAsync(db, (await planned.ItemAsync("Quality assurance")).Id, null, "G Pascoe", Stop);
    }

    private static async Task HeadlinesAsync(PlannedBoard planned, DateOnly on, string words)
    {
        await using var db = planned.Open();
        Guid? known = await HeadlineReader.FollowAsync(db, Stop) is [var first, ..] ? first.Headline.Id : null;
        await HeadlineKeeper.PublishAsync(db, new(on, "Briefing note", [new(known, words, HeadlineKind.ToImprove, "Drift and delay")], false), Stop);
    }
}
