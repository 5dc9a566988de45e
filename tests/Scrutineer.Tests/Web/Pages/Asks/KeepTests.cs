using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Quality.Performance;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Pages.Tracker;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Asks;

/// <summary>What an officer records of an ask. Today is 20 March 2031; the letter was asked for on 5 December 2030.</summary>
public sealed class KeepTests
{
    [Fact]
    public async Task Officer_RecordsReceiptPauseAnswerJudgementAndClosing()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);
        using var officer = await site.SignedInAsync(Role.GovernanceOfficer, board.Board.Id);
        var (keep, page) = ($"/tracker/{board.Letter.Id:N}/keep", $"/tracker/{board.Letter.Id:N}");
        (await officer.GetAsync(keep)).Page.AllWordsOf(".app-choices a").ShouldBe(["An answer", "Receipt or notice", "That it was sent", "A pause", "What should move", "That the board closed it", "Its theme"]);

        (await Post("receipt", ("Form.Received", "2030-12-01"))).ShouldContain("It cannot have been received on Sunday 1 December 2030: the board asked on Thursday 5 December 2030.");
        await Done("receipt", ("Form.Received", "2031-02-10"), ("Form.Notice", "2031-02-12"));
        (await site.GetAsync(page)).WordsOf(".app-band").ShouldBe("No answer found in any paper held here. Due 11 April 2031 (two months from the notice of 12 February 2031).");
        await Done("pause", ("Form.On", "2031-03-01"), ("Form.Words", "The inspection is not out."));
        (await site.GetAsync(page)).WordsOf(".app-band").ShouldContain("its clock stands since 1 March 2031");
        (await Post("resume", ("Form.On", "2031-02-01"))).ShouldContain("The pause began on Saturday 1 March 2031");
        await Done("resume", ("Form.On", "2031-03-11"));
        await Done("sent", ("Form.On", "2031-02-09"));
        await Done("theme", ("Form.Theme", "home visits"));
        (await Post("answer", ("Form.Step", "Response"), ("Form.Words", "Agreed."), ("Form.On", "2031-03-12"))).ShouldContain("Say whether the recommendation is accepted");
        await Done("answer", ("Form.Step", "Response"), ("Form.Outcome", "Accepted"), ("Form.Words", "Agreed."), ("Form.On", "2031-03-12"), ("Form.By", "Director of Children’s Services"));
        await Done("answer", ("Form.Step", "Progress"), ("Form.Percent", "40"), ("Form.Words", "Half the schools."), ("Form.On", "2031-03-13"));
        await Done("answer", ("Form.Step", "Done"), ("Form.Words", "All 61 schools were written to."), ("Form.On", "2031-03-14"));
        await Done("judge", ("Form.Effect", "TooEarly"), ("Form.Words", "Visits are counted in June."), ("Form.By", "The Board"), ("Form.On", "2031-03-20"));
        (await Post("close", ("Form.Words", "Done."))).ShouldContain("Choose the meeting at which the board closed it.");
        (await Post("close", ("Form.Words", "Done."), ("Form.Meeting", $"{board.January.Id}"))).ShouldContain("Something is recorded of it after the meeting of Thursday 16 January 2031.");

        var item = await site.GetAsync(page);
        item.AllWordsOf(".app-steps__step").ShouldBe(
        [
            "5 December 2030 Asked Home visits", "12 March 2031 Accepted Agreed. Director of Children’s Services", "13 March 2031 In progress Half the schools. 40% 40% done",
            "14 March 2031 Done All 61 schools were written to.",
        ]);
        item.WordsOf("main").ShouldContain("9 February 2031 by an officer");
        item.WordsOf("main").ShouldContain("1 March 2031 to 11 March 2031: The inspection is not out.");
        item.AllWordsOf(".app-meta .govuk-tag").ShouldBe(["Done", "Too early to say"]);
        (await site.GetAsync("/tracker?theme=Home+Visits")).AllWordsOf("tbody th").Count.ShouldBe(1);

        async Task<string> Post(string what, params (string, string)[] fields)
        {
            var answer = (await officer.PostAsync($"{keep}/{what}", $"{keep}/{what}", fields)).Page;
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            return answer.WordsOf(".govuk-error-summary__list");
        }

        async Task Done(string what, params (string, string)[] fields) => (await officer.PostAsync($"{keep}/{what}", $"{keep}/{what}", fields)).LeadsTo.ShouldBe(page);
    }

    [Fact]
    public async Task Officer_NamesWhatShouldMove_AndItsFiguresAreToldFromChance()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);
        using var officer = await site.SignedInAsync(Role.ScrutinyCoordinator, board.Board.Id);
        var effect = $"/tracker/{board.Map.Id:N}/keep/effect";
        (await officer.PostAsync(effect, effect, ("Form.Name", "Parents who found a place"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Say whether it should rise or fall.");
        (await officer.PostAsync(effect, effect, ("Form.Measure", "SurveyQuestion"), ("Form.Name", "Parents who found a place"), ("Form.Moves", "up"), ("Form.Unit", "%"))).LeadsTo.ShouldBe(effect);
        var expected = (await officer.GetAsync(effect)).Page.Document.QuerySelector("input[name='Form.Expected']")!.GetAttribute("value")!;
        (await officer.PostAsync(effect, effect, ("Form.Expected", expected), ("Form.Figures", "yesterday, 4"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("\u201cyesterday, 4\u201d is no day and figure.");
        (await officer.PostAsync(effect, effect, ("Form.Expected", expected), ("Form.Figures", "2031-01-01, 29\n2031-01-08, 31%\n15/01/2031\t29\n2031-01-22;31\n2031-03-01, 44\n2031-03-08, 45\n2031-03-15, 46"))).LeadsTo.ShouldBe(effect);

        var page = await site.GetAsync($"/tracker/{board.Map.Id:N}");

        page.WordsOf(".app-effect").ShouldContain("It has moved the way that was hoped for since then, and more than chance explains.");
        page.WordsOf(".app-effect").ShouldContain("Mean before 30%, after 45%; the line stands at 20 February 2031");
        (await officer.PostAsync(effect, $"{effect}?handler=Drop", ("Form.Expected", expected))).LeadsTo.ShouldBe(effect);
        (await site.GetAsync($"/tracker/{board.Map.Id:N}")).Document.QuerySelector(".app-effect").ShouldBeNull();
    }

    [Fact]
    public async Task Officer_NamesAnIndicator_AndWhatReportsPublishedOfItIsToldFromChance()
    {
        var (board, august) = (new TrackerBoard(), new DateOnly(2030, 8, 1));
        var indicator = PerformanceStates.Indicator(board.Board, Visibility.Internal);
        var unpublished = board.Board.Keep(new Indicator { Code = "unpublished", Name = "Unpublished", Unit = "%" });
        var (told, draft) = (board.Board.Paper(board.January, null, "Performance", "Figures."), board.Board.Paper(board.January, null, "Performance", "Figures.", Visibility.Internal));
        foreach (var (value, month) in ((int[])[30, 31, 29, 30, 45, 46, 47]).Select((v, m) => (v, m)))
            board.Board.Keep(new ReportedFigure { PaperId = told.Id, Code = indicator.Code, Period = august.AddMonths(month), Value = value });
        board.Board.Keep(new ReportedFigure { PaperId = told.Id, Code = indicator.Code, Period = august.AddMonths(-1), IsWithheld = true });
        board.Board.Keep(new ReportedFigure { PaperId = draft.Id, Code = unpublished.Code, Period = august, Value = 5 });
        board.Board.Keep(new ReportedFigure { PaperId = draft.Id, Code = indicator.Code, Period = august.AddMonths(-2), Value = 99 });
        board.Board.Answer(board.Letter, new(2030, 12, 20), "Every school was written to.");
        await using var site = await Site.OpenAsync(board.Board);
        using var officer = await site.SignedInAsync(Role.ScrutinyCoordinator, board.Board.Id);
        var effect = $"/tracker/{board.Letter.Id:N}/keep/effect";
        (await officer.GetAsync(effect)).Page.AllWordsOf("[name='Form.Indicator'] option").ShouldBe(["Something else, named below", indicator.Name]);
        (await officer.PostAsync(effect, effect, ("Form.Indicator", indicator.Code))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Say whether it should rise or fall.");
        (await officer.PostAsync(effect, effect, ("Form.Indicator", indicator.Code), ("Form.Moves", "up"))).LeadsTo.ShouldBe(effect);
        (await officer.PostAsync(effect, effect, ("Form.Indicator", indicator.Code), ("Form.Moves", "up"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe($"{indicator.Name} is named already.");
        var expected = (await officer.GetAsync(effect)).Page.Document.QuerySelector("input[name='Form.Expected']")!.GetAttribute("value")!;
        (await officer.PostAsync(effect, effect, ("Form.Expected", expected), ("Form.Figures", "2031-01-01, 29"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("Its figures come from the published performance reports.");

        // Read as the public reads it, who may not see the indicator itself.
        var shown = (await site.GetAsync($"/tracker/{board.Letter.Id:N}")).WordsOf(".app-effect");

        shown.ShouldContain("It has moved the way that was hoped for since then, and more than chance explains.");
        shown.ShouldContain("Mean before 30 cases, after 46 cases; the line stands at 20 December 2030");
        shown.ShouldContain("31 August 2030: 30 cases");
        shown.ShouldNotContain("99");
        shown.ShouldContain("As published in performance reports to the board");
    }

    [Fact]
    public async Task OfficerOfAnotherBoard_FindsNothingToKeep()
    {
        var board = new TrackerBoard();
        await using var site = await Site.OpenAsync(board.Board);
        using var other = await site.SignedInAsync(Role.GovernanceOfficer, Guid.NewGuid());
        (await other.GetAsync($"/tracker/{board.Letter.Id:N}/keep")).Page.Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"/tracker/{board.Letter.Id:N}")).Page.Document.QuerySelector(".app-actions").ShouldBeNull();
    }

    [Fact]
    public async Task Import_ShowsTheTableFirst_ThenKeepsItOnce()
    {
        var board = new InventedBoard();
        await using var site = await Site.OpenAsync(board);
        using var officer = await site.SignedInAsync(Role.ScrutinyCoordinator, board.Id);
        const string Table = "to,number,part,recommendation\nHealth Trust,1,,Share the list\nHealth Trust,1,a,Share it weekly";
        (string, string)[] fields = [("BoardId", $"{board.Id}"), ("Kind", "SeriousCaseReview"), ("Name", "Review of Child F"), ("On", "2031-01-10"), ("IsPublished", "true"), ("Table", Table)];
        (await officer.PostAsync("/tracker/import", "/tracker/import", [.. fields[..^1], ("Table", "a,b\n1,2")])).Page.WordsOf(".govuk-error-summary__list").ShouldContain("has no column \u201crecommendation\u201d");
        (await officer.PostAsync("/tracker/import", "/tracker/import", fields)).Page.AllWordsOf("tbody th").ShouldBe(["1. Share the list", "1a. Share it weekly"]);

        var source = (await officer.PostAsync("/tracker/import", "/tracker/import?handler=Keep", fields)).LeadsTo!;
        (await officer.PostAsync("/tracker/import", "/tracker/import?handler=Keep", fields)).LeadsTo.ShouldBe(source);

        var page = await site.GetAsync(source);
        page.WordsOf("h1").ShouldBe("Review of Child F");
        page.WordsOf(".app-parts").ShouldContain("1a. Share it weekly");
        (await site.GetAsync("/tracker")).AllWordsOf("tbody th").Count.ShouldBe(2);
        (await site.GetAsync(page.LinkOf("1. Share the list")!)).WordsOf("main").ShouldContain("It is done when they all are: 0 of 1.");
    }
}
