using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;
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
    public async Task WhereNothingWaits_ThePageLeadsOnToWhatTheRoleOpensAndNothingElse()
    {
        await using var site = await Site.OpenAsync(new InventedBoard());
        using var supervisor = await site.SignedInAsync(Role.Supervisor);
        var page = (await supervisor.GetAsync("/my-work")).Page;
        page.Words.ShouldContain("Nothing waits for you");
        page.LinkOf("Teams").ShouldBe("/performance/teams");
        page.LinkOf("Extracts").ShouldBeNull();
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

    [Fact]
    public async Task GovernanceOfficer_SeesWhatTheirMeetingsNeedNext_WithWhatStandsInTheWay()
    {
        var test = new AgendaSite();
        await test.InitializeAsync();
        await using var _ = test;
        var agenda = await test.PlanAsync();
        test.Site.Now = new DateTimeOffset(2031, 4, 18, 9, 0, 0, TimeSpan.Zero);
        await test.SignInAgainAsync();

        var page = (await test.Officer.GetAsync("/my-work")).Page;
        page.Document.QuerySelector("#tasks + table a")!.GetAttribute("href").ShouldBe(agenda);
        var row = page.WordsOf("#tasks + table tbody tr");
        row.ShouldStartWith("Publish the agenda");
        row.ShouldContain("Item 4, Outstanding issues, has no paper.");
        row.ShouldContain("24 April 2031");
        row.ShouldEndWith("16 April 2031 2 days late");
        (await test.OfficerOfTheOther.GetAsync("/my-work")).Page.Document.QuerySelector("#tasks").ShouldBeNull();

        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            var meeting = await db.Set<Meeting>().SingleAsync();
            meeting.HasAgenda = true;
            var publication = new Publication { MeetingId = meeting.Id, BoardId = meeting.BoardId, Kind = PublicationKind.Agenda, Number = 1, PublishedOn = meeting.Date, At = DateTime.UnixEpoch, ClearDays = 5 };
            db.Add(publication);
            db.Add(new PackWanted { PublicationId = publication.Id, At = DateTime.UnixEpoch, Problem = "The paper of item 2 is damaged.", NextAttemptAt = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            await db.SaveChangesAsync();
        }

        (await test.Officer.GetAsync("/my-work")).Page.WordsOf("#tasks + table tbody tr").ShouldStartWith("The pack could not be bound of the meeting of 24 April 2031 The paper of item 2 is damaged.");
        test.Site.Now = new DateTimeOffset(2031, 5, 20, 9, 0, 0, TimeSpan.Zero);
        await test.SignInAgainAsync();
        // Fifteen working days after 24 April, with May Day between, end on 16 May.
        (await test.Officer.GetAsync("/my-work")).Page.AllWordsOf("#tasks + table tbody tr").ShouldContain(r => r.StartsWith("Write the minutes", StringComparison.Ordinal) && r.EndsWith("16 May 2031 4 days late", StringComparison.Ordinal));
    }

    private static void Ask(Scrutineer.Foundation.Storage.ScrutineerDb db, string text, Post post, TrackedItemState state)
    {
        var ask = new TrackedItem { Kind = TrackedItemKind.Recommendation, Text = text, Scope = Guid.NewGuid(), OriginKind = "minute", OriginId = Guid.NewGuid(), RaisedOn = Site.Today.AddDays(-70), Due = Site.Today.AddDays(-5) };
        ask.Addressees.Add(new Addressee { TrackedItemId = ask.Id, AsWritten = post.Title, PostId = post.Id });
        if (state != TrackedItemState.Open) ask.Record(new StatusEntry { TrackedItemId = ask.Id, State = state, On = Site.Today, Order = 0, Words = "Done." });
        db.Add(ask);
    }
}
