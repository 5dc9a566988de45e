using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>
/// One line of text to enter, with its label, hint and what is wrong with it:
/// <c>&lt;app-field name="Email" label="E-mail address" type="email" /&gt;</c>.
/// </summary>
[HtmlTargetElement("app-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : FormControlTagHelper
{
    /// <summary>text, email, password, date …</summary>
    public string Type { get; set; } = "text";

    /// <summary>What browsers and password keepers are told it is.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Which keyboard a phone shows: numeric, where it is no usual text.</summary>
    public string? Inputmode { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters; as wide as there is room where none is named.</summary>
    public int? Width { get; set; }

    /// <inheritdoc />
    protected override TagBuilder Control(bool wrong)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("govuk-input");
        if (wrong) input.AddCssClass("govuk-input--error");
        if (Width is { } width) input.AddCssClass($"govuk-input--width-{width}");
        input.Attributes["type"] = Type;
        Add(input, "autocomplete", Autocomplete);
        Add(input, "inputmode", Inputmode);
        Add(input, "value", Type == "password" ? null : Value);
        if (Type is "email" or "password") input.Attributes["spellcheck"] = "false";
        return input;
    }

    private static void Add(TagBuilder input, string attribute, string? value)
    {
        if (value is not null) input.Attributes[attribute] = value;
    }
}
