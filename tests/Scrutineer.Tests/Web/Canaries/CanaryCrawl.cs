using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Publishing;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Performance;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Infrastructure.Access;
using Scrutineer.Tracking;
using Scrutineer.Tracking.Answers;
using Xunit;

namespace Scrutineer.Tests.Web.Canaries;

/// <summary>What one address answered to one asker.</summary>
internal sealed record CrawledPage(Asker Asker, string Address, HttpStatusCode Status, string Headers, string Body, bool IsHtml, IReadOnlyList<string> SetCookies, string CacheControl)
{
    /// <summary>The words that begin like a canary.</summary>
    public IReadOnlyList<string> Marked => [.. CanaryCrawl.MarkedWords().Matches(Headers + "\n" + Body).Select(m => m.Value.ToLowerInvariant()).Distinct()];
}

/// <summary>Reads the whole site as one asker: every route it has, filled in with open and closed records, and every link on what it answers.</summary>
internal sealed partial class CanaryCrawl(Site site, IReadOnlyList<RecordRef> records)
{
    private const int MostPages = 20_000;

    /// <summary>Addresses of every route that answers GET, route by route, their parts filled in from what is in the database: a new route is read without being named here.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> StartsAsync()
    {
        var parts = await PartsAsync();
        return
        [
            ["/sitemap.xml"],
            .. (await Routes.RunningAsync(site.Services)).Where(r => r.Method == "GET" && !r.Address.Contains("**", StringComparison.Ordinal)).Select(r => r.Address.Split('?')[0]).Distinct()
                .Select(route => (IReadOnlyList<string>)[.. Fill(route, parts).Distinct()]),
        ];
    }

    /// <summary>One in so many of each route's addresses, others for each number, and never none of a route.</summary>
    public static IEnumerable<string> Share(IReadOnlyList<IReadOnlyList<string>> starts, int number, int oneIn) =>
        starts.SelectMany(route => route.Where((_, at) => at % oneIn == number % Math.Min(oneIn, route.Count)));

    /// <summary>Everything one asker gets to see from these addresses on.</summary>
    public static async Task<IReadOnlyList<CrawledPage>> ReadAsync(Asker asker, IEnumerable<string> starts)
    {
        var (waiting, seen, pages) = (new Queue<string>(starts), new HashSet<string>(StringComparer.Ordinal), new List<CrawledPage>());
        while (waiting.TryDequeue(out var address) && pages.Count < MostPages)
        {
            if (!seen.Add(address)) continue;
            var page = await GetAsync(asker, address);
            pages.Add(page);
            // A list leads to itself narrowed and sorted in every way; one step of that shows all it can.
            foreach (var link in Links(page).Where(link => !address.Contains('?', StringComparison.Ordinal) || !link.Contains('?', StringComparison.Ordinal))) waiting.Enqueue(link);
        }

        return pages;
    }

    public static async Task<CrawledPage> GetAsync(Asker asker, string address)
    {
        using var answer = await asker.Visitor.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return new CrawledPage(asker, address, answer.StatusCode, $"{answer.Headers}{answer.Content.Headers}", body, answer.Content.Headers.ContentType?.MediaType == "text/html",
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [], answer.Headers.CacheControl?.ToString() ?? "");
    }

    /// <summary>Where words can be looked for: the address and the field of every form that is sent by GET.</summary>
    public static IEnumerable<(string Address, string Field)> SearchFields(IEnumerable<CrawledPage> pages) =>
        pages.Where(p => p.IsHtml && p.Body.Contains("<form", StringComparison.Ordinal)).SelectMany(page =>
            new HtmlParser().ParseDocument(page.Body).QuerySelectorAll("form").Where(f => (f.GetAttribute("method") ?? "get") == "get")
                .SelectMany(form => form.QuerySelectorAll("input[name]:not([type=hidden]):not([type=checkbox]):not([type=radio])")
                    .Select(input => ((form.GetAttribute("action") ?? page.Address).Split('?')[0], input.GetAttribute("name")!)))).Distinct();

