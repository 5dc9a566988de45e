using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>
/// One of several to choose, with its label, hint and what is wrong with it:
/// <c>&lt;app-select name="Board" label="Board" choices="Model.Boards" value="@Model.Board" /&gt;</c>.
/// </summary>
[HtmlTargetElement("app-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : TagHelper
{
    /// <summary>The field's name in the form; its identity on the page too.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>A sentence below the label; none where empty.</summary>
    public string? Hint { get; set; }

    /// <summary>What there is to choose from, in order.</summary>
    public IEnumerable<Choice> Choices { get; set; } = [];

    public string? Value { get; set; }

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
        output.Content.AppendHtml(Select(problem is not null));
    }

    private TagBuilder Select(bool wrong)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("app-select");
        select.AddCssClass(wrong ? "govuk-select govuk-select--error" : "govuk-select");
        select.Attributes["id"] = select.Attributes["name"] = Name;
        string[] describedBy = [.. Hint is null ? [] : (string[])[$"{Name}-hint"], .. wrong ? (string[])[$"{Name}-error"] : []];
        if (describedBy.Length > 0) select.Attributes["aria-describedby"] = string.Join(' ', describedBy);
        foreach (var choice in Choices)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = choice.Value;
            if (choice.Value == Value) option.Attributes["selected"] = "selected";
            option.InnerHtml.Append(choice.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }
}

/// <summary>One of several to choose from, as the form sends it and as people read it.</summary>
public sealed record Choice(string Value, string Text);
