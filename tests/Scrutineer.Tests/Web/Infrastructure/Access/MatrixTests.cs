using System.Collections.Concurrent;
using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>The two reviewed tables, expanded over every route, every role and every scope it can have, and asked of the running site (rule A1).</summary>
public sealed class MatrixTests
{
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["{board}"] = HarbourBoard.Slug,
        ["{date}"] = "2031-01-16",
        ["{order:int}"] = "0",
        ["{citation}"] = "1-30",
        ["{year}"] = "2030-31",
        ["{id}"] = Guid.Empty.ToString("N"),
        ["{id:guid}"] = Guid.Empty.ToString("N"),
        ["{addressee:guid}"] = Guid.Empty.ToString("N"),
        ["{meeting:guid}"] = Guid.Empty.ToString("N"),
        ["{agreed:guid}"] = Guid.Empty.ToString("N"),
        ["{file:guid}"] = Guid.Empty.ToString("N"),
        ["{what?}"] = "answer",
        ["{name}"] = "a.md",
        ["{hash}"] = "unknown",
        ["{slug}"] = "nothing",
        ["{person}"] = "nobody",
        ["{kind}"] = "nothing",
        ["{token}"] = "unknown",
        ["{indicator}"] = "referrals",
        ["{period}"] = "2031-01",
        ["{code}"] = "404",
        ["**"] = "favicon.svg",
    };

    [Fact]
    public void EveryRoute_CanBeAsked() => Routes.Reviewed().Where(route => Filled(route).Contains('{', StringComparison.Ordinal))
        .Select(route => $"The matrix does not know what stands for a part of {route.Address}: add it to MatrixTests.Samples.").ShouldBeEmpty();

    [Fact]
    public async Task EveryRoute_AskedByEveryRole_AnswersAsTheTablesSay()
    {
        var (board, other) = (HarbourBoard.Build(), new InventedBoard("Ferry Lane Board"));
        await using var site = await Site.OpenAsync(new Dictionary<string, string> { ["SignIn:AttemptsPerMinute"] = "100000", ["Search:PerMinute"] = "100000" }, board, other);
        var askers = await Asker.AllAsync(site, board.Id, other.Id);
        var (unexpected, asked) = (new ConcurrentQueue<string>(), 0);

        await Parallel.ForEachAsync(askers, async (asker, _) =>
        {
            using (asker)
                foreach (var route in Routes.Reviewed())
                {
                    Interlocked.Increment(ref asked);
                    if (await FaultAsync(asker, route) is { } fault) unexpected.Enqueue($"{asker}: {route}: {fault}");
                }
        });

        asked.ShouldBe(askers.Count * Routes.Reviewed().Count);
        asked.ShouldBeGreaterThan(2_000);
        unexpected.ShouldBeEmpty();
    }

    /// <summary>What is wrong with an answer; null when it is as it should be. A post carries no token: whoever may send it hears that (400), whoever may not hears no more than that.</summary>
    private static async Task<string?> FaultAsync(Asker asker, SiteRoute route)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(Filled(route), UriKind.Relative));
        using var answer = await asker.Visitor.Client.SendAsync(request);
        var toSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?returnTo=", StringComparison.Ordinal);
        if ((int)answer.StatusCode >= 500) return $"{answer.StatusCode}";
        var let = answer.StatusCode != HttpStatusCode.Forbidden && !toSignIn && (route.Method == "GET" || answer.StatusCode == HttpStatusCode.BadRequest);
        return May(route.Access, asker) switch
        {
            true => let ? null : $"should be let in and got {answer.StatusCode}",
            false when asker.Role is null => toSignIn ? null : $"should be asked to sign in and got {answer.StatusCode}",
            false => answer.StatusCode == HttpStatusCode.Forbidden ? null : $"should be refused and got {answer.StatusCode}",
        };
    }

    private static string Filled(SiteRoute route) => Samples.Aggregate(route.Address, (text, sample) => text.Replace(sample.Key, sample.Value, StringComparison.Ordinal));

    private static bool May(string access, Asker asker) => access switch
    {
        "public" => true,
        "signed-in" => asker.Role is not null,
        _ => asker.MaySomewhere(access),
    };
}
