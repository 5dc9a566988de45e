using System.Net;
using AngleSharp.Html.Parser;

namespace Scrutineer.Tests.TestData;

/// <summary>Somebody with a browser: it keeps cookies, follows no redirect, and fills in forms as they stand on their pages.</summary>
public sealed class Visitor(HttpClient client, CookieContainer cookies) : IDisposable
{
    private static readonly Uri Home = new("https://localhost/");

    /// <summary>Cookies by name, as the site set them.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies.GetCookies(Home).ToDictionary(c => c.Name, c => c.Value);

    public HttpClient Client => client;

    /// <summary>Puts a cookie in the browser.</summary>
    public void Keep(string name, string value) => cookies.Add(new Cookie(name, value, "/", "localhost") { Secure = true });

    public async Task<VisitedPage> GetAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        return await ReadAsync(answer);
    }

    /// <summary>Sends a form: its anti-forgery token is taken from the page at <paramref name="page"/>.</summary>
    public async Task<VisitedPage> PostAsync(string page, string? action = null, params (string Name, string Value)[] fields)
    {
        var shown = await GetAsync(page);
        var token = shown.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(new Uri(action ?? page, UriKind.Relative), form);
        return await ReadAsync(answer);
    }

    public void Dispose() => client.Dispose();

    private static Task<VisitedPage> ReadAsync(HttpResponseMessage answer) => VisitedPage.OfAsync(answer);
}

/// <summary>What came back, where it leads, and what it says to caches and cookies.</summary>
public sealed record VisitedPage(SitePage Page, string? LeadsTo, string? CacheControl, IReadOnlyList<string> SetCookies)
{
    public HttpStatusCode Status => Page.Status;
    public AngleSharp.Html.Dom.IHtmlDocument Document => Page.Document;

    /// <summary>Reads an answer.</summary>
    public static async Task<VisitedPage> OfAsync(HttpResponseMessage answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = await answer.Content.ReadAsStringAsync();
        return new VisitedPage(new SitePage(answer.StatusCode, new HtmlParser().ParseDocument(text), text), answer.Headers.Location?.OriginalString, answer.Headers.CacheControl?.ToString(),
            answer.Headers.TryGetValues("Set-Cookie", out var set) ? [.. set] : []);
    }
}
