using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Corrections;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Corrections;

/// <summary>What readers see of what a person put right, or has to.</summary>
public sealed class CorrectedPagesTests
{
    [Fact]
    public async Task Get_OfAMergedPerson_LeadsToTheOneKeptAndNamesBoth()
    {
        var board = new InventedBoard();
        board.Seat(board.Person("Tamsin Hallworth"), 2030);
        board.Attended(board.Meeting(new(2031, 1, 16), minutes: true), board.Person("T Hallworth"));
        await using var site = await Site.OpenAsync(board);
        await using (var db = site.Store.Open(Viewer.Work("clerk")))
            await PeopleMerger.MergeAsync(db, await db.Set<Person>().SingleAsync(p => p.Slug == "tamsin-hallworth"), await db.Set<Person>().SingleAsync(p => p.Slug == "t-hallworth"), "clerk", "one ward");

        using var old = await site.Client.GetAsync(new Uri("/people/t-hallworth", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await site.GetAsync("/people/tamsin-hallworth");

        old.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        old.Headers.Location!.ToString().ShouldBe("/people/tamsin-hallworth");
        page.Words.ShouldContain("Also named in papers as Councillor T Hallworth");
        page.Words.ShouldContain("Present at 1 of 1 meeting as a member");
        (await site.GetAsync("/boards")).Words.ShouldNotContain("Councillor T Hallworth");
        (await site.GetAsync("/sitemap.xml")).Source.ShouldNotContain("/people/t-hallworth");
    }

    [Fact]
    public async Task Get_OfAMovedMeetingsOldDay_LeadsToTheRightOne()
    {
        var board = new InventedBoard();
        board.Minute(board.Meeting(new(2031, 1, 16), minutes: true), "20/30", "Fostering");
        await using var site = await Site.OpenAsync(board);
        await using (var db = site.Store.Open(Viewer.Work("clerk")))
            await MeetingMover.MoveAsync(db, await db.Set<Board>().SingleAsync(), new(2031, 1, 16), new(2031, 1, 17), "clerk", "a misprint");

        using var old = await site.Client.GetAsync(new Uri($"/boards/{board.Slug}/meetings/2031-01-16", UriKind.Relative), TestContext.Current.CancellationToken);

        old.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        old.Headers.Location!.ToString().ShouldBe($"/boards/{board.Slug}/meetings/2031-01-17");
        (await site.GetAsync($"/boards/{board.Slug}/meetings/2031-01-17")).Words.ShouldContain("20/30");
    }

    [Fact]
    public async Task Check_ReadByAnyone_NamesWhatNeedsAPersonAndOffersNothing()
    {
        var board = new InventedBoard();
        var (june, july) = (board.Meeting(new(2030, 6, 13)), board.Meeting(new(2030, 7, 11)));
        var first = board.Minute(june, "4/30", "Foster Carer Recruitment");
        var later = board.Minute(july, "9/30", "Foster Carer Campaign");
        board.Attended(june, board.Person("T Hallworth"));
        board.Attended(july, board.Person("Tamsin Hallworth"));
        board.Keep(new Link { FromKind = "minute", FromId = later.Id, ToKind = "minute", ToId = first.Id, Relation = LinkRelation.ReportsOn, Basis = LinkBasis.Likeness, Words = "alike", Likeness = 0.6 });
        var doubt = board.Document(june, "minutes", "june.md", "text");
        board.Keep(new PublishedDocument
        {
            FileHash = doubt.FileHash,
            FileName = "june copy.md",
            ImportedAt = DateTime.UnixEpoch,
            BoardId = board.Id,
            MeetingId = june.Id,
            Kind = "minutes",
            IsReplaced = true,
            VersionDoubt = "Nothing says which is the newer.",
        });
        await using var site = await Site.OpenAsync();
        await using (var db = site.Store.Open(Viewer.Work("test")))
        {
            // Kept as given: finding ties anew would drop the suggestion, which these few words do not bear out.
            db.AddRange(board.Records);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var page = await site.GetAsync("/tracker/check");

        page.AllWordsOf(".app-facts__link").Skip(6).ShouldBe(["1 pair of people who may be one", "1 suggested tie", "1 uncertain version"]);
        page.Document.QuerySelectorAll("main a[href^='/corrections']").ShouldBeEmpty();
        page.Words.ShouldNotContain("--reason");
        page.Words.ShouldContain("Nothing says which is the newer.");
    }
}
