using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Boards;

public sealed class IndexTests(HarbourSite site)
{
    [Fact]
    public async Task Get_ListsBoardsWithChairMembersAndYears()
    {
        var page = await site.GetAsync("/boards");

        page.WordsOf(".app-card").ShouldBe(
            "Harbour Children\u2019s Scrutiny Board Chair: Councillor T Hallworth; 3 members in 2030/31 4 meetings held; 2 dates programmed; 6 dates in all. Papers of 2030/31, 2029/30.");
        page.LinkOf("Councillor T Hallworth").ShouldBe("/people/t-hallworth");
    }

    [Fact]
    public async Task Get_ListsPeopleBySurnameWithTheirRoles()
    {
        var page = await site.GetAsync("/boards");

        page.WordsOf(".app-list-head__count").ShouldBe("6 people");
        page.AllWordsOf(".app-people li").ShouldBe([
            "Councillor S Brandreth Member", "Councillor T Hallworth Chair", "Councillor D Marsh By invitation; Cabinet member", "Councillor J Pym Substitute",
            "Mrs P Quill Co-opted member", "A Verma Employee, Children\u2019s Directorate",
        ]);
    }

    [Fact]
    public async Task Get_FilteredByName_ShowsThoseAndTheWayBack()
    {
        var page = await site.GetAsync("/boards?name=marsh");

        page.WordsOf(".app-list-head__count").ShouldBe("1 of 6 people");
        page.AllWordsOf(".app-people a").ShouldBe(["Councillor D Marsh"]);
        page.WordsOf(".moj-filter__tag").ShouldBe("Remove filter: \u201cmarsh\u201d");
    }

    [Fact]
    public async Task Get_FilteredByANameNobodyHas_SaysWhatToTry()
    {
        var page = await site.GetAsync("/boards?name=%3Cb%3Ezz");

        page.WordsOf(".app-empty").ShouldBe("Nobody\u2019s name holds \u201c<b>zz\u201d. Papers give initials and surnames, such as \u201cJ Bell\u201d. Try the surname alone, or see all 6 people.");
    }
}
