namespace Scrutineer.Web.Infrastructure.Access;

/// <summary>A browser as its user would know it again in a list.</summary>
internal static class Device
{
    private static readonly (string Sign, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    /// <summary>"Firefox on Windows".</summary>
    public static string InWords(string? userAgent) => $"{Of(Browsers, userAgent) ?? "A browser"} on {Of(Systems, userAgent) ?? "an unknown device"}";

    private static string? Of((string Sign, string Name)[] known, string? userAgent) =>
        known.FirstOrDefault(k => userAgent?.Contains(k.Sign, StringComparison.Ordinal) == true).Name;
}
