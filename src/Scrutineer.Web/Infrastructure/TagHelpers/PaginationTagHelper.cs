using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>
/// The ways to the other pages of a long list, keeping its filters: <c>&lt;app-pagination page="2" of="9" /&gt;</c>.
/// Writes nothing for a list of one page.
/// </summary>
[HtmlTargetElement("app-pagination", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaginationTagHelper : TagHelper
{
    internal const string PreviousArrow =
        "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z\"></path></svg>";

    internal const string NextArrow =
        "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z\"></path></svg>";

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; }

    /// <summary>How many pages there are.</summary>
    public int Of { get; set; }

    /// <summary>The page that asks.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of < 2)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination");
        output.Attributes.SetAttribute("aria-label", "Pagination");
        if (Page > 1)
            AppendStep(output.Content, "prev", Page - 1, PreviousArrow, "Previous", "");
        AppendNumbers(output.Content);
        if (Page < Of)
            AppendStep(output.Content, "next", Page + 1, "", "Next", NextArrow);
    }

    private void AppendStep(TagHelperContent content, string relation, int page, string before, string word, string after)
    {
        content.AppendFormat(
            "<div class=\"govuk-pagination__{0}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{1}\" rel=\"{0}\">",
            relation,
            Address(page));
        content.AppendHtml(before);
        content.AppendFormat(
            "<span class=\"govuk-pagination__link-title\">{0}<span class=\"govuk-visually-hidden\"> page</span></span>",
            word);
        content.AppendHtml(after + "</a></div>");
    }

    // The first, the last and two on either side of the one shown; gaps are marked.
    private void AppendNumbers(TagHelperContent content)
    {
        content.AppendHtml("<ul class=\"govuk-pagination__list\">");
        var last = 0;
        foreach (var page in Enumerable.Range(1, Of).Where(page => page == 1 || page == Of || Math.Abs(page - Page) <= 2))
        {
            if (page > last + 1)
                content.AppendHtml("<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>");
            AppendNumber(content, page);
            last = page;
        }

        content.AppendHtml("</ul>");
    }

    private void AppendNumber(TagHelperContent content, int page)
    {
        var here = page == Page;
        content.AppendFormat(
            "<li class=\"govuk-pagination__item{0}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{1}\" aria-label=\"Page {2}\"",
            here ? " govuk-pagination__item--current" : "",
            Address(page),
            page);
        content.AppendHtml(here ? " aria-current=\"page\">" : ">");
        content.AppendFormat("{0}</a></li>", page);
    }

    private string Address(int page) => ViewContext.HttpContext.Request.AddressWith("page", page == 1 ? null : $"{page}");
}
