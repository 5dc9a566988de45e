using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Tests.TestData;

using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>The loop closes: an agreed action is said to be done, and a case that falls back goes to whoever leads quality (rules U8 and U13).</summary>
public sealed class ClosingTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task AgreedAction_IsDone_WithWhatShowsIt()
    {
        var (audit, action) = await SentAsync();
        var practitioner = await test.AsAsync(Role.Practitioner, "Kezia Morrow");
        var address = $"{audit}/agreed/{action:N}";
        (await practitioner.GetAsync("/my-work")).Page.Words.ShouldContain("An action agreed for case Q-1001");

        (await practitioner.PostAsync(address, null, ("Words", ""), ("Evidence", ""))).Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(["Say what was done for the child.", "Say where on the record it is seen."]);
        (await practitioner.PostAsync(address, null, ("Words", "The child was seen alone."), ("Evidence", "case note of 20 March"))).LeadsTo.ShouldBe(audit);

        (await practitioner.GetAsync(address)).Page.Words.ShouldContain("The child was seen alone. Seen: case note of 20 March Kezia Morrow");
        (await practitioner.PostAsync(address, null, ("Words", "Again"), ("Evidence", "There"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("The ask is recorded as done already.");
        (await practitioner.GetAsync("/my-work")).Page.Words.ShouldNotContain("An action agreed");
        foreach (var (role, name) in (IEnumerable<(Role, string)>)[(Role.Auditor, "Ines Okafor"), (Role.Councillor, "Imogen Tarrant")]) (await (await test.AsAsync(role, name)).GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound, name);
    }

    [Fact]
    public async Task CaseThatFallsBack_GoesToWhoeverLeadsQuality()
    {
        var (first, _) = await SentAsync();
        var (lead, auditor) = (await test.AsAsync(Role.QualityLead, "Oyin Falade"), await test.AsAsync(Role.Auditor, "Sam Whitlock"));
        var manager = await test.AsAsync(Role.HeadOfService, "Farida Noor", test.Harbour);
        await manager.PostAsync($"/quality/corrective/{QualitySite.IdOf(first):N}", null, ("Words", "The child was seen alone."), ("Evidence", "Case note of 19 March."));
        (await lead.GetAsync("/quality/fell-back")).Page.Words.ShouldContain("No case fell back.");
        Allocation again;
        await using (var db = test.Site.Store.Open(Viewer.Work("test"))) again = await db.Set<Allocation>().SingleAsync(a => a.ReauditOfId != null, Stop);

        var second = await QualitySite.WriteAsync(auditor, again, judgement: "DoesNotMeetGood");
        await auditor.PostAsync($"{second}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{second}/send")));

        (await lead.GetAsync("/my-work")).Page.Words.ShouldContain("A case fell back: decide what happens");
        (await manager.GetAsync("/quality/corrective")).Page.Words.ShouldContain("Fell back");
        var decide = $"/quality/fell-back/{QualitySite.IdOf(second):N}";
        (await lead.PostAsync(decide, null, ("Words", " "))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Say what happens now, in at most 2000 characters.");
        (await lead.PostAsync(decide, null, ("Words", "The service manager sees the family with the worker this week."))).LeadsTo.ShouldBe("/quality/fell-back");
        (await manager.GetAsync(second)).Page.Words.ShouldContain("It fell back: what happens now Oyin Falade");
        (await lead.GetAsync("/my-work")).Page.Words.ShouldNotContain("A case fell back");
        (await manager.GetAsync(decide)).Status.ShouldBe(HttpStatusCode.Forbidden);
        // A deep dive begins with what the audit found weak.
        (await lead.GetAsync($"/quality/meetings/new?Kind=DeepDive&Audit={QualitySite.IdOf(second):N}")).Document.QuerySelectorAll("input[name=Themes][checked]").Select(i => i.GetAttribute("value")).ShouldBe(["Drift and delay"]);

        await using (var db = test.Site.Store.Open(Viewer.Work("test")))
        {
            var result = await db.Set<AuditResult>().SingleAsync(r => r.Id == QualitySite.IdOf(second), Stop);
            (result.FellBackOn, result.FallBackDecidedOn).ShouldBe((Site.Today, Site.Today));
        }

    }

    /// <summary>An audit that was sent, and the action that was agreed in it.</summary>
    private async Task<(string Audit, Guid Action)> SentAsync()
    {
        var auditor = await test.AsAsync(Role.Auditor, "Sam Whitlock");
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync(), judgement: "DoesNotMeetGood");
        await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")));
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        return (audit, (await db.Set<AgreedAction>().SingleAsync(Stop)).Id);
    }
}
