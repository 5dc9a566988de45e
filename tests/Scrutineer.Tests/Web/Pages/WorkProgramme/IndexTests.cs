using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.WorkProgramme;

public sealed class IndexTests
{
    [Fact]
    public async Task Get_CountsTheItemsOfEachBoardAndYear()
    {
        var board = new ProgrammeBoard();
        await using var site = await Site.OpenAsync(board.Board, new InventedBoard("Moor Health Scrutiny Board"));

        var page = await site.GetAsync("/work-programmes");

        page.AllWordsOf("main h2").ShouldBe(["Harbour Children’s Scrutiny Board"]);
        page.AllWordsOf("tbody tr").ShouldBe(["2030/31 6 4 1 1 1 papers of 13 February 2031"]);
        page.LinkOf("2030/31").ShouldBe(board.Address);
    }

    [Fact]
    public async Task Get_BeforeAnyImport_SaysWhatToDo()
    {
        await using var site = await Site.OpenAsync();

        (await site.GetAsync("/work-programmes")).WordsOf(".app-empty").ShouldStartWith("No work programme has been imported yet.");
    }
}