    private static IEnumerable<string> Links(CrawledPage page) => LinkPattern().Matches(page.Body).Select(m => WebUtility.HtmlDecode(m.Groups["to"].Value).Split('#')[0])
        .Select(to => to.StartsWith("https://localhost/", StringComparison.Ordinal) ? to["https://localhost".Length..] : to.StartsWith("http://localhost/", StringComparison.Ordinal) ? to["http://localhost".Length..] : to)
        .Where(to => to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal) && !to.StartsWith("/look/", StringComparison.Ordinal));

    private IEnumerable<string> Fill(string route, Dictionary<string, IReadOnlyList<string>> parts)
    {
        if (route.Contains("{kind}", StringComparison.Ordinal))
            return records.SelectMany(r => Fill(Part("kind").Replace(Part("id").Replace(route, r.Id.ToString("N")), r.Kind), parts));
        if (Name().Match(route) is not { Success: true } next) return [route];
        Assert.True(parts.ContainsKey(next.Groups["name"].Value), $"The crawl does not know what stands for {{{next.Groups["name"].Value}}} of {route}: add it to CanaryCrawl.PartsAsync.");
        return parts[next.Groups["name"].Value].SelectMany(value => Fill(route[..next.Index] + Uri.EscapeDataString(value) + route[(next.Index + next.Length)..], parts));
    }

    private async Task<Dictionary<string, IReadOnlyList<string>>> PartsAsync()
    {
        await using var db = site.Store.Open(Viewer.Work("test"));
        return new()
        {
            ["board"] = [HarbourBoard.Slug],
            ["date"] = [.. (await db.Set<Meeting>().Select(m => m.Date).ToListAsync()).Select(d => $"{d:yyyy-MM-dd}").Distinct()],
            ["order"] = ["0", "1", "2"],
            ["citation"] = [.. (await db.Set<Minute>().Where(m => m.Citation != null).Select(m => m.Citation!).ToListAsync()).Select(c => c.Replace('/', '-')).Distinct()],
            ["year"] = ["2029-30", "2030-31"],
            ["id"] = [.. records.Select(r => r.Id.ToString("N"))],
            ["kind"] = ["minute", "paper", "tracked-item"],
            ["name"] = ["file.md"],
            ["hash"] = await db.Set<MeetingPack>().Select(p => p.FileHash).ToListAsync(),
            ["slug"] = [.. await db.Set<Matter>().Select(m => m.Slug).ToListAsync()],
            ["person"] = [.. await db.Set<Person>().Select(p => p.Slug).ToListAsync()],
            ["meeting"] = [.. (await db.Set<Meeting>().Select(m => m.Id).Take(6).ToListAsync()).Select(id => id.ToString("N"))],
            ["addressee"] = [.. (await db.Set<Addressee>().Select(a => a.Id).Take(8).ToListAsync()).Select(id => id.ToString("N"))],
            ["agreed"] = [.. (await db.Set<AgreedAction>().Select(a => a.Id).Take(4).ToListAsync()).Select(id => id.ToString("N"))],
            ["file"] = [.. (await db.Set<AnswerFile>().Select(f => f.Id).Take(1).ToListAsync()).Concat(await db.Set<DraftFile>().Select(f => f.Id).Take(1).ToListAsync()).Select(id => id.ToString("N"))],
            ["what"] = ["answer"],
            ["indicator"] = await db.Set<Indicator>().Where(i => i.ServiceId != null).Select(i => i.Code).ToListAsync(),
            ["period"] = ["2030-10"],
            ["token"] = ["a-token-of-nobody"],
            ["code"] = ["400", "403", "404", "413", "429", "500", "503"],
        };
    }

    private static Regex Part(string name) => new($@"\{{{name}(:[a-z]+)?\}}", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:[a-z]+)?\??\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"(href|src|action)=""(?<to>[^""]+)""|<loc>(?<to>[^<]+)</loc>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(Canary.Mark + "[a-z]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    internal static partial Regex MarkedWords();
}
