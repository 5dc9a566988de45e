using Scrutineer.Web.Infrastructure.TagHelpers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.TagHelpers;

public class PartsTests
{
    [Fact]
    public void Date_OfADay_IsInWordsAndForMachines() =>
        new DateTagHelper { Day = new DateOnly(2016, 4, 14), Weekday = true }.Render()
            .ShouldBe("<time datetime=\"2016-04-14\">Thursday 14 April 2016</time>");

    [Fact]
    public void Date_Unknown_WritesNothing() => new DateTagHelper().Render().ShouldBeEmpty();

    [Theory]
    [InlineData("R", "R", "Recommendation")]
    [InlineData("A", "A", "Action")]
    [InlineData("I", "I", "Information")]
    [InlineData("work-programme", "WP", "Work programme")]
    public void Kind_ShownByItsLetter_IsStillReadOutAsAWord(string of, string letter, string word)
    {
        var html = new KindTagHelper { Of = of, LetterOnly = true }.Render();
        html.ShouldContain($"aria-hidden=\"true\">{letter}</span>");
        html.ShouldContain($"<span class=\"govuk-visually-hidden\">{word}</span>");
    }

    [Fact]
    public void FilterTags_WithHostileWords_KeepThemWords()
    {
        var html = new FilterTagsTagHelper { Filters = [new("<script>alert(1)</script>", "?q=\"><script>")] }.Render();
        html.ShouldNotContain("<script>");
        html.ShouldContain("Remove filter: ");
    }

    [Fact]
    public void FilterTags_WithNoFilter_WriteNothing() => new FilterTagsTagHelper().Render().ShouldBeEmpty();

    [Fact]
    public void Pagination_OfAFilteredList_KeepsTheFilters()
    {
        var links = new PaginationTagHelper { Page = 1, Of = 2, ViewContext = Rendering.Page("/tracker", "?kind=A&q=drift+%26+delay&page=1") };
        links.Render().ShouldContain("href=\"/tracker?kind=A&amp;q=drift%20%26%20delay&amp;page=2\"");
    }

    [Fact]
    public void Pagination_OfOnePage_WritesNothing() =>
        new PaginationTagHelper { Page = 1, Of = 1, ViewContext = Rendering.Page() }.Render().ShouldBeEmpty();

    [Fact]
    public void ErrorSummary_WithNothingWrong_WritesNothing() =>
        new ErrorSummaryTagHelper { ViewContext = Rendering.Page() }.Render().ShouldBeEmpty();

    [Fact]
    public void ErrorSummary_OfANestedField_LinksToItsElement() =>
        new ErrorSummaryTagHelper { ViewContext = Rendering.Page(problems: ("Ask.Due", "Enter the date")) }.Render()
            .ShouldContain("href=\"#Ask_Due\"");
}
