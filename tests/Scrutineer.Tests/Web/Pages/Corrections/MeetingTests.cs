using System.Net;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Corrections;

public sealed class MeetingTests : IAsyncLifetime
{
    private readonly CorrectionSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Move_ByTheBoardsOfficer_MovesTheMeetingInSearchTooUntilItIsTakenBack()
    {
        var old = (await test.Officer.GetAsync($"/boards/{test.Board.Slug}/meetings/2030-06-13")).Page;
        var address = old.LinkOf("Correct the day of this meeting")!;
        (await test.Site.GetAsync($"/boards/{test.Board.Slug}/meetings/2030-06-13")).LinkOf("Correct the day of this meeting").ShouldBeNull();

        var moved = await test.Officer.PostAsync(address, null, ("Day", "2030-06-14"), ("Reason", "a misprint"));

        moved.LeadsTo.ShouldBe($"/boards/{test.Board.Slug}/meetings/2030-06-14");
        (await test.Officer.GetAsync(moved.LeadsTo!)).Page.Words.ShouldStartWith("The meeting is now on Friday 14 June 2030.");
        await SearchSaysAsync("14 June 2030", "13 June 2030");
        (await test.ActorsAsync("meeting")).ShouldHaveSingleItem().ShouldStartWith("account:");

        (await test.Officer.GetAsync("/corrections")).Page.AllWordsOf("tbody th").ShouldBe(["The meeting that papers date 13 June 2030 was on 14 June 2030 Harbour Children’s Scrutiny Board"]);
        (await test.TakeBackAsync(test.Officer)).LeadsTo.ShouldBe("/corrections");
        await SearchSaysAsync("13 June 2030", "14 June 2030");

        async Task SearchSaysAsync(string day, string other)
        {
            var found = (await test.Site.GetAsync("/search?q=swimming+pools")).Words;
            found.ShouldContain(day);
            found.ShouldNotContain(other);
        }
    }

    [Theory]
    [InlineData("", "a misprint", "Enter the day on which the meeting was held, like 2026-04-14")]
    [InlineData("14 June", "a misprint", "Enter the day on which the meeting was held, like 2026-04-14")]
    [InlineData("2030-06-13", "a misprint", "The meeting is on Thursday 13 June 2030 already.")]
    [InlineData("2030-07-11", "a misprint", "Harbour Children’s Scrutiny Board has another meeting on Thursday 11 July 2030, with papers of its own, so this one cannot be moved there.")]
    [InlineData("2030-06-14", "", "A correction needs a reason: say in a few words how it is known.")]
    public async Task Move_ThatIsRefused_SaysWhyAndLosesNothing(string day, string reason, string sentence)
    {
        var page = await test.Officer.PostAsync($"/corrections/meetings/{(await test.MeetingAsync(CorrectionSite.InJune)).Id:N}", null, ("Day", day), ("Reason", reason));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Page.WordsOf(".govuk-error-summary__list").ShouldBe(sentence);
        page.Document.GetElementById("Day")!.GetAttribute("value").ShouldBe(day);
        page.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe(reason);
        (await test.CorrectionsAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task Move_ToADayFarAway_DoesNotFail(string day)
    {
        var page = await test.Officer.PostAsync($"/corrections/meetings/{(await test.MeetingAsync(CorrectionSite.InJune)).Id:N}", null, ("Day", day), ("Reason", "a slip"));

        page.Status.ShouldBe(HttpStatusCode.BadRequest);
        page.Page.WordsOf(".govuk-error-summary__list").ShouldBe("That day is more than a year from the one that papers give. Check the year.");
    }

    [Fact]
    public async Task Move_ByAnotherBoardsOfficer_IsNotFoundNeitherIsTakingItBack()
    {
        var address = $"/corrections/meetings/{(await test.MeetingAsync(CorrectionSite.InJune)).Id:N}";
        (await test.OfficerOfTheOther.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await CorrectionSite.SendAsync(test.OfficerOfTheOther, address, ("Day", "2030-06-14"), ("Reason", "a misprint"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.CorrectionsAsync()).ShouldBeEmpty();

        await test.Officer.PostAsync(address, null, ("Day", "2030-06-14"), ("Reason", "a misprint"));
        (await test.TakeBackAsync(test.OfficerOfTheOther)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.OfficerOfTheOther.GetAsync("/corrections")).Page.Words.ShouldNotContain("2030");
        (await test.MeetingAsync(new(2030, 6, 14))).HasMinutes.ShouldBeTrue();
    }

    [Fact]
    public async Task TakeBack_OfAnEarlierMoveOrTwice_IsRefusedInASentence()
    {
        var address = $"/corrections/meetings/{(await test.MeetingAsync(CorrectionSite.InJune)).Id:N}";
        await test.Officer.PostAsync(address, null, ("Day", "2030-06-14"), ("Reason", "a misprint"));
        test.Site.Now = test.Site.Now.AddMinutes(1);
        await test.Officer.PostAsync(address, null, ("Day", "2030-06-15"), ("Reason", "another"));
        var first = (await test.CorrectionsAsync())[0];
        var undo = $"/corrections/{first.Id:N}/undo";

        var refused = await test.Officer.PostAsync(undo, null, ("Reason", "no"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Page.WordsOf(".govuk-error-summary__list").ShouldBe("The day of this meeting was corrected again since. Take the later correction back first.");

        await test.Officer.PostAsync($"/corrections/{(await test.CorrectionsAsync())[1].Id:N}/undo", null, ("Reason", "no"));
        (await test.Officer.PostAsync(undo, null, ("Reason", "no"))).LeadsTo.ShouldBe("/corrections");
        var again = await CorrectionSite.SendAsync(test.Officer, undo, ("Reason", "no"));
        again.Status.ShouldBe(HttpStatusCode.BadRequest);
        again.Page.WordsOf(".govuk-error-summary__list").ShouldBe("Gwen Pascoe has taken this correction back already.");
        (await test.MeetingAsync(CorrectionSite.InJune)).HasMinutes.ShouldBeTrue();
    }
}
