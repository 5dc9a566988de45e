using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Boards;

public sealed class StatisticsTests(HarbourSite harbour)
{
    [Fact]
    public async Task Year_ShowsEachMembersAttendanceAsBarAndRow()
    {
        var page = await harbour.BoardPageAsync("/statistics/2030-31");

        // Two meetings are minuted; the chair came to one and sent no word of the other, Councillor Brandreth sent one apology.
        page.AllWordsOf("#members tbody tr").ShouldBe(
        [
            "Councillor T Hallworth Chair 2 1 50% 0 1 2",
            "Councillor S Brandreth Member 2 0 0% 1 1 0",
            "Mrs P Quill Co-opted member 2 1 50% 0 1 2",
        ]);
        page.AllWordsOf("#meetings tbody tr")[0].ShouldBe("12 September 2030 2 1 1 2 2 3 1");
        page.AllWordsOf("svg .app-bars__value").ShouldBe(["1 of 2", "0 of 2", "1 of 2"]);
        page.Document.QuerySelector("svg[role=img] title")!.TextContent.ShouldBe("Share of meetings attended");
    }

    [Fact]
    public async Task Csv_HasTheSameFigures() =>
        (await harbour.BoardPageAsync("/statistics/2030-31.csv")).Source.ShouldContain("2030/31,Councillor T Hallworth,Chair,2,1,50,0,1,2\r\n");

    [Theory]
    [InlineData("/statistics/1999-00", HttpStatusCode.OK)]
    [InlineData("/statistics/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/statistics/nonsense.csv", HttpStatusCode.NotFound)]
    public async Task Year_WithoutMinutesSaysSo_AndWhatIsNoneIsNotFound(string address, HttpStatusCode status) => (await harbour.BoardPageAsync(address)).Status.ShouldBe(status);
}
