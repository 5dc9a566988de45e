using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Scrutineer.Web.Pages;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web;

public sealed class AnchoringTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("scrutineer-anchoring-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Site_WithTheDemonstration_AnchorsItsJournalByTheTimeItStops()
    {
        var second = Path.Combine(folder.FullName, "second.anchors");
        await using (var site = Host(second, demonstration: true))
        {
            using var client = site.CreateClient();
            (await client.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        }

        var last = (await File.ReadAllLinesAsync(second)).Last();
        long.Parse(last.Split(' ')[0]).ShouldBeGreaterThan(100);
        (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "data", "anchors", "journal.anchors"))).Last().Split(' ')[1].ShouldBe(last.Split(' ')[1]);
    }

    [Fact]
    public async Task Ready_WhereTheSecondPlaceCannotBeWritten_SaysSoAndStillServes()
    {
        await using var site = Host(Path.Combine(folder.FullName, "not-mounted", "second.anchors"), demonstration: false);
        using var client = site.CreateClient();
        var words = "";
        for (var n = 0; n < 50 && !words.StartsWith("Degraded", StringComparison.Ordinal); n++)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            answer.IsSuccessStatusCode.ShouldBeTrue();
            words = await answer.Content.ReadAsStringAsync();
            await Task.Delay(100);
        }

        words.ShouldBe("Degraded\nThe journal's head cannot be kept outside the database: see the log.");
    }

    private WebApplicationFactory<ErrorModel> Host(string second, bool demonstration) => new WebApplicationFactory<ErrorModel>().WithWebHostBuilder(web => web
        .UseEnvironment("Production")
        .UseSetting("Data:Directory", Path.Combine(folder.FullName, "data"))
        .UseSetting("Journal:Anchor", second)
        .UseSetting("Demonstration:Load", demonstration ? "true" : "false"));
}
