using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Foundation.People;
using Scrutineer.Quality.MultiAgency;
using Scrutineer.Quality.Tools;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>A partner audits its own agency's part, and sees nothing else (rule U26).</summary>
public sealed class MultiAgencyTests : IAsyncLifetime
{
    private readonly QualitySite test = new();
    private Guid police, health;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await test.InitializeAsync();
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        foreach (var (name, slug) in (IEnumerable<(string, string)>)[("Marram Police", "marram-police"), ("Marram Health Trust", "marram-health")]) db.Add(new Organisation { Name = name, Slug = slug, Kind = OrganisationKind.Partner });
        await db.SaveChangesAsync(Stop);
        (police, health) = (await db.Set<Organisation>().Where(o => o.Slug == "marram-police").Select(o => o.Id).SingleAsync(Stop), await db.Set<Organisation>().Where(o => o.Slug == "marram-health").Select(o => o.Id).SingleAsync(Stop));
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Partner_AuditsItsOwnPart_AndTheLeadSeesAllSideBySide()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        var (officer, nurse) = (await test.AsAsync(Role.PartnerRepresentative, "Inspector Okoro", police), await test.AsAsync(Role.PartnerRepresentative, "Nurse Abel", health));
        var shown = await SetAsync(lead);
        shown.Page.AllWordsOf("#parts + ul li").ShouldBe(["Marram Health Trust Not sent yet", "Marram Police Not sent yet"]);

        // It waits among the partner's work.
        (await officer.GetAsync("/my-work")).Page.Words.ShouldContain("Your agency’s part: Neglect, all of us");
        (await officer.GetAsync("/quality")).Page.Words.ShouldContain("Multi-agency audits");
        var part = (await officer.GetAsync("/agency-audits")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        (await officer.GetAsync(part)).Page.Words.ShouldContain("Look at the last six months.");
        (await FillAsync(officer, part, "", send: false)).LeadsTo.ShouldBe(part);
        var refused = (await FillAsync(officer, part, "", send: true)).Page;
        refused.Words.ShouldContain("needs its evidence and its impact on the child.");
        (await FillAsync(officer, part, "Seen with Jessica Smith.", send: true)).Page.Words.ShouldContain("Take out what may tell who the child is, or say that you have checked it: Jessica Smith.");
        (await FillAsync(officer, part, "We told the social worker the same day.", send: true)).LeadsTo.ShouldBe("/agency-audits");
        (await FillAsync(officer, part, "Other words", send: true)).Page.Words.ShouldContain("It is not changed any more.");

        // The other agency sees none of it, nor does anybody else outside.
        var id = Guid.Parse(part.Split('/')[2]);
        (await nurse.GetAsync(part)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var page in (string[])["/agency-audits", "/my-work", "/quality", "/tracker", "/search?q=social"]) (await nurse.GetAsync(page)).Page.Source.ShouldNotContain("told the social worker", Case.Sensitive, page);
        foreach (var page in (string[])["/quality/multi-agency", $"/quality/multi-agency/parts/{id:N}", "/quality/findings", "/quality/challenge", "/quality/plans", "/moderation", "/quality/tools", "/newsletters", "/calibration"]) (await officer.GetAsync(page)).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        foreach (var (role, name, scope) in (IEnumerable<(Role, string, Guid?)>)[(Role.Auditor, "Sam Whitlock", null), (Role.Councillor, "Imogen Tarrant", null), (Role.HeadOfService, "Owen Reed", test.Moor)])
            (await (await test.AsAsync(role, name, scope)).GetAsync(part)).Status.ShouldBe(HttpStatusCode.Forbidden, name);

        // Whoever leads quality reads what was sent, by the journal.
        var audit = shown.LeadsTo ?? (await lead.GetAsync("/quality/multi-agency")).Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        var side = (await lead.GetAsync(audit)).Page;
        side.AllWordsOf("#side + div thead th").ShouldBe(["Area", "Marram Health Trust", "Marram Police"]);
        side.AllWordsOf("#side + div tbody tr:first-child td").ShouldBe(["none", "Meets good"]);
        (await lead.GetAsync($"/quality/multi-agency/parts/{id:N}")).Page.Words.ShouldContain("We told the social worker the same day.");
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        (await db.Set<JournalEntry>().CountAsync(e => e.RecordKind == "agency-part" && e.RecordId == id.ToString("N") && e.Verb == "read", Stop)).ShouldBeGreaterThan(4);
        // What is still written stays the agency's own, even from whoever leads.
        var other = await db.Set<AgencyPart>().Where(p => p.OrganisationId == health).Select(p => p.Id).SingleAsync(Stop);
        (await lead.GetAsync($"/quality/multi-agency/parts/{other:N}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Setting_NeedsCaseServiceToolPartnersAndDay()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");

        (await lead.PostAsync("/quality/multi-agency/new", null, ("Title", ""), ("DueOn", "2031-01-01"))).Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(
        [
            "Write a title, in at most 150 characters.", "Give the reference by which the agencies know the case.", "Say by when the agencies send their parts: today or later.", "Choose the service whose case it is.", "Choose the tool whose areas each agency judges.", "Choose the partners that take part.",
        ]);
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        (await db.Set<MultiAgencyAudit>().CountAsync(Stop)).ShouldBe(0);
    }

    private async Task<VisitedPage> SetAsync(Visitor lead)
    {
        Guid tool;
        await using (var db = test.Site.Store.Open(Viewer.Work("test"))) tool = (await db.Set<AuditTool>().SingleAsync(t => t.Slug == "case-audit", Stop)).Id;
        var set = await lead.PostAsync("/quality/multi-agency/new", null, ("Title", "Neglect, all of us"), ("Reference", "MA-1"), ("Service", $"{test.Harbour:N}"), ("Tool", $"{tool:N}"), ("Agencies", $"{police}"), ("Agencies", $"{health}"), ("DueOn", "2031-05-01"), ("Briefing", "Look at the last six months."));
        return await lead.GetAsync(set.LeadsTo!);
    }

    /// <summary>The first area judged with these words; of the others the agency had no part.</summary>
    private static async Task<VisitedPage> FillAsync(Visitor partner, string part, string words, bool send)
    {
        var page = await partner.GetAsync(part);
        var areas = page.Document.QuerySelectorAll("input[name$='.Area']").Select(i => i.GetAttribute("value")!).ToList();
        var fields = areas.SelectMany((area, i) => new[] { ($"Areas[{i}].Area", area), ($"Areas[{i}].Judged", i == 0 ? "MeetsGood" : "none"), ($"Areas[{i}].Words", i == 0 ? words : "") });
        return await partner.PostAsync("/my-account", send ? $"{part}?handler=Send" : part, [("Saved", page.Document.QuerySelector("input[name=Saved]")?.GetAttribute("value") ?? "0"), .. fields]);
    }
}
