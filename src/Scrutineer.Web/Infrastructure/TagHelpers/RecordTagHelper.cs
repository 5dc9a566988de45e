using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>A record by its kind and number, as a link where it has a page: <c>&lt;app-record card="@minute" /&gt;</c> gives "Minute 63/15".</summary>
[HtmlTargetElement("app-record", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RecordTagHelper : TagHelper
{
    /// <summary>The record.</summary>
    public required RecordCard Card { get; set; }

    /// <summary>Other words for the link; the record's kind and number where none are given.</summary>
    public string? Words { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.TagMode = TagMode.StartTagAndEndTag;
        var words = Words ?? Card.KindWord;
        if (Card.Address() is { } address) output.Content.AppendFormat("<a class=\"govuk-link\" href=\"{0}\">{1}</a>", address, words);
        else output.Content.Append(words);
    }
}
