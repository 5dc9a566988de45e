namespace Scrutineer.Web.Infrastructure.TagHelpers;

/// <summary>One step of the way from the home page; the last, the page itself, has no address.</summary>
public sealed record Crumb(string Text, string? Address = null);
