using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>A field for several lines, with its label and what is wrong with it: <c>&lt;app-area name="Reason" label="Why" rows="3" /&gt;</c>.</summary>
[HtmlTargetElement("app-area", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AreaTagHelper : TagHelper
{
    /// <summary>The field's name in the form; its identity on the page too.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>A sentence below the label; none where empty.</summary>
    public string? Hint { get; set; }

    public int Rows { get; set; } = 4;

    public string? Value { get; set; }

    /// <summary>Whether it holds Markdown, which reads best in letters of one width.</summary>
    public bool Code { get; set; }

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
        output.Content.AppendHtml(Area(problem is not null));
    }

    private TagBuilder Area(bool wrong)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("govuk-textarea");
        if (wrong) area.AddCssClass("govuk-textarea--error");
        if (Code) area.AddCssClass("app-editor__text");
        area.Attributes["id"] = area.Attributes["name"] = Name;
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        string[] describedBy = [.. Hint is null ? [] : (string[])[$"{Name}-hint"], .. wrong ? (string[])[$"{Name}-error"] : []];
        if (describedBy.Length > 0) area.Attributes["aria-describedby"] = string.Join(' ', describedBy);
        // A browser leaves out the first line break of a text area.
        area.InnerHtml.AppendHtml("\n");
        area.InnerHtml.Append(Value ?? "");
        return area;
    }
}
