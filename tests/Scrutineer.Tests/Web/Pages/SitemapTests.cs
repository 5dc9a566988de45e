using System.Net;
using System.Xml.Linq;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages;

public sealed class SitemapTests(HarbourSite harbour)
{
    private const string Board = $"http://localhost/boards/{HarbourBoard.Slug}";

    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Get_NamesEveryKindOfPublicPageByItsWholeAddress()
    {
        var addresses = await AddressesAsync();

        addresses.ShouldBeUnique();
        addresses.ShouldContain("http://localhost/");
        addresses.ShouldContain(Board);
        addresses.ShouldContain($"{Board}/meetings/2030-09-12");
        addresses.ShouldContain($"{Board}/meetings/2030-09-12/papers/0");
        addresses.ShouldContain($"{Board}/minutes/11-30");
        addresses.ShouldContain($"{Board}/work-programme/2030-31");
        addresses.ShouldContain("http://localhost/people/t-hallworth");
        addresses.ShouldContain("http://localhost/matters/fostering-recruitment");
        addresses.Count(a => a.StartsWith("http://localhost/tracker/", StringComparison.Ordinal) && a.Length == "http://localhost/tracker/".Length + 32).ShouldBe(4);
    }

    [Fact]
    public async Task Get_NamesNothingThatIsClosedToThePublic() =>
        (await AddressesAsync()).ShouldNotContain($"{Board}/meetings/2030-09-12/papers/1");

    [Fact]
    public async Task Get_NamesOnlyPagesThatAreThere()
    {
        var site = await harbour.OpenAsync();
        foreach (var address in (await AddressesAsync()).Where(a => a.Contains("/boards", StringComparison.Ordinal) || a.Contains("/people", StringComparison.Ordinal) || a.Contains("/meetings", StringComparison.Ordinal)))
        {
            if (address.Contains("/work-programme", StringComparison.Ordinal)) continue;
            using var answer = await site.Client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }
    }

    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var page = await harbour.GetAsync("/sitemap.xml");
        page.Status.ShouldBe(HttpStatusCode.OK);
        return [.. XDocument.Parse(page.Source).Root!.Elements(Sitemap + "url").Select(u => u.Element(Sitemap + "loc")!.Value)];
    }
}
