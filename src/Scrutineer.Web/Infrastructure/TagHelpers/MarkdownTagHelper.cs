using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>Words of a paper or a minute: <c>&lt;app-markdown text="@minute.Narrative" heading="3" /&gt;</c>.</summary>
[HtmlTargetElement("app-markdown", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MarkdownTagHelper : TagHelper
{
    /// <summary>The words, as Markdown.</summary>
    public string Text { get; set; } = "";

    /// <summary>Level of its highest headings.</summary>
    public int Heading { get; set; } = 2;

    /// <summary>True where its headings are to have anchors.</summary>
    public bool Anchored { get; set; }

    /// <summary>Words of the text that lead somewhere, with their addresses.</summary>
    public IReadOnlyDictionary<string, string>? Links { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-words");
        output.Content.SetHtmlContent(MarkdownPages.Html(Text, Heading, Anchored, Links));
    }
}
