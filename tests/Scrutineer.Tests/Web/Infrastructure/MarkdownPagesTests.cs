using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure;

public sealed class MarkdownPagesTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("text <img src=x onerror=alert(1)> text")]
    [InlineData("<iframe src=https://elsewhere.example></iframe>")]
    [InlineData("![picture](https://elsewhere.example/p.png)")]
    [InlineData("<!-- hidden --><style>body { display: none }</style>")]
    public void Html_OfHostileText_HasNoElementThatActs(string text) =>
        Parse(text).QuerySelectorAll("script, img, iframe, style, object, embed, [onerror], [style]").ShouldBeEmpty();

    [Fact]
    public void Html_OfRawHtml_ShowsItAsItIsWritten() => Parse("less than <b>10</b>").Body!.TextContent.Trim().ShouldBe("less than <b>10</b>");

    [Theory]
    [InlineData("[here](https://plan.example/a)", "https://plan.example/a")]
    [InlineData("[here](http://plan.example/a)", "http://plan.example/a")]
    [InlineData("[here](mailto:clerk@board.example)", "mailto:clerk@board.example")]
    [InlineData("<https://plan.example/>", "https://plan.example/")]
    [InlineData("[here](javascript:alert(1))", null)]
    [InlineData("[here](JaVaScRiPt:alert(1))", null)]
    [InlineData("[here](data:text/html,x)", null)]
    [InlineData("[here](/tracker)", null)]
    [InlineData("[here](//elsewhere.example)", null)]
    [InlineData("[here][1]\n\n[1]: javascript:alert(1)", null)]
    [InlineData("<javascript:alert(1)>", null)]
    [InlineData("<file:///etc/passwd>", null)]
    public void Html_OfALink_KeepsOnlyWebAndMailAddresses(string text, string? address) =>
        (Parse(text).QuerySelector("a")?.GetAttribute("href")).ShouldBe(address);

    [Fact]
    public void Html_OfAForbiddenLink_KeepsItsWords() => Parse("See [the **plan**](javascript:alert(1)) now").Body!.TextContent.Trim().ShouldBe("See the plan now");

    [Fact]
    public void Html_OfAPaper_PutsItsHeadingsUnderThePagesWithoutAGap()
    {
        var page = Parse("# Title\n\n### Part\n\n##### Detail", heading: 3);

        page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => $"{h.LocalName} {h.TextContent}").ShouldBe(["h3 Title", "h4 Part", "h5 Detail"]);
    }

    [Fact]
    public void Html_OfATable_ScrollsByItselfAndCanTakeTheFocus()
    {
        var region = Parse("| a | b |\n| --- | --- |\n| 1 | 2 |").QuerySelector("[role=region]")!;

        region.GetAttribute("tabindex").ShouldBe("0");
        region.GetAttribute("aria-label").ShouldBe("Table 1");
        region.QuerySelectorAll("td").Select(c => c.TextContent).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void Html_OfATableWithFigures_AlignsThemByClassAsStylesAreForbidden()
    {
        var table = Parse("| Year | Carers |\n| :--- | ---: |\n| 2029 | 41 |").QuerySelector("table")!;

        table.QuerySelectorAll("[style]").ShouldBeEmpty();
        table.QuerySelectorAll("td").Select(c => c.ClassName).ShouldBe(["govuk-table__cell", "govuk-table__cell govuk-table__cell--numeric"]);
    }

    [Theory]
    [InlineData("- 3.1 When a child\n- 3.2 What then", "govuk-list")]
    [InlineData("- a) one\n- b) two", "govuk-list")]
    [InlineData("- (iv) one\n- a. two", "govuk-list")]
    [InlineData("- 1. one\n- 2. two", "govuk-list")]
    [InlineData("- one\n- 2 two", "govuk-list govuk-list--bullet")]
    [InlineData("1. one\n2. two", "govuk-list govuk-list--number")]
    public void Html_OfAList_HasABulletOnlyWhereItsItemsHaveNoNumber(string text, string expected) =>
        Parse(text).QuerySelector("ul, ol")!.ClassName.ShouldBe(expected);

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("*")]
    [InlineData("[")]
    [InlineData("![](")]
    public void Html_OfTextNestedWithoutEnd_StillShowsItsWords(string opening) =>
        Parse(string.Concat(Enumerable.Repeat(opening, 20_000)) + " words").Body!.TextContent.ShouldContain("words");

    [Fact]
    public void Html_WithWordsThatLeadSomewhere_LinksThemWhereTheyStandByThemselves()
    {
        var html = MarkdownPages.Html("Further to **minute 2/15**, and Minute 112/15; minutes 12/15 and 2/15 [minute 2/15](https://example.org).", links: new Dictionary<string, string> { ["minute 2/15"] = "/a", ["minutes 12/15 and 2/15"] = "/b" });

        new HtmlParser().ParseDocument(html).QuerySelectorAll("a").Select(a => $"{a.TextContent} {a.GetAttribute("href")}").ShouldBe(["minute 2/15 /a", "minutes 12/15 and 2/15 /b", "minute 2/15 https://example.org"]);
    }

    [Fact]
    public void PlainOpening_OfMarkdown_IsItsFirstWords() =>
        "# Purpose\n\nTo say **how** carers are found, and why.".PlainOpening(30).ShouldBe("Purpose To say how carers are \u2026");

    private static IHtmlDocument Parse(string text, int heading = 2) => new HtmlParser().ParseDocument(MarkdownPages.Html(text, heading));
}
