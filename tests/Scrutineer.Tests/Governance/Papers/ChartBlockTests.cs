using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Papers.Charts;
using Scrutineer.Quality.Statistics;
using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Governance.Papers;

/// <summary>Charts within a paper's words (rule R14).</summary>
public sealed class ChartBlockTests
{
    private const string Block = "```control-chart\ntitle: Waits <over> a week\nunit: %\nbetter: down\ntarget: 20 to 25\nrebase: 2030-06\n2030-04, 21.3\n2030-05, 24\n2030-06, 40.25\n```\n";

    [Fact]
    public void Block_ComesBackAsItWasWritten()
    {
        var chart = ChartBlock.Of(Block.Split('\n')[1..^2]).ShouldNotBeNull();

        chart.Text.ShouldBe(Block);
        (chart.Better, chart.Target, chart.Points[2].Value).ShouldBe((Improvement.Down, (20d, 25d), 40.25));
    }

    [Fact]
    public void Page_DrawsItWithTitleAndDescription_AndNothingLive()
    {
        var html = MarkdownPages.Html("# Waits\n\n" + Block);

        html.ShouldContain("<title id=");
        html.ShouldContain("Waits &lt;over&gt; a week, with the limits of chance");
        html.ShouldContain("3 months, April 2030 to June 2030");
        html.ShouldNotContain("style=");
        PaperMarkdown.Render(PaperMarkdown.Parse(Block)).ShouldContain("<svg");
    }

    [Theory]
    [InlineData("2030-04, 21.3")]
    [InlineData("2030-04, 21.3\n2030-04, 22")]
    [InlineData("2030-04, 21.3\n2030-05, NaN")]
    [InlineData("2030-04, 21.3\n2030-05, 1e300")]
    [InlineData("2030-04, 21.3\n2030-13, 2")]
    [InlineData("title: <script>\nanything")]
    public void WhatIsNoChart_StaysText(string lines)
    {
        ChartBlock.Of(lines.Split('\n')).ShouldBeNull();
        MarkdownPages.Html($"```control-chart\n{lines}\n```\n").ShouldNotContain("<svg");
    }

    [Fact]
    public void ManyLines_StayText() =>
        ChartBlock.Of(Enumerable.Range(0, 100_000).Select(n => $"{1000 + n / 12:0000}-{n % 12 + 1:00}, {n}")).ShouldBeNull();
}
