using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>The state of a record in a word: <c>&lt;app-tag colour="green"&gt;Done&lt;/app-tag&gt;</c>.</summary>
[HtmlTargetElement("app-tag")]
public sealed class TagTagHelper : TagHelper
{
    /// <summary>grey, green, teal, purple, magenta, red, orange or yellow; blue where none is named.</summary>
    public string? Colour { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "strong";
        output.Attributes.SetAttribute("class", Colour is null ? "govuk-tag" : $"govuk-tag govuk-tag--{Colour}");
    }
}
