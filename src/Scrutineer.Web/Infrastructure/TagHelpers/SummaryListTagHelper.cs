using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>Facts of a record, a row each; holds <c>app-row</c> elements.</summary>
[HtmlTargetElement("app-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <summary>Whether lines between the rows are left out.</summary>
    public bool NoBorder { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", NoBorder ? "govuk-summary-list govuk-summary-list--no-border" : "govuk-summary-list");
    }
}

/// <summary>One fact: <c>&lt;app-row key="Place"&gt;Committee Room 2&lt;/app-row&gt;</c>.</summary>
[HtmlTargetElement("app-row", ParentTag = "app-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    /// <summary>What the fact is about.</summary>
    public string Key { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "govuk-summary-list__row");
        output.PreContent.AppendFormat("<dt class=\"govuk-summary-list__key\">{0}</dt>", Key);
        output.PreContent.AppendHtml("<dd class=\"govuk-summary-list__value\">");
        output.PostContent.AppendHtml("</dd>");
    }
}
