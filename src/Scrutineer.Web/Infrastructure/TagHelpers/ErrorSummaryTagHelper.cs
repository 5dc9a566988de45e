using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>
/// What is wrong with a form, at its top, each sentence a link to its field: <c>&lt;app-error-summary fields="Name,Date" /&gt;</c>.
/// Writes nothing when nothing is wrong.
/// </summary>
[HtmlTargetElement("app-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>The fields as they stand on the page, as the model's errors come in no order.</summary>
    public string Fields { get; set; } = "";

    /// <summary>The page.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var problems = Problems(ViewContext.ModelState).ToList();
        if (problems.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-error-summary");
        output.Attributes.SetAttribute("data-module", "govuk-error-summary");
        output.Content.AppendHtml("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2>");
        output.Content.AppendHtml("<div class=\"govuk-error-summary__body\"><ul class=\"govuk-list govuk-error-summary__list\">");
        foreach (var (field, sentence) in problems)
            Append(output.Content, field, sentence);
        output.Content.AppendHtml("</ul></div></div>");
    }

    private IEnumerable<(string Field, string Sentence)> Problems(ModelStateDictionary state)
    {
        var order = Fields.Split(',', StringSplitOptions.TrimEntries);
        return state
            .Where(entry => entry.Value is not null)
            .OrderBy(entry => Array.IndexOf(order, entry.Key) is var place and >= 0 ? place : order.Length)
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)));
    }

    private static void Append(TagHelperContent content, string field, string sentence)
    {
        if (field.Length == 0)
            content.AppendFormat("<li>{0}</li>", sentence);
        else
            content.AppendFormat("<li><a href=\"#{0}\">{1}</a></li>", TagBuilder.CreateSanitizedId(field, "_"), sentence);
    }
}
