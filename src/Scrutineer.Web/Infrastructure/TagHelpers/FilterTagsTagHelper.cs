using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>A filter that is on, in words, and the list's address without it.</summary>
public sealed record AppliedFilter(string Words, string AddressWithout);

/// <summary>The filters that narrow a list, each a link that takes it off; nothing when none is on.</summary>
[HtmlTargetElement("app-filter-tags", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FilterTagsTagHelper : TagHelper
{
    /// <summary>The filters that are on.</summary>
    public IReadOnlyList<AppliedFilter> Filters { get; set; } = [];

    /// <summary>The list's address with no filter at all.</summary>
    public string ClearAddress { get; set; } = "?";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Filters.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-filter-tags");
        output.Attributes.SetAttribute("aria-label", "Filters that are on");
        foreach (var filter in Filters)
            output.Content.AppendFormat(
                "<li><a class=\"moj-filter__tag\" href=\"{0}\"><span class=\"govuk-visually-hidden\">Remove filter: </span>{1}</a></li>",
                filter.AddressWithout,
                filter.Words);
        output.Content.AppendFormat("<li><a class=\"govuk-link\" href=\"{0}\">Clear filters</a></li>", ClearAddress);
    }
}
