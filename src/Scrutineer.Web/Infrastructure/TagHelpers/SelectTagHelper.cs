using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>
/// One of several to choose, with its label, hint and what is wrong with it:
/// <c>&lt;app-select name="Board" label="Board" choices="Model.Boards" value="@Model.Board" /&gt;</c>.
/// </summary>
[HtmlTargetElement("app-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FormControlTagHelper
{
    /// <summary>What there is to choose from, in order.</summary>
    public IEnumerable<Choice> Choices { get; set; } = [];

    /// <inheritdoc />
    protected override TagBuilder Control(bool wrong)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("app-select");
        select.AddCssClass(wrong ? "govuk-select govuk-select--error" : "govuk-select");
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
