using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>Lets a wide table scroll by itself, by keyboard too, so that the page does not.</summary>
[HtmlTargetElement("app-scroll")]
public sealed class ScrollTagHelper : TagHelper
{
    /// <summary>What the table holds, read out when the region takes the focus.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "app-table-scroll");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("tabindex", "0");
    }
}
