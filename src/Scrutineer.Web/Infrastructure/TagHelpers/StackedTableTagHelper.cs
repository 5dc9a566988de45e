using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>
/// A wordy table that becomes stacked rows on a phone: <c>&lt;table app-stacked&gt;</c>. Its parts say what they are, as a
/// browser forgets it when they are laid out as blocks; <c>app-label</c> on a cell names its column there.
/// </summary>
[HtmlTargetElement("table", Attributes = Stacked)]
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class StackedTableTagHelper : TagHelper
{
    private const string Stacked = "app-stacked";

    /// <summary>The name of the cell's column.</summary>
    [HtmlAttributeName("app-label")]
    public string? Label { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        if (context.AllAttributes.ContainsName(Stacked))
            context.Items[typeof(StackedTableTagHelper)] = Stacked;
    }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.ContainsKey(typeof(StackedTableTagHelper)))
            return;
        output.Attributes.RemoveAll(Stacked);
        output.Attributes.SetAttribute("role", Role(context.TagName, context.AllAttributes["scope"]?.Value?.ToString()));
        if (Label is not null)
            output.Attributes.SetAttribute("data-label", Label);
    }

    private static string Role(string element, string? scope) => element switch
    {
        "table" => "table",
        "thead" or "tbody" => "rowgroup",
        "tr" => "row",
        "th" => string.Equals(scope, "row", StringComparison.Ordinal) ? "rowheader" : "columnheader",
        _ => "cell",
    };
}
