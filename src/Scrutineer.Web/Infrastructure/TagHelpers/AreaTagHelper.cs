using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>A field for several lines, with its label and what is wrong with it: <c>&lt;app-area name="Reason" label="Why" rows="3" /&gt;</c>.</summary>
[HtmlTargetElement("app-area", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AreaTagHelper : FormControlTagHelper
{
    public int Rows { get; set; } = 4;

    /// <summary>Whether it holds Markdown, which reads best in letters of one width.</summary>
    public bool Code { get; set; }

    /// <inheritdoc />
    protected override TagBuilder Control(bool wrong)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("govuk-textarea");
        if (wrong) area.AddCssClass("govuk-textarea--error");
        if (Code) area.AddCssClass("app-editor__text");
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        // A browser leaves out the first line break of a text area.
        area.InnerHtml.AppendHtml("\n");
        area.InnerHtml.Append(Value ?? "");
        return area;
    }
}
