using System.Net;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.TestData;

public sealed class SiteTests
{
    [Fact]
    public async Task Get_OfAPageThatIsNotThere_SaysSoUnderTheCouncilsName()
    {
        await using var site = await Site.OpenAsync(new InventedBoard());

        var page = await site.GetAsync("/nowhere");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.WordsOf("h1").ShouldBe("Page not found");
        page.WordsOf(".app-header__council").ShouldStartWith("Fernmoor Council");
    }
}
