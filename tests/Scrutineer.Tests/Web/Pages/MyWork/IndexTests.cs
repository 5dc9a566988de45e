using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.MyWork;

public sealed class IndexTests
{
    [Fact]
    public async Task Joined_ToAPersonOfTheRecords_SeesWhatIsAskedOfTheirPostsNow()
    {
        await using var site = await Site.OpenAsync();
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            var person = new Person { Name = "M Ashdown", Title = "Councillor", Slug = "m-ashdown" };
            Post held = new() { Title = "Cabinet Member for Children", Slug = "children" }, left = new() { Title = "Chair", Slug = "chair" };
            db.AddRange(person, held, left);
            db.Add(new PostHolding { PostId = held.Id, PersonId = person.Id, From = Site.Today.AddYears(-1) });
            db.Add(new PostHolding { PostId = left.Id, PersonId = person.Id, To = Site.Today.AddDays(-1) });
            Ask(db, "That every school name a lead", held, TrackedItemState.Open);
            Ask(db, "That the leaflet be printed", held, TrackedItemState.Done);
            Ask(db, "That the agenda be shorter", left, TrackedItemState.Open);
            await db.SaveChangesAsync();
        }

        var account = await site.Store.AddAccountAsync();
        using var visitor = await site.SignedInAsync(account);
        (await visitor.GetAsync("/my-work")).Page.Words.ShouldContain("Nothing waits for you, Rowan Teal. You have no role yet.");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        var address = $"/administration/people/{account.Id:N}";
        (await administrator.PostAsync(address, $"{address}?handler=Join", ("Records", "M Nobody"))).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("No paper names M Nobody.");
        (await administrator.PostAsync(address, $"{address}?handler=Join", ("Records", "m-ashdown"))).LeadsTo.ShouldBe(address);

        var page = (await visitor.GetAsync("/my-work")).Page;
        page.AllWordsOf("tbody th").ShouldHaveSingleItem().ShouldContain("That every school name a lead");
        page.WordsOf("tbody .app-late").ShouldBe("5 days late");
    }

    [Fact]
    public async Task GovernanceOfficer_SeesWhatNeedsAPersonOnTheirBoardsOnly()
    {
        var own = new InventedBoard();
        await using var site = await Site.OpenAsync(own);
        using var officer = await site.SignedInAsync(Role.GovernanceOfficer, own.Id);
        (await officer.GetAsync("/my-work")).Page.AllWordsOf(".app-facts li").ShouldHaveSingleItem().ShouldStartWith("0 things need a person");
        using var elsewhere = await site.SignedInAsync(Role.GovernanceOfficer, Guid.NewGuid());
        (await elsewhere.GetAsync("/my-work")).Page.AllWordsOf(".app-facts li").ShouldBeEmpty();
    }

    private static void Ask(Scrutineer.Foundation.Storage.ScrutineerDb db, string text, Post post, TrackedItemState state)
    {
        var ask = new TrackedItem { Kind = TrackedItemKind.Recommendation, Text = text, Scope = Guid.NewGuid(), OriginKind = "minute", OriginId = Guid.NewGuid(), RaisedOn = Site.Today.AddDays(-70), Due = Site.Today.AddDays(-5) };
        ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = post.Title, PostId = post.Id });
        if (state != TrackedItemState.Open) ask.Record(new StatusEntry { TrackedItemId = ask.Id, State = state, On = Site.Today, Order = 0, Words = "Done." });
        db.Add(ask);
    }
}
