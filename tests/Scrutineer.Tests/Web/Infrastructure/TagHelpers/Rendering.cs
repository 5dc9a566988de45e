using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Scrutineer.Tests.Web.Infrastructure.TagHelpers;

/// <summary>Runs a tag helper as a page would and gives the HTML it writes.</summary>
internal static class Rendering
{
    public static string Render(this TagHelper helper, string content = "")
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput("app-element", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        output.Content.SetHtmlContent(content);
        helper.Init(context);
        helper.Process(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    /// <summary>A page asked for at an address, whose form has these things wrong with it, in this order.</summary>
    public static ViewContext Page(string path = "/", string query = "", params (string Field, string Sentence)[] problems)
    {
        var http = new DefaultHttpContext { Request = { Path = path, QueryString = new QueryString(query) } };
        var page = new ViewContext { HttpContext = http };
        foreach (var (field, sentence) in problems)
            page.ModelState.AddModelError(field, sentence);
        return page;
    }
}
