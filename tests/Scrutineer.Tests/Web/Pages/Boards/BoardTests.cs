using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Boards;

public sealed class BoardTests(HarbourSite site)
{
    [Fact]
    public async Task Get_ABoard_CountsMeetingsHeldApartFromDatesProgrammed()
    {
        var page = await site.BoardPageAsync();

        page.WordsOf("h1").ShouldBe("Harbour Children\u2019s Scrutiny Board");
        page.WordsOf(".app-meta").ShouldBe("4 meetings held; 2 dates programmed; 6 dates in all 4 asks on the tracker Attendance and decisions Calendar and feed Task and finish groups Suggest a topic Follow by e-mail");
        page.LinkOf("4 asks on the tracker").ShouldBe($"/tracker?board={HarbourBoard.Slug}");
        page.AllWordsOf("main h2").Take(3).ShouldBe(["To come", "Meetings in 2030/31", "Meetings in 2029/30"]);
        page.AllWordsOf(".app-rows__row").ShouldBe([
            "Thursday 16 January 2031 1 item; 1 decision; three clear days\u2019 notice, two short of the five that are due Minutes published",
            "Thursday 12 September 2030 3 items; 2 decisions; five clear days\u2019 notice Minutes published",
            "Thursday 14 March 2030 1 decision Minutes published",
        ]);
        page.WordsOf("details").ShouldContain("Thursday 7 November 2030");
    }

    [Fact]
    public async Task Get_ABoard_ListsThisYearsMembersByCapacity() =>
        (await site.BoardPageAsync()).AllWordsOf(".app-names > div").ShouldBe([
            "Chair Councillor T Hallworth", "Member Councillor S Brandreth", "Co-opted member Mrs P Quill", "By invitation Councillor D Marsh",
        ]);

    [Fact]
    public async Task Get_ABoard_LeadsToItsMattersProgrammesAndFiles()
    {
        var page = await site.BoardPageAsync();

        page.LinkOf("Fostering recruitment").ShouldBe("/matters/fostering-recruitment");
        page.LinkOf("Work programme for 2030/31").ShouldBe($"/boards/{HarbourBoard.Slug}/work-programme/2030-31");
        page.AllWordsOf("#documents + ul > li").ShouldBe([
            "Agenda and papers of 16 January 2031 (text, 1 KB) 2031-01-16 pack \u201cfinal\u201d.md; 1 place could not be read with certainty",
            "Minutes of 14 March 2030 (text, 1 KB) 2030-03-14-minutes.md",
        ]);
    }

    [Fact]
    public async Task Get_ABoardThatIsNotThere_IsNotFound() => (await site.GetAsync("/boards/nobody")).Status.ShouldBe(HttpStatusCode.NotFound);
}
