using Scrutineer.Quality.Tools;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Quality.Tools;

public sealed class OverallMappingTests
{
    [Theory]
    [InlineData("every-area", "MMMM", OverallJudgement.Good)]
    [InlineData("every-area", "MMMD", OverallJudgement.NotYetGood)]
    [InlineData("every-area", "MMDD", OverallJudgement.Inadequate)]
    [InlineData("every-area", "EEEM", OverallJudgement.Outstanding)]
    [InlineData("every-area", "EEMM", OverallJudgement.Good)]
    [InlineData("most-areas", "MMMD", OverallJudgement.Good)]
    [InlineData("most-areas", "MMMDD", OverallJudgement.NotYetGood)]
    [InlineData("most-areas", "MD--", OverallJudgement.Inadequate)]
    [InlineData("most-areas", "EEED", OverallJudgement.Good)]
    [InlineData("risk-first", "DMMMM", OverallJudgement.NotYetGood)]
    [InlineData("risk-first", "DDMM", OverallJudgement.Inadequate)]
    [InlineData("risk-first", "MMMD", OverallJudgement.Good)]
    [InlineData("most-areas", "---", null)]
    public void Mapping_OfMarks_ComesToItsJudgement(string mapping, string marks, OverallJudgement? overall) => OverallMapping.Named(mapping)!.OfMarks(marks).ShouldBe(overall);

    [Fact]
    public void ShippedTools_AreTheCaseAuditOfThirteenAreasAndElevenProposals()
    {
        var tools = ShippedTools.Read();

        tools.Count.ShouldBe(12);
        var final = tools.Single(t => !t.IsProposal);
        (final.Name, final.Areas.Count).ShouldBe(("Social care case audit", 13));
        final.Areas[0].Options.ShouldBe(["Sexual exploitation", "Neglect", "Emotional abuse", "Sexual abuse", "Physical abuse", "Domestic abuse"]);
        foreach (var tool in tools)
        {
            OverallMapping.Named(tool.Mapping).ShouldNotBeNull(tool.Slug);
            tool.Areas.Select(a => a.Code).ShouldBeUnique(tool.Slug);
            tool.Areas.SelectMany(a => a.Strands).ShouldAllBe(s => Scrutineer.Quality.Audits.AuditChoices.Strands.Contains(s), tool.Slug);
        }
    }
}
