using System.Collections.Concurrent;
using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>The two reviewed tables, expanded over every route and every role, and asked of the running site.</summary>
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
        ["{name}"] = "a.md",
        ["{slug}"] = "nothing",
        ["{person}"] = "nobody",
        ["{token}"] = "unknown",
        ["{code}"] = "404",
        ["**"] = "favicon.svg",
    };

    [Fact]
    public async Task EveryRoute_AskedByEveryRole_AnswersAsTheTablesSay()
    {
        await using var site = await Site.OpenAsync(new Dictionary<string, string> { ["SignIn:AttemptsPerMinute"] = "100000" }, HarbourBoard.Build());
        var askers = new List<(string Who, Role? Role, Visitor Visitor)> { ("anonymous", null, site.NewVisitor()), ("no role", Role.Public, await site.SignedInAsync(await site.Store.AddAccountAsync())) };
        foreach (var role in Roles.Granted) askers.Add((role.Name, role.Role, await site.SignedInAsync(role.Role)));
        var unexpected = new ConcurrentQueue<string>();
        var asked = 0;
        foreach (var route in Routes.Reviewed())
        {
            Filled(route).ShouldNotContain("{", Case.Sensitive, route.Address);
            foreach (var (who, role, visitor) in askers)
            {
                asked++;
                if (await FaultAsync(visitor, route, role) is { } fault) unexpected.Enqueue($"{who}: {route}: {fault}");
            }
        }

        foreach (var asker in askers) asker.Visitor.Dispose();
        asked.ShouldBeGreaterThan(1_200);
        unexpected.ShouldBeEmpty();
    }

    /// <summary>What is wrong with an answer; null when it is as it should be. A post carries no token: whoever may send it hears that (400), whoever may not hears no more than that.</summary>
    private static async Task<string?> FaultAsync(Visitor visitor, SiteRoute route, Role? role)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri(Filled(route), UriKind.Relative));
        using var answer = await visitor.Client.SendAsync(request);
        var toSignIn = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?returnTo=", StringComparison.Ordinal);
        if ((int)answer.StatusCode >= 500) return $"{answer.StatusCode}";
        var let = answer.StatusCode != HttpStatusCode.Forbidden && !toSignIn && (route.Method == "GET" || answer.StatusCode == HttpStatusCode.BadRequest);
        return May(route.Access, role) switch
        {
            true => let ? null : $"should be let in and got {answer.StatusCode}",
            false when role is null => toSignIn ? null : $"should be asked to sign in and got {answer.StatusCode}",
            false => answer.StatusCode == HttpStatusCode.Forbidden ? null : $"should be refused and got {answer.StatusCode}",
        };
    }

    private static string Filled(SiteRoute route) => Samples.Aggregate(route.Address, (text, sample) => text.Replace(sample.Key, sample.Value, StringComparison.Ordinal));

    private static bool May(string access, Role? role) => access switch
    {
        "public" => true,
        "signed-in" => role is not null,
        _ => role is { } held && PermissionTable.Of(Permissions.All.Single(p => p.Name == access), held) != Reach.None,
    };
}
