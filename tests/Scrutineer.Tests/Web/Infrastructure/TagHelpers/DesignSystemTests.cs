using Scrutineer.Web.Infrastructure.TagHelpers;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.TagHelpers;

public class DesignSystemTests
{
    [Theory]
    [InlineData("default", null, "Alpha")]
    [InlineData("green", "green", "Green")]
    [InlineData("html as text", null, "&lt;span&gt;Alpha&lt;/span&gt;")]
    public void Tag_IsAsTheExample(string example, string? colour, string content) =>
        ShouldBe(new TagTagHelper { Colour = colour }.Render(content), "tag", example);

    [Fact]
    public void Inset_IsAsTheExample() =>
        ShouldBe(
            new InsetTagHelper().Render("It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application."),
            "inset-text",
            "default");

    [Fact]
    public void Breadcrumbs_EndingAtAPage_AreAsTheExample()
    {
        var way = new BreadcrumbsTagHelper
        {
            Steps =
            [
                new("Home", "/"),
                new("Education, training and skills", "/education"),
                new("Special educational needs and disability (SEND) and high needs", "/education/special-educational-needs-and-disability-send-and-high-needs"),
            ],
        };
        ShouldBe(way.Render(), "breadcrumbs", "with collapse on mobile");
    }

    [Fact]
    public void Breadcrumbs_EndingHere_AreAsTheExample()
    {
        var way = new BreadcrumbsTagHelper
        {
            Steps = [new("Home", "/"), new("Passports, travel and living abroad", "/browse/abroad"), new("Travel abroad")],
        };
        var rendered = way.Render().Replace(" govuk-breadcrumbs--collapse-on-mobile", "", StringComparison.Ordinal);
        ShouldBe(rendered, "breadcrumbs", "with last breadcrumb as current page");
    }

    [Theory]
    [InlineData(false, "default")]
    [InlineData(true, "no-border")]
    public void SummaryList_IsAsTheExample(bool noBorder, string example)
    {
        const string Contact = """
            <p class="govuk-body">email@email.com</p>
            <p class="govuk-body">Address line 1<br>Address line 2<br>Address line 3<br>Address line 4<br>Address line 5</p>
            """;
        var rows = new SummaryRowTagHelper { Key = "Name" }.Render("Firstname Lastname")
            + new SummaryRowTagHelper { Key = "Date of birth" }.Render("13/08/1980")
            + new SummaryRowTagHelper { Key = "Contact information" }.Render(Contact);
        ShouldBe(new SummaryListTagHelper { NoBorder = noBorder }.Render(rows), "summary-list", example);
    }

    [Fact]
    public void ErrorSummary_WithFieldsInAnotherOrder_IsAsTheExample()
    {
        var summary = new ErrorSummaryTagHelper
        {
            Fields = "example-error-1, example-error-2",
            ViewContext = Rendering.Page(problems:
            [
                ("example-error-2", "Enter a postcode, like AA1 1AA"),
                ("example-error-1", "The date your passport was issued must be in the past"),
            ]),
        };
        ShouldBe(summary.Render(), "error-summary", "default");
    }

    [Fact]
    public void ErrorSummary_WithAProblemOfNoField_IsAsTheExample()
    {
        var summary = new ErrorSummaryTagHelper
        {
            Fields = ",example-error-1",
            ViewContext = Rendering.Page(problems:
            [
                ("example-error-1", "Agree to the terms of service to log in"),
                ("", "Invalid username or password"),
            ]),
        };
        ShouldBe(summary.Render(), "error-summary", "mixed with and without links");
    }

    [Theory]
    [InlineData("default", 2, 3)]
    [InlineData("first page", 1, 3)]
    [InlineData("last page", 3, 3)]
    [InlineData("with many pages", 10, 40)]
    public void Pagination_IsAsTheExample(string example, int page, int of)
    {
        var links = new PaginationTagHelper { Page = page, Of = of, ViewContext = Rendering.Page("/page") };
        // The examples' addresses are not those of a list; everything else is compared.
        var expected = DesignSystem.Example("pagination", example)
            .Replace("\"/previous\"", $"\"/page/{page - 1}\"", StringComparison.Ordinal)
            .Replace("\"/next\"", $"\"/page/{page + 1}\"", StringComparison.Ordinal)
            .Replace("\"/page/1\"", "\"/page\"", StringComparison.Ordinal)
            .Replace("\"/page/", "\"/page?page=", StringComparison.Ordinal);
        DesignSystem.Normal(links.Render()).ShouldBe(DesignSystem.Normal(expected));
    }

    private static void ShouldBe(string rendered, string component, string example) =>
        DesignSystem.Normal(rendered).ShouldBe(DesignSystem.Normal(DesignSystem.Example(component, example)));
}
