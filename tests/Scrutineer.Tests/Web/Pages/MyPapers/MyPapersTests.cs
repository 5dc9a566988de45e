using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.People;
using Scrutineer.Governance.OwnPapers;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.Publishing;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.MyPapers;

public sealed class MyPapersTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Member_SeesTheirBoardsPapers_AndWhatIsNewSinceTheyLooked()
    {
        var (site, board, _) = await OpenAsync();
        await using var opened = site;
        var account = await site.Store.AddAccountAsync("R Teal", Role.Councillor, board.Id);
        using var member = await site.SignedInAsync(account);
        using var elsewhere = await site.SignedInAsync(Role.Councillor, Guid.NewGuid());

        var page = (await member.GetAsync("/my-papers")).Page;
        page.Words.ShouldContain("1 meeting of your boards, 2 papers new since you last looked.");
        page.AllWordsOf("tbody th").ShouldBe(["Fostering New", "Private Contract in the pack with private papers New"]);
        page.LinkOf("My papers").ShouldBe("/my-papers");
        (await elsewhere.GetAsync("/my-papers")).Page.Words.ShouldContain("There are no papers for your boards now.");

        site.Now = site.Now.AddDays(1);
        using var next = await site.SignedInAsync(account);
        page = (await next.GetAsync("/my-papers")).Page;
        page.Words.ShouldContain("0 papers new since you last looked.");
        page.AllWordsOf("tbody th").ShouldBe(["Fostering", "Private Contract in the pack with private papers"]);
    }

    [Fact]
    public async Task Note_IsReadByItsWriterAlone_AndStandsInTheirExportOnly()
    {
        var (site, board, paper) = await OpenAsync();
        await using var opened = site;
        var (writer, other) = (await site.Store.AddAccountAsync("R Teal", Role.Councillor, board.Id), await site.Store.AddAccountAsync("V Quill", Role.GovernanceOfficer, board.Id));
        using var member = await site.SignedInAsync(writer);
        using var officer = await site.SignedInAsync(other);
        var address = $"/my-papers/{paper.Id:N}";

        (await member.PostAsync(address, null, ("Version", "0"), ("Text", "Ask D Kestrel about quorblatt"))).LeadsTo.ShouldBe("/my-papers");

        (await member.GetAsync("/my-papers")).Page.AllWordsOf(".app-own__note").ShouldBe(["Ask D Kestrel about quorblatt"]);
        (await member.GetAsync(address)).Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Ask D Kestrel about quorblatt");
        foreach (var place in (string[])["/my-papers", address, "/search?q=quorblatt", $"/boards/{board.Slug}/meetings/{HarbourBoard.September:yyyy-MM-dd}"])
            (await officer.GetAsync(place)).Page.Source.Replace("value=\"quorblatt\"", "", StringComparison.Ordinal).ShouldNotContain("D Kestrel");
        await using var db = site.Store.Open(Viewer.Work("test"));
        (await db.Set<JournalPayload>().AnyAsync(p => p.Difference!.Contains("quorblatt"), Stop)).ShouldBeFalse("the journal does not repeat it");
        (await db.Set<JournalEntry>().AnyAsync(e => e.RecordKind == "paper-note", Stop)).ShouldBeTrue();

        db.AddRange(new Person { Name = "R Teal", Slug = "r-teal" }, new Person { Name = "D Kestrel", Slug = "d-kestrel" });
        await db.SaveChangesAsync(Stop);
        var account = await db.Set<Scrutineer.Foundation.Access.Accounts.Account>().SingleAsync(a => a.Id == writer.Id, Stop);
        account.PersonId = (await db.Set<Person>().SingleAsync(p => p.Slug == "r-teal", Stop)).Id;
        await db.SaveChangesAsync(Stop);
        (await ExportAsync(site, "r-teal")).ShouldContain("quorblatt", Case.Sensitive, "it is theirs");
        (await ExportAsync(site, "d-kestrel")).ShouldNotContain("quorblatt", Case.Sensitive, "naming somebody does not give it to them");
    }

    [Fact]
    public async Task Note_ChangedInTwoWindows_LosesNeither_AndEmptyTakesItAway()
    {
        var (site, board, paper) = await OpenAsync();
        await using var opened = site;
        using var member = await site.SignedInAsync(Role.CoOptedMember, board.Id);
        var address = $"/my-papers/{paper.Id:N}";
        await member.PostAsync(address, null, ("Version", "0"), ("Text", "First window"));

        var refused = await member.PostAsync(address, null, ("Version", "0"), ("Text", "Second window"));

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Page.WordsOf(".govuk-error-summary").ShouldContain("changed in another window");
        refused.Page.WordsOf("blockquote").ShouldBe("First window");
        refused.Document.QuerySelector("textarea")!.TextContent.Trim().ShouldBe("Second window");
        refused.Document.QuerySelector("input[name=Version]")!.GetAttribute("value").ShouldBe("1");
        (await member.PostAsync(address, null, ("Version", "1"), ("Text", " "))).LeadsTo.ShouldBe("/my-papers");
        await using var db = site.Store.Open(Viewer.Work("test"));
        (await db.Set<PaperNote>().CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Note_OnAPaperOfAnotherBoardOrADraft_IsNotFound()
    {
        var (site, board, paper) = await OpenAsync();
        await using var opened = site;
        using var elsewhere = await site.SignedInAsync(Role.Councillor, Guid.NewGuid());
        (await elsewhere.GetAsync($"/my-papers/{paper.Id:N}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await using (var db = site.Store.Open(Viewer.Work("test")))
            await db.Set<Paper>().Where(p => p.Id == paper.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Visibility, Visibility.Internal), Stop);
        using var officer = await site.SignedInAsync(Role.GovernanceOfficer, board.Id);
        (await officer.GetAsync($"/my-papers/{paper.Id:N}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> ExportAsync(Site site, string person)
    {
        var file = Path.Combine(site.Folder, $"{person}.zip");
        await new PersonExport(site.Store).WriteAsync(person, file, Stop);
        await using var zip = await System.IO.Compression.ZipFile.OpenReadAsync(file, Stop);
        using var reader = new StreamReader(await zip.GetEntry("person.json")!.OpenAsync(Stop));
        return await reader.ReadToEndAsync(Stop);
    }

    /// <summary>A board with a published meeting to come: a public paper and a private one.</summary>
    private static async Task<(Site Site, InventedBoard Board, Paper Paper)> OpenAsync()
    {
        var board = new InventedBoard();
        var meeting = board.Meeting(Site.Today.AddDays(14), published: Site.Today);
        var (open, closed) = (board.Item(meeting, "1", "Fostering"), board.Item(meeting, "2", "Contract", isPrivate: true));
        var papers = new[] { board.Paper(meeting, open, "Fostering", "Words", Visibility.Public), board.Paper(meeting, closed, "Contract", "Words", Visibility.Exempt) };
        foreach (var paper in papers) paper.BoardId = board.Id;
        var publication = board.Keep(new Publication { MeetingId = meeting.Id, BoardId = board.Id, Kind = PublicationKind.Agenda, Number = 1, PublishedOn = Site.Today, At = Site.Today.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc), ClearDays = 9 });
        for (var i = 0; i < papers.Length; i++)
            publication.Entries.Add(new PublicationEntry { PublicationId = publication.Id, Order = i, AgendaItemId = papers[i].AgendaItemId, PaperId = papers[i].Id, Words = $"Paper {i}" });
        return (await Site.OpenAsync(board), board, papers[0]);
    }
}
