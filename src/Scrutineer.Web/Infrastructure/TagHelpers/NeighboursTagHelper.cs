using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>The ways to the records before and after this one; writes nothing where it stands alone.</summary>
[HtmlTargetElement("app-neighbours", TagStructure = TagStructure.WithoutEndTag)]
public sealed class NeighboursTagHelper : TagHelper
{
    /// <summary>What the ways lead to, read out to those who do not see them.</summary>
    public string Label { get; set; } = "";

    public string? Previous { get; set; }
    public string? PreviousWords { get; set; }
    public string? Next { get; set; }
    public string? NextWords { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Previous is null && Next is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-pagination govuk-pagination--block");
        output.Attributes.SetAttribute("aria-label", Label);
        if (Previous is not null) Append(output.Content, "prev", "Previous", Previous, PreviousWords, PaginationTagHelper.PreviousArrow);
        if (Next is not null) Append(output.Content, "next", "Next", Next, NextWords, PaginationTagHelper.NextArrow);
    }

    private static void Append(TagHelperContent content, string relation, string title, string address, string? words, string arrow)
    {
        content.AppendFormat("<div class=\"govuk-pagination__{0}\"><a class=\"govuk-link govuk-pagination__link\" href=\"{1}\" rel=\"{0}\">", relation, address);
        content.AppendHtml(arrow);
        content.AppendFormat(
            "<span class=\"govuk-pagination__link-title\">{0}<span class=\"govuk-visually-hidden\">:</span></span> <span class=\"govuk-pagination__link-label\">{1}</span></a></div>",
            title,
            words ?? "");
    }
}
