using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>Something to fill in on a form, with its label, hint and what is wrong with it.</summary>
public abstract class FormControlTagHelper : TagHelper
{
    /// <summary>The field's name in the form; its identity on the page too.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    /// <summary>A sentence below the label; none where empty.</summary>
    public string? Hint { get; set; }

    public string? Value { get; set; }

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var problem = ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", problem is null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error");
        output.Content.AppendFormat("<label class=\"govuk-label\" for=\"{0}\">{1}</label>", Name, Label);
        if (Hint is not null) output.Content.AppendFormat("<div id=\"{0}-hint\" class=\"govuk-hint\">{1}</div>", Name, Hint);
        if (problem is not null)
            output.Content.AppendFormat("<p id=\"{0}-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> {1}</p>", Name, problem);
        var control = Control(problem is not null);
        control.Attributes["id"] = control.Attributes["name"] = Name;
        string[] describedBy = [.. Hint is null ? [] : (string[])[$"{Name}-hint"], .. problem is null ? [] : (string[])[$"{Name}-error"]];
        if (describedBy.Length > 0) control.Attributes["aria-describedby"] = string.Join(' ', describedBy);
        output.Content.AppendHtml(control);
    }

    /// <summary>What is filled in. Its name, identity and what describes it are added to it.</summary>
    /// <param name="wrong">Whether something is wrong with what was sent.</param>
    protected abstract TagBuilder Control(bool wrong);
}
