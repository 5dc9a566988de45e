using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Tests.TestData;
using Scrutineer.Tests.Web.Pages.Desk;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Evaluation;

public sealed class ReplyTests
{
    [Fact]
    public async Task Member_AsksThemselvesFromMyWork_AndTheDeskShowsThemTogether()
    {
        await using var test = await DeskSite.OpenAsync();
        var board = test.Board.Invented;
        var practice = $"/agendas/boards/{board.Slug}";
        (await test.Officer.PostAsync(practice, null, ("StandingItems", "Apologies"), ("CallDays", "20"), ("DraftDays", "10"), ("SignOffDays", "4"), ("DispatchDays", "1"), ("MinutesDays", "10"), ("EvaluationQuestions", "We asked the right questions\r\nWhat worked well? [words]"))).LeadsTo.ShouldBe("/agendas");
        (await test.GetAsync("/evaluation")).Words.ShouldContain("Nobody has answered yet.");

        for (var i = 1; i <= 3; i++)
        {
            using var member = await test.Site.SignedInAsync(await test.Site.Store.AddAccountAsync($"Member {i}", Role.Councillor, board.Id));
            var page = $"{test.Meeting}/evaluation";
            (await member.GetAsync("/my-work")).Page.Words.ShouldContain("How did these meetings go?");
            (await member.GetAsync(page)).Page.Words.ShouldContain("Your name is kept with none of your answers");
            (await member.PostAsync(page)).Page.WordsOf(".govuk-error-summary__list").ShouldBe("The board\u2019s questions have changed since you opened this page. Open it again.");
            (await member.PostAsync(page, null, ("Scores[0]", "5"), ("Words[0]", ""), ("Scores[1]", ""), ("Words[1]", $"The visit, said {i}"))).LeadsTo.ShouldBe("/my-work");
            (await member.GetAsync("/my-work")).Page.Words.ShouldNotContain("How did these meetings go?");
            (await member.GetAsync(page)).Page.Words.ShouldContain("You have answered for this meeting.");
            var desk = (await test.GetAsync("/evaluation")).Words;
            if (i < 3) desk.ShouldContain("Answers show once 3 members have given theirs.");
            else desk.ShouldContain("The visit, said 1");
        }

        (await test.GetAsync("/evaluation")).AllWordsOf("tbody td").ShouldBe(["0", "0", "0", "0", "3"]);
        (await test.Site.GetAsync(test.Meeting)).Source.ShouldNotContain("The visit, said");
        (await test.Site.GetAsync($"{test.Meeting}/evaluation")).Status.ShouldNotBe(HttpStatusCode.OK);
        using var elsewhere = await test.Site.SignedInAsync(Role.Councillor, Guid.NewGuid());
        (await elsewhere.GetAsync($"{test.Meeting}/evaluation")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
