using Microsoft.AspNetCore.Http.Extensions;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Addresses of the list now shown with one thing about it changed; its other filters stay.</summary>
public static class ListAddress
{
    /// <summary>This list with <paramref name="name"/> set to <paramref name="value"/>, or without it when that is null.</summary>
    /// <remarks>Any other change than of the page leads to the first page again.</remarks>
    public static string AddressWith(this HttpRequest request, string name, string? value)
    {
        var query = new QueryBuilder(request.Query.Where(part => Stays(part.Key, name))
            .SelectMany(part => part.Value, (part, text) => KeyValuePair.Create(part.Key, text ?? "")));
        if (value is not null)
            query.Add(name, value);
        return request.PathBase.Add(request.Path) + query.ToQueryString().ToUriComponent();
    }

    private static bool Stays(string part, string changed) =>
        !string.Equals(part, changed, StringComparison.OrdinalIgnoreCase) && !string.Equals(part, "page", StringComparison.OrdinalIgnoreCase);
}
