using AngleSharp.Dom;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>Tells a page's content from what a web site puts around it: menus, banners, breadcrumbs, forms, scripts.</summary>
internal static class HtmlFurniture
{
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "aside", "button", "select", "input", "textarea", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "dialog", "head", "title", "link", "meta", "map",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase) { "navigation", "banner", "contentinfo", "search", "dialog", "complementary", "menu", "menubar" };

    private static readonly string[] Names = ["breadcrumb", "cookie", "skip-link", "skiplink", "skip-to", "pagination", "sharethis", "social-media", "social-share", "social-links", "social-icons", "site-header", "site-footer", "siteheader", "sitefooter", "sidebar", "mgfooter", "mghide"];

    /// <summary>The part of the page that holds the paper.</summary>
    public static IElement? Content(IDocument document)
    {
        var main = document.QuerySelector("main, [role=main]");
        return main is not null && main.TextContent.Length * 2 > 200 ? main : document.Body;
    }

    public static bool Is(IElement element)
    {
        if (Tags.Contains(element.LocalName)) return true;
        if (element.LocalName is "header" or "footer") return element.Closest("main, article, section, [role=main]") is null;
        if (element.GetAttribute("role") is { } role && Roles.Contains(role)) return true;
        // Headings are often named by their own words: "cookie-policy", "sidebar-conversations".
        return IsHidden(element) || HasName(element.GetAttribute("class")) || (element.LocalName is not ['h', >= '1' and <= '6'] && HasName(element.GetAttribute("id")));
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is not { } style) return false;
        style = style.Replace(" ", "", StringComparison.Ordinal);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase) || style.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasName(string? names) =>
        !string.IsNullOrEmpty(names) && Names.Any(n => names.Contains(n, StringComparison.OrdinalIgnoreCase));
}
