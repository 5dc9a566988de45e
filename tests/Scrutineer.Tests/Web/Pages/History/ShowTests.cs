using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Tests.TestData;
using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;
using Site = Scrutineer.Tests.TestData.Site;

namespace Scrutineer.Tests.Web.Pages.History;

public sealed class ShowTests
{
    [Fact]
    public async Task Get_OfAChangedMeeting_TellsItInSentencesNewestFirst()
    {
        await using var site = await OpenAsync(allowed: true);
        var board = HarbourBoard.Build();
        await site.KeepAsync(board);
        var meeting = board.Records.OfType<Meeting>().Single(m => m.Date == HarbourBoard.September);
        await ChangeAsync(site, db =>
        {
            var row = db.Find<Meeting>(meeting.Id)!;
            (row.Place, row.Published, row.HasAgenda) = ("Quay Room", new DateOnly(2030, 9, 5), false);
        });

        var page = await site.GetAsync($"/history/meeting/{meeting.Id:N}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        var newest = page.AllWordsOf(".moj-timeline__item")[0];
        newest.ShouldContain("R Okafor changed the place from \u201cCommittee Room 1\u201d to \u201cQuay Room\u201d.");
        newest.ShouldContain("R Okafor changed the day its agenda was published from 4 September 2030 to 5 September 2030.");
        newest.ShouldContain("R Okafor changed whether its agenda is held from yes to no.");
        newest.ShouldContain("20 March 2031 at 09:00");
        newest.ShouldContain("Why: printed so in the minutes");
        page.Words.ShouldContain("added an attendance: the person Councillor T Hallworth");
        page.Words.ShouldNotContain("MeetingId");
        page.Words.ShouldNotContain(meeting.BoardId.ToString());
        (await site.GetAsync($"/boards/{HarbourBoard.Slug}/meetings/2030-09-12")).LinkOf("History of this record").ShouldBe($"/history/meeting/{meeting.Id:N}");
    }

    [Fact]
    public async Task Get_OfALongText_ShowsWhatDiffersWordByWord()
    {
        await using var site = await OpenAsync(allowed: true);
        var board = HarbourBoard.Build();
        await site.KeepAsync(board);
        var minute = board.Records.OfType<Minute>().Single(m => m.Citation == "11/30");
        var words = string.Join(' ', Enumerable.Repeat("The Board considered it with care.", 60));
        await ChangeAsync(site, db => db.Find<Minute>(minute.Id)!.Narrative = words);
        await ChangeAsync(site, db => db.Find<Minute>(minute.Id)!.Narrative = words.Replace("care. The Board considered it with care.", "great care.", StringComparison.Ordinal) + " It rose at four.");
        await ChangeAsync(site, db => db.Find<Minute>(minute.Id)!.Narrative = words + " It rose at five.");

        var page = await site.GetAsync($"/history/minute/{minute.Id:N}");

        page.AllWordsOf(".moj-timeline__item")[0].ShouldContain("R Okafor changed what was said:");
        page.Document.QuerySelectorAll(".moj-timeline__item")[0].QuerySelectorAll("ins").Last().TextContent.ShouldBe("added: five.");
        page.Words.ShouldNotContain("sha256");
    }

    [Theory]
    [InlineData(false, "/history/meeting/{0}")]
    [InlineData(true, "/history/meeting/00000000000000000000000000000001")]
    [InlineData(true, "/history/meeting/../../etc")]
    [InlineData(true, "/history/nothing/{0}")]
    public async Task Get_ByWhomItIsNotFor_OrOfWhatIsNotThere_IsNotFound(bool allowed, string address)
    {
        await using var site = await OpenAsync(allowed);
        var board = HarbourBoard.Build();
        await site.KeepAsync(board);
        var meeting = board.Records.OfType<Meeting>().Single(m => m.Date == HarbourBoard.September);
        (await site.GetAsync(address.Replace("{0}", $"{meeting.Id:N}"))).Status.ShouldBe(HttpStatusCode.NotFound);
        if (!allowed) (await site.GetAsync($"/boards/{HarbourBoard.Slug}/meetings/2030-09-12")).LinkOf("History of this record").ShouldBeNull();
    }

    [Fact]
    public async Task Get_OfAnExemptPaperByThePublic_IsNotFound()
    {
        await using var site = await OpenAsync(allowed: true);
        var board = HarbourBoard.Build();
        await site.KeepAsync(board);
        var paper = board.Records.OfType<Scrutineer.Governance.Papers.Paper>().Single(p => p.Visibility == Visibility.Exempt);
        (await site.GetAsync($"/history/paper/{paper.Id:N}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Site> OpenAsync(bool allowed)
    {
        var site = new Site { Services = services => services.Replace(ServiceDescriptor.Singleton(new HistoryGate(_ => allowed))) };
        await site.InitializeAsync();
        return site;
    }

    private static async Task ChangeAsync(Site site, Action<Scrutineer.Foundation.Storage.ScrutineerDb> change)
    {
        await using var db = site.Store.Open(Viewer.Work("R Okafor"));
        change(db);
        db.Reason = "printed so in the minutes";
        await db.SaveChangesAsync();
    }
}
