using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>
/// One line of text to enter, with its label, hint and what is wrong with it:
/// <c>&lt;app-field name="Email" label="E-mail address" type="email" /&gt;</c>.
/// </summary>
[HtmlTargetElement("app-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The field's name in the form; its identity on the page too.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>A sentence below the label; none where empty.</summary>
    public string? Hint { get; set; }

    /// <summary>text, email, password, date …</summary>
    public string Type { get; set; } = "text";

    /// <summary>What browsers and password keepers are told it is.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Which keyboard a phone shows: numeric, where it is no usual text.</summary>
    public string? Inputmode { get; set; }

    public string? Value { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters; as wide as there is room where none is named.</summary>
    public int? Width { get; set; }

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problem = ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", problem is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.AppendFormat("<label class=\"govuk-label\" for=\"{0}\">{1}</label>", Name, Label);
        if (Hint is not null) output.Content.AppendFormat("<div id=\"{0}-hint\" class=\"govuk-hint\">{1}</div>", Name, Hint);
        if (problem is not null)
            output.Content.AppendFormat("<p id=\"{0}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {1}</p>", Name, problem);
        output.Content.AppendHtml(Input(problem is not null));
    }

    private TagBuilder Input(bool wrong)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("govuk-input");
        if (wrong) input.AddCssClass("govuk-input--error");
        if (Width is { } width) input.AddCssClass($"govuk-input--width-{width}");
        input.Attributes["id"] = input.Attributes["name"] = Name;
        input.Attributes["type"] = Type;
        Add(input, "autocomplete", Autocomplete);
        Add(input, "inputmode", Inputmode);
        Add(input, "value", Type == "password" ? null : Value);
        if (Type is "email" or "password") input.Attributes["spellcheck"] = "false";
        string[] describedBy = [.. Hint is null ? [] : (string[])[$"{Name}-hint"], .. wrong ? (string[])[$"{Name}-error"] : []];
        Add(input, "aria-describedby", describedBy.Length == 0 ? null : string.Join(' ', describedBy));
        return input;
    }

    private static void Add(TagBuilder input, string attribute, string? value)
    {
        if (value is not null) input.Attributes[attribute] = value;
    }
}
