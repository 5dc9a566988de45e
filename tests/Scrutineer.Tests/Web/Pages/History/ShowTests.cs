using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;
using Site = Scrutineer.Tests.TestData.Site;

namespace Scrutineer.Tests.Web.Pages.History;

public sealed class ShowTests
{
    [Fact]
    public async Task Get_OfAChangedMeeting_TellsItInSentencesNewestFirst()
    {
        await using var site = await Site.OpenAsync();
        using var officer = await site.SignedInAsync(Role.GovernanceOfficer);
        var board = HarbourBoard.Build();
        await site.KeepAsync(board);
        var meeting = board.Records.OfType<Meeting>().Single(m => m.Date == HarbourBoard.September);
        await ChangeAsync(site, db =>
        {
            var row = db.Find<Meeting>(meeting.Id)!;
            (row.Place, row.Published, row.HasAgenda) = ("Quay Room", new DateOnly(2030, 9, 5), false);
        });

        var page = (await officer.GetAsync($"/history/meeting/{meeting.Id:N}")).Page;

        page.Status.ShouldBe(HttpStatusCode.OK);
        var newest = page.AllWordsOf(".moj-timeline__item")[0];
        newest.ShouldContain("R Okafor changed the place from \u201cCommittee Room 1\u201d to \u201cQuay Room\u201d.");
        newest.ShouldContain("R Okafor changed the day its agenda was published from 4 September 2030 to 5 September 2030.");
        newest.ShouldContain("R Okafor changed whether its agenda is held from yes to no.");
        newest.ShouldContain("20 March 2031 at 09:00");
        newest.ShouldContain("Why: printed so in the minutes");
        page.Words.ShouldContain("added an attendance: the person Councillor T Hallworth");
        page.Words.ShouldContain(", its agenda is held,");
        page.Words.ShouldNotContain("No longer held");
        page.Words.ShouldNotContain("MeetingId");
        page.Words.ShouldNotContain(meeting.BoardId.ToString());
        (await officer.GetAsync($"/boards/{HarbourBoard.Slug}/meetings/2030-09-12")).Page.LinkOf("History of this record").ShouldBe($"/history/meeting/{meeting.Id:N}");
    }

    [Fact]
    public async Task Get_OfALongText_ShowsWhatDiffersWordByWord()
    {
        await using var site = await Site.OpenAsync();
        using var officer = await site.SignedInAsync(Role.GovernanceOfficer);
        var board = HarbourBoard.Build();
        await site.KeepAsync(board);
        var minute = board.Records.OfType<Minute>().Single(m => m.Citation == "11/30");
        var words = string.Join(' ', Enumerable.Repeat("The Board considered it with care.", 60));
        await ChangeAsync(site, db => db.Find<Minute>(minute.Id)!.Narrative = words);
        await ChangeAsync(site, db => db.Find<Minute>(minute.Id)!.Narrative = words.Replace("care. The Board considered it with care.", "great care.", StringComparison.Ordinal) + " It rose at four.");
        await ChangeAsync(site, db => db.Find<Minute>(minute.Id)!.Narrative = words + " It rose at five.");

        var page = (await officer.GetAsync($"/history/minute/{minute.Id:N}")).Page;

        page.AllWordsOf(".moj-timeline__item")[0].ShouldContain("R Okafor changed what was said:");
        page.Document.QuerySelectorAll(".moj-timeline__item")[0].QuerySelectorAll("ins")[^1].TextContent.ShouldBe("added: five.");
        page.Words.ShouldNotContain("sha256");
    }

    [Theory]
    [InlineData("/history/meeting/00000000000000000000000000000001")]
    [InlineData("/history/meeting/../../etc")]
    [InlineData("/history/nothing/{0}")]
    public async Task Get_OfWhatIsNotThere_IsNotFound(string address)
    {
        await using var site = await Site.OpenAsync();
        var meeting = await KeepHarbourAsync(site);
        using var officer = await site.SignedInAsync(Role.GovernanceOfficer);
        (await officer.GetAsync(address.Replace("{0}", $"{meeting.Id:N}"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_ByWhomItIsNotFor_IsRefused()
    {
        await using var site = await Site.OpenAsync();
        var meeting = await KeepHarbourAsync(site);
        using var anyone = site.NewVisitor();
        using var auditor = await site.SignedInAsync(Role.Auditor);
        (await anyone.GetAsync($"/history/meeting/{meeting.Id:N}")).LeadsTo.ShouldNotBeNull().ShouldContain("/sign-in");
        (await auditor.GetAsync($"/history/meeting/{meeting.Id:N}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync($"/boards/{HarbourBoard.Slug}/meetings/2030-09-12")).Page.LinkOf("History of this record").ShouldBeNull();
    }

    [Fact]
    public async Task Get_OfAnExemptPaper_IsForThoseOfItsBoardAlone()
    {
        await using var site = await Site.OpenAsync();
        var board = HarbourBoard.Build();
        await site.KeepAsync(board);
        var paper = board.Records.OfType<Scrutineer.Governance.Papers.Paper>().Single(p => p.Visibility == Visibility.Exempt);
        using var own = await site.SignedInAsync(Role.GovernanceOfficer, board.Records.OfType<Scrutineer.Governance.Boards.Board>().Single().Id);
        using var other = await site.SignedInAsync(Role.GovernanceOfficer, Guid.NewGuid());
        (await own.GetAsync($"/history/paper/{paper.Id:N}")).Status.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync($"/history/paper/{paper.Id:N}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Meeting> KeepHarbourAsync(Site site)
    {
        var board = HarbourBoard.Build();
        await site.KeepAsync(board);
        return board.Records.OfType<Meeting>().Single(m => m.Date == HarbourBoard.September);
    }

    private static async Task ChangeAsync(Site site, Action<Scrutineer.Foundation.Storage.ScrutineerDb> change)
    {
        await using var db = site.Store.Open(Viewer.Work("R Okafor"));
        change(db);
        db.Reason = "printed so in the minutes";
        await db.SaveChangesAsync();
    }
}
