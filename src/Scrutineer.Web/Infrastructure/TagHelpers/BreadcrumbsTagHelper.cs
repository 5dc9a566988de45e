using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>The way to this page: <c>&lt;app-breadcrumbs steps='[new("Home", "/"), new("Boards")]' /&gt;</c>.</summary>
[HtmlTargetElement("app-breadcrumbs", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    /// <summary>From the home page to this one.</summary>
    public IReadOnlyList<Crumb> Steps { get; set; } = [];

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile");
        output.Attributes.SetAttribute("aria-label", "Breadcrumb");
        output.Content.AppendHtml("<ol class=\"govuk-breadcrumbs__list\">");
        foreach (var step in Steps)
            Append(output.Content, step);
        output.Content.AppendHtml("</ol>");
    }

    private static void Append(TagHelperContent content, Crumb step)
    {
        if (step.Address is null)
            content.AppendFormat("<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">{0}</li>", step.Text);
        else
            content.AppendFormat(
                "<li class=\"govuk-breadcrumbs__list-item\"><a class=\"govuk-breadcrumbs__link\" href=\"{0}\">{1}</a></li>",
                step.Address,
                step.Text);
    }
}
