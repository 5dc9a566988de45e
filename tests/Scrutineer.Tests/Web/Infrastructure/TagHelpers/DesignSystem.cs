using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Scrutineer.Tests.Architecture;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.TagHelpers;

/// <summary>The design system's own examples of its components, and the comparison of markup with them.</summary>
internal static class DesignSystem
{
    /// <summary>The HTML of an example by the component's and its own name; skips the test where the packages are not installed.</summary>
    public static string Example(string component, string name)
    {
        var file = Path.Combine(Repository.Root, "node_modules", "govuk-frontend", "dist", "govuk", "components", component, "fixtures.json");
        if (!File.Exists(file))
            Assert.Skip("The design system's packages are not installed: run 'npm ci'.");
        using var examples = JsonDocument.Parse(File.ReadAllBytes(file));
        return examples.RootElement.GetProperty("fixtures").EnumerateArray()
            .Single(example => string.Equals(example.GetProperty("name").GetString(), name, StringComparison.Ordinal))
            .GetProperty("html").GetString()!;
    }

    /// <summary>Markup with what a browser does not see evened out: white space, and the order of attributes.</summary>
    public static string Normal(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        return string.Join('\n', body.ChildNodes.SelectMany(Lines));
    }

    private static IEnumerable<string> Lines(INode node) => node switch
    {
        IText text => Words(text.Data) is { Length: > 0 } words ? [words] : [],
        IElement element => [Start(element), .. element.ChildNodes.SelectMany(Lines), $"</{element.LocalName}>"],
        _ => [],
    };

    private static string Start(IElement element)
    {
        var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
            .Select(attribute => $" {attribute.Name}=\"{Words(attribute.Value)}\"");
        return $"<{element.LocalName}{string.Concat(attributes)}>";
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
