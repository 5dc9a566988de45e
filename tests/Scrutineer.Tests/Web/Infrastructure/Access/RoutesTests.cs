using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure.Access;

/// <summary>The reviewed table of routes and the running site say the same, both ways (rule A1).</summary>
public sealed class RoutesTests(HarbourSite harbour)
{
    [Fact]
    public async Task Table_ListsEveryRouteOfTheSite_AndNoOther()
    {
        var running = await Routes.RunningAsync((await harbour.OpenAsync()).Services);
        running.Count.ShouldBeGreaterThan(40);
        if (Environment.GetEnvironmentVariable("SCRUTINEER_PRINT_ROUTES") is { Length: > 0 } file)
            await File.WriteAllLinesAsync(file, running.OrderBy(r => r.Address, StringComparer.Ordinal).Select(r => $"{r.Method},{r.Address},{r.Access},"));
        var reviewed = Routes.Reviewed();
        running.Except(reviewed).ShouldBeEmpty("these routes are not in docs/security/routes.csv, or it says something else of them");
        reviewed.Except(running).ShouldBeEmpty("docs/security/routes.csv lists these, and the site does not have them");
        reviewed.Count.ShouldBe(reviewed.Distinct().Count());
    }

    [Fact]
    public void Table_NamesOnlyWhatIsPublicSignedInOrAPermission()
    {
        var known = Permissions.All.Select(p => p.Name).Concat(["public", "signed-in"]);
        Routes.Reviewed().Select(route => route.Access).Distinct().ShouldBeSubsetOf(known);
    }
}
