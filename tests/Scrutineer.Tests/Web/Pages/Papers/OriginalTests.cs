using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Papers;

public sealed class OriginalTests(HarbourSite harbour)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ATextFile_GivesItAsItCameAndAsPlainTextOnly()
    {
        using var answer = await GetAsync("2030-03-14-minutes.md");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldBe("# Minutes\n\nThe Board heard <how> foster carers are found.");
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; charset=utf-8");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Content.Headers.ContentDisposition!.ToString().ShouldStartWith("inline; filename=2030-03-14-minutes.md");
    }

    [Theory]
    [InlineData("agenda.html", "application/octet-stream")]
    [InlineData("agenda.pdf", "application/pdf")]
    [InlineData("agenda.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task Get_AFileOfAnyOtherForm_IsOnlySaved(string name, string type)
    {
        var board = new InventedBoard();
        var document = board.Document(board.Meeting(new DateOnly(2031, 2, 6)), "agenda", name, "<script>alert(1)</script>");
        await using var own = await Site.OpenAsync(board);

        using var answer = await own.Client.GetAsync(new Uri($"/documents/{document.Id:N}/{name}", UriKind.Relative), Stop);

        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public async Task Get_AFileWithASpacedAndQuotedName_KeepsTheName()
    {
        using var answer = await GetAsync("2031-01-16 pack \u201cfinal\u201d.md");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("2031-01-16 pack \u201cfinal\u201d.md");
    }

    [Fact]
    public async Task Get_AFileFromWhichAClosedPaperWasRead_IsNotFound()
    {
        using var answer = await GetAsync("2030-09-12-pack.md");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Stop)).ShouldNotContain("Brackwater");
    }

    [Theory]
    [InlineData("/documents/00000000000000000000000000000000/x.md")]
    [InlineData("/documents/..%2F..%2Fetc/passwd")]
    [InlineData("/documents/x/y")]
    public async Task Get_AnUnknownFile_IsNotFound(string address) => (await harbour.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);

    private async Task<HttpResponseMessage> GetAsync(string name)
    {
        var site = await harbour.OpenAsync();
        await using var db = site.Store.Open(Viewer.Work("test"));
        var id = await db.Set<PublishedDocument>().Where(d => d.FileName == name).Select(d => d.Id).SingleAsync(Stop);
        return await site.Client.GetAsync(new Uri($"/documents/{id:N}/{Uri.EscapeDataString(name)}", UriKind.Relative), Stop);
    }
}
