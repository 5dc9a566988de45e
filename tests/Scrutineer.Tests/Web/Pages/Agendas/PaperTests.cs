using System.Net;
using System.Net.Http.Headers;
using Scrutineer.Foundation.Files;
using Scrutineer.Governance.Papers;
using Scrutineer.Tests.Exchange.PublishedPapers.Forms;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Agendas;

public sealed class PaperTests : IAsyncLifetime
{
    private readonly AgendaSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Preview_ShowsTheTextWithoutSaving_AndKeepsWhatWasTyped()
    {
        var address = await PaperAsync();

        var page = await test.Officer.PostAsync(address, $"{address}?handler=Preview", ("Version", "2"), ("Subject", "Carers"), ("Text", "# Purpose\n\n**Bold** <script>alert(1)</script>"));

        page.Document.QuerySelector("#preview strong")!.TextContent.ShouldBe("Bold");
        page.Document.QuerySelector("#preview script").ShouldBeNull();
        page.Document.QuerySelector("textarea")!.TextContent.ShouldContain("**Bold**");
        (await test.OnlyAsync<Paper>()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_ShowsBothTexts_AndTheNextSaveHolds()
    {
        var address = await PaperAsync();
        await test.Officer.PostAsync(address, null, ("Version", "2"), ("Subject", "How carers are found"), ("Text", "Theirs, first."));

        var conflict = await test.Officer.PostAsync(address, null, ("Version", "2"), ("Subject", "How carers are found"), ("Text", "Mine, later."));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Page.WordsOf(".govuk-warning-text__text").ShouldStartWith("Warning Gwen Pascoe saved version 3 at 20 March 2031, 9 am, after you opened the paper. Nothing is lost");
        conflict.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Mine, later.");
        conflict.Page.WordsOf("pre.app-plain").ShouldBe("Theirs, first.");
        conflict.Document.QuerySelector("input[name=Version]")!.GetAttribute("value").ShouldBe("3");

        (await test.Officer.PostAsync(address, null, ("Version", "3"), ("Subject", "How carers are found"), ("Text", "Both."))).Status.ShouldBe(HttpStatusCode.Redirect);
        var versions = await test.Officer.GetAsync($"{address}/versions?number=3");
        versions.Page.AllWordsOf("tbody th").ShouldBe(["4: read this version", "3: read this version", "2: read this version", "1: read this version"]);
        versions.Page.WordsOf("section").ShouldContain("Theirs, first.");
    }

    [Fact]
    public async Task Upload_OfAPdf_IsKeptAndServedToTheOfficerOnly_AndARefusedOneSaysWhy()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/qpdf"), "qpdf is not installed.");
        var address = await PaperAsync();
        (await UploadAsync(address, "paper.pdf", "no paper"u8.ToArray())).ShouldBe((HttpStatusCode.BadRequest, "The file is neither PDF nor a Word or OpenDocument file. Save it as one of these."));
        (await UploadAsync(address, "paper.pdf", SmallPdf.Of(4))).Status.ShouldBe(HttpStatusCode.Redirect);

        var paper = await test.OnlyAsync<Paper>();
        (paper.FileName, paper.Pages, paper.Version).ShouldBe(("paper.pdf", 4, 3));
        using var given = await test.Officer.Client.GetAsync(new Uri($"{address}/file", UriKind.Relative), TestContext.Current.CancellationToken);
        given.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        FileStore.HashOf(await given.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(paper.FileHash);
        (await test.OfficerOfTheOther.GetAsync($"{address}/file")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await test.Site.GetAsync($"{test.MeetingPage}/papers/{paper.Order}/file")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Draft_IsBegunFromItsSkeleton_AndCanBeDeleted()
    {
        await test.ReadyAsync();
        var item = (await test.OnlyAsync<Scrutineer.Governance.Meetings.AgendaItem>()).Id;
        (await test.Officer.PostAsync($"/agendas/items/{item:N}/paper", null, ("Subject", "Budget"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Choose what kind of paper it is");

        var begun = await test.Officer.PostAsync($"/agendas/items/{item:N}/paper", null, ("Form", "CabinetReport"), ("Subject", "Budget"));
        var page = await test.Officer.GetAsync(begun.LeadsTo!);
        page.Document.QuerySelector("textarea")!.TextContent.ShouldContain("# 5. Financial and legal comments");
        page.Page.Words.ShouldContain("Being written");
        await test.Officer.PostAsync(begun.LeadsTo!, $"{begun.LeadsTo}?handler=Remove");
        (await test.OnlyAsync<Paper>()).Subject.ShouldBe("How carers are found");
    }

    private async Task<string> PaperAsync()
    {
        await test.ReadyAsync();
        return $"/agendas/papers/{(await test.OnlyAsync<Paper>()).Id:N}";
    }

    private async Task<(HttpStatusCode Status, string Said)> UploadAsync(string address, string name, byte[] content)
    {
        var shown = (await test.Officer.GetAsync(address)).Document;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(shown.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(shown.QuerySelector("input[name=Version]")!.GetAttribute("value")!), "Version" },
        };
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", name);
        using var answer = await test.Officer.Client.PostAsync(new Uri($"{address}?handler=Upload", UriKind.Relative), form);
        var page = new SitePage(answer.StatusCode, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), "");
        return (answer.StatusCode, page.WordsOf(".govuk-error-summary__list"));
    }
}
