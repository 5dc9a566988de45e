using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Retention;
using Scrutineer.Governance.Retention;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.External;
using Scrutineer.Quality.Tools;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>Audits of a body from outside: looked at first, kept whole or not at all, counted apart and by name (rule U25).</summary>
public sealed class ExternalAuditTests : IAsyncLifetime
{
    private const string Import = "/quality/challenge/external/import";

    private readonly QualitySite test = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Table_IsLookedAt_Kept_AndCountedUnderTheBodysName()
    {
        var (lead, auditor) = (await test.AsAsync(Role.QualityLead, "Oyin Falade"), await test.AsAsync(Role.Auditor, "Sam Whitlock"));
        var own = await QualitySite.WriteAsync(auditor, await test.GiveAsync());
        await auditor.PostAsync($"{own}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{own}/send")));
        var tool = await ToolAsync();
        var table = $"Case,Service,Month,Area,Judgement,Comment,Themes\nQ-1001,Harbour Service,2031-02,risk,Exceeds good,Clear and timely.,Neglect\nQ-1001,Harbour Service,2031-02,{tool.Areas[1].Title},Does not meet good,The plan drifts.,Drift and delay\nQ-2002,Moor Service,2031-02,risk,Meets good,,\n";

        var shown = await UploadAsync(lead, table, "Peer review", tool.Id);

        shown.Page.Words.ShouldContain("Nothing is kept yet. 2 cases of Peer review");
        shown.Page.AllWordsOf("tbody th").ShouldBe(["Q-1001", "Q-2002"]);
        shown.Page.AllWordsOf("tbody tr td:last-child").ShouldBe(["Found", "None"]);
        (await CountAsync()).ShouldBe((0, 0));
        var kept = await KeepAsync(lead, shown);
        var page = (await lead.GetAsync(kept)).Page;
        page.Words.ShouldContain("Audits by Peer review");
        page.Words.ShouldContain("The plan drifts.");
        (await CountAsync()).ShouldBe((2, 2));

        // A theme: ours, and theirs by name. Sam Whitlock tagged drift once as a strength.
        var theme = (await lead.GetAsync("/quality/findings/theme?Name=Drift and delay&From=2031-01&To=2031-03")).Page;
        theme.AllWordsOf("#auditors").ShouldBe(["By who audited"]);
        theme.Words.ShouldContain("Peer review (from outside)");
        var auditors = theme.Document.QuerySelectorAll("table").Single(t => t.QuerySelector("#auditors") is not null).QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        auditors.Count.ShouldBe(2);
        auditors[1].ShouldContain("1 of 2");
        // Of a theme that they say nothing about, they found nothing either way.
        (await lead.GetAsync("/quality/findings/theme?Name=Life story work&From=2031-01&To=2031-03")).Page.Document.QuerySelector("#auditors").ShouldBeNull();
        // Findings and agreement tell of them apart.
        (await lead.GetAsync("/quality/findings?From=2031-01&To=2031-03")).Page.WordsOf("#outside + p + table tbody").ShouldBe("Peer review21 of 2 (50%, 1% to 99%)1");
        var moderator = await test.AsAsync(Role.Moderator, "Petra Lindqvist");
        var agreement = (await moderator.GetAsync("/moderation/agreement?From=2031-01&To=2031-03")).Page;
        agreement.Words.ShouldContain("Nothing was moderated in this time.");
        agreement.Words.ShouldContain("We audited 1 of them ourselves.");
        agreement.Words.ShouldContain("We, against bodies from outside");
        // The head of another service sees what lies in their own, and no reference elsewhere.
        var moor = (await (await test.AsAsync(Role.HeadOfService, "Owen Reed", test.Moor)).GetAsync(kept)).Page;
        moor.Words.ShouldContain("Q-2002");
        moor.Words.ShouldNotContain("Q-1001");
        (await (await test.AsAsync(Role.Auditor, "Ines Okafor")).GetAsync(kept)).Status.ShouldBe(HttpStatusCode.Forbidden);

        // The same again is refused, whole.
        (await UploadAsync(lead, table.Replace("Q-2002", "Q-3003", StringComparison.Ordinal), "Peer review", tool.Id)).Page.AllWordsOf("#file-error .govuk-error-message").ShouldBe(["Error: Row 2, column Case: Q-1001 as Peer review audited it in that month is here already."]);
        (await CountAsync()).ShouldBe((2, 2));
    }

    [Fact]
    public async Task WrongTable_SaysWhatIsWrong_AndKeepsNothing()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        var tool = await ToolAsync();

        var refused = (await UploadAsync(lead, "Case,Service,Month,Area,Judgement,Comment\nA1,Nowhere,2031-02,risk,E,\nA2,Moor Service,2031-02,colour,E,\nA3,Moor Service,2031-02,risk,E,Seen with Jessica Smith.\nA3,Moor Service,2031-02,risk,M,\n", "", tool.Id)).Page;

        refused.AllWordsOf("#file-error .govuk-error-message").ShouldBe(
        [
            "Error: Say who audited: a body from outside.", "Error: Row 2, column Service: \"Nowhere\" is no service here.", "Error: Row 3, column Area: \"colour\" is no area of the tool.",
            "Error: Row 5, column Area: risk of case A3 stands there already.", "Error: Take out what may tell who a child is, or say that you have checked it: Jessica Smith.",
        ]);
        refused.Words.ShouldContain("I have checked the comments");
        (await UploadAsync(lead, "nonsense", "Peer review", tool.Id)).Page.AllWordsOf("#file-error .govuk-error-message").ShouldBe(["Error: The table has no rows under its heading."]);
        // What is kept is read again: a form that was tampered with keeps nothing either.
        (await lead.PostAsync(Import, $"{Import}?handler=Keep", ("Body", "Peer review"), ("Tool", $"{tool.Id:N}"), ("Table", "Case,Service,Month,risk\nA1,Nowhere,2031-02,E\n"))).Page.Words.ShouldContain("\"Nowhere\" is no service here.");
        (await CountAsync()).ShouldBe((0, 0));
        (await lead.GetAsync($"/quality/challenge/external/template.csv?Tool={tool.Id:N}")).Page.Source.ShouldContain("Case,Service,Month,\"");
    }

    [Fact]
    public async Task Erasing_TakesTheFiguresWithIt()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        var tool = await ToolAsync();
        await KeepAsync(lead, await UploadAsync(lead, "Case,Service,Month,Area,Judgement\nA1,Moor Service,2031-02,risk,E\n", "Peer review", tool.Id));
        var store = test.Site.Store;
        ExternalAudit audit;
        await using (var db = store.Open(Viewer.Work("test"))) audit = await db.Set<ExternalAudit>().SingleAsync(Stop);
        (await new DueRecords(store, GovernanceRetention.Kinds(store)).OnAsync(new DateOnly(2034, 2, 2))).ShouldContain(d => d.Id == $"{audit.Id:N}");

        await new Eraser(store, GovernanceRetention.Kinds(store), GovernanceRetention.Rooms).EraseAsync(audit.Ref, "Its years are over", "A Verma", Stop);

        (await CountAsync()).ShouldBe((0, 0));
    }

    private async Task<AuditToolVersionOf> ToolAsync()
    {
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        var tool = await db.Set<AuditTool>().Include(t => t.Versions).ThenInclude(v => v.Areas).SingleAsync(t => t.Slug == "case-audit", Stop);
        return new(tool.Id, tool.Published!.InOrder);
    }

    private async Task<(int, int)> CountAsync()
    {
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        return (await db.Set<ExternalAudit>().CountAsync(Stop), await db.Set<ExternalResult>().CountAsync(Stop));
    }

    private static async Task<string> KeepAsync(Visitor lead, VisitedPage shown)
    {
        var token = shown.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        string Of(string name) => shown.Document.QuerySelector($"form [name={name}]")!.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Body", Of("Body")), new("Tool", Of("Tool")), new("IsChecked", Of("IsChecked")), new("Table", shown.Document.QuerySelector("textarea[name=Table]")!.TextContent)]);
        using var answer = await lead.Client.PostAsync(new Uri($"{Import}?handler=Keep", UriKind.Relative), form, Stop);
        return (await VisitedPage.OfAsync(answer)).LeadsTo!;
    }

    private static async Task<VisitedPage> UploadAsync(Visitor lead, string table, string body, Guid tool)
    {
        var token = (await lead.GetAsync(Import)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(table));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(body), "Body" }, { new StringContent($"{tool:N}"), "Tool" }, { content, "file", "audits.csv" } };
        using var answer = await lead.Client.PostAsync(new Uri(Import, UriKind.Relative), form, Stop);
        return await VisitedPage.OfAsync(answer);
    }

    private sealed record AuditToolVersionOf(Guid Id, IReadOnlyList<ToolArea> Areas);
}
