using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Tracker;

public sealed class CsvTests
{
    [Fact]
    public async Task Get_GivesTheFilteredListWithPlainHeadingsAndIsoDates()
    {
        var board = new TrackerBoard();
        board.Board.Judge(board.Map, new(2031, 3, 1), EffectOutcome.Partly, "Parents use it.");
        await using var site = await Site.OpenAsync(board.Board);

        using var answer = await site.Client.GetAsync(new Uri("/tracker.csv?q=map", UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n");

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("tracker.csv");
        lines[0].ShouldBe("Kind,What was asked,Asked of,Board,Asked on,Minute,Subject,Due,Why due then,Days late,Meetings missed,State,Answer,Response,Response dated,Done on,Did it work,Judged on,Judged by,Judgement,Answer proposed by a later minute,Taken up in,Number,Theme,Clock paused since,Page");
        lines[1].ShouldBe("Action,Draw a map of nursery places,Head of Early Years,Harbour Children’s Scrutiny Board,2031-01-16,47/30,Nursery places,2031-02-13,"
            + $"the board’s next meeting,,,Answered,,The map is on the council’s site.,2031-02-20,,Worked in part,2031-03-01,Harbour Children’s Scrutiny Board,Parents use it.,,,,,,http://localhost/tracker/{board.Map.Id:N}");
        lines[2..].ShouldBe([""]);
    }

    [Fact]
    public async Task Get_OfTextLikeAFormula_GivesItAsText()
    {
        var board = new TrackerBoard();
        board.Board.Ask(board.Visits, TrackedItemKind.Action, "=HYPERLINK(\"http://example.org\")", null);
        await using var site = await Site.OpenAsync(board.Board);

        (await site.GetAsync("/tracker.csv")).Source.ShouldContain("\r\nAction,\"'=HYPERLINK(\"\"http://example.org\"\")\",");
    }
}
