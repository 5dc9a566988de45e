using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>The kind of an ask as a letter and its word: <c>&lt;app-kind of="R" /&gt;</c>.</summary>
[HtmlTargetElement("app-kind", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KindTagHelper : TagHelper
{
    /// <summary>R, A, I, AP or work-programme, as in the published shape of an ask.</summary>
    public string Of { get; set; } = "";

    /// <summary>Whether only the letter is seen; the word is still read out.</summary>
    public bool LetterOnly { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (letter, word, name) = Of switch
        {
            "R" => ("R", "Recommendation", "recommendation"),
            "A" => ("A", "Action", "action"),
            "I" => ("I", "Information", "information"),
            "AP" => ("AP", "Action point", "action"),
            "work-programme" => ("WP", "Work programme", "work-programme"),
            _ => throw new ArgumentException($"There is no kind of ask called '{Of}'.", nameof(context)),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"app-kind app-kind--{name}");
        output.Content.AppendFormat("<span class=\"app-kind__letter\" aria-hidden=\"true\">{0}</span>", letter);
        output.Content.AppendFormat("<span class=\"{0}\">{1}</span>", LetterOnly ? "govuk-visually-hidden" : "app-kind__word", word);
    }
}
