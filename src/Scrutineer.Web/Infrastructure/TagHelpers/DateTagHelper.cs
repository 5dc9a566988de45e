using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>A day in words that machines can read too: <c>&lt;app-date day="@due" /&gt;</c>.</summary>
[HtmlTargetElement("app-date", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateTagHelper : TagHelper
{
    /// <summary>The day; nothing is written for an unknown one.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Whether the day of the week is named too.</summary>
    public bool Weekday { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Day is not { } day)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        output.Content.SetContent(Weekday ? day.WordsWithWeekday() : day.Words());
    }
}
