using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Quality.Headlines;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>Headlines over their pages: brought in, followed, and set beside the findings they rest on (rules U14 to U16, U23).</summary>
public sealed class HeadlinePageTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task List_IsPublished_BroughtInAgain_AndSaysWhatChanged()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        (await lead.GetAsync("/quality/headlines")).Page.Words.ShouldContain("No list of headlines is here yet.");
        await PublishAsync(lead, "2031-01-09", "Briefing note of January", ("", "Children were seen.", "Strength", ""), ("", "Supervision was task focused and not reflective.", "ToImprove", "Drift and delay"));

        var pasted = await lead.PostAsync("/quality/headlines/publish", "/quality/headlines/publish?handler=Paste", ("Pasted", "1. Children are seen.\n2. Supervision is task focused and not always reflective.\n3. Fathers are seldom asked.\n"));
        var same = pasted.Document.QuerySelectorAll("select[name$='.Headline'] option[selected]").Select(o => o.GetAttribute("value")!).ToList();
        same.Count.ShouldBe(2, "two lines are known again, the third is new");
        await PublishAsync(lead, "2031-03-06", "Briefing note of March", (same[0], "Children are seen.", "Strength", ""), (same[1], "Supervision is task focused and not always reflective.", "ToImprove", ""), ("", "Fathers are seldom asked.", "ToImprove", ""));

        var page = (await lead.GetAsync("/quality/headlines")).Page;
        page.Words.ShouldContain("of 3 headlines, 1 says what it said before but for tense, 1 has changed, 1 is new. The list before was of 9 January 2031.");
        page.Words.ShouldContain("Changed: now says always");
        var supervision = page.Document.QuerySelectorAll("tbody a").Single(a => a.TextContent.StartsWith("Supervision", StringComparison.Ordinal)).GetAttribute("href")!;
        (await lead.GetAsync(supervision)).Page.AllWordsOf("#wordings + table th[scope=row]").ShouldBe(["6 March 2031", "9 January 2031"]);

        // A published list stands as it is.
        (await lead.PostAsync("/quality/headlines/publish", null, ("On", "2031-03-06"), ("Title", "Briefing note of March"), ("Lines[0].Words", "Other words"), ("Lines[0].Kind", "Strength"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("is here already. What was published is not changed.");
        (await lead.PostAsync("/quality/headlines/publish", null, ("On", ""), ("Title", ""), ("Lines[0].Words", "Oliver waits"), ("Lines[0].Kind", ""))).Page.AllWordsOf(".govuk-error-summary__list li")
            .ShouldBe(["Say on which day the list was published.", "Say where the list was published, in at most 200 characters.", "Say of headline 1 whether it is a strength or something to improve.", "Take out what may tell who somebody is, or say that you have checked it: Oliver."]);
    }

    [Fact]
    public async Task Headline_CountsTheAuditsThatBearItOut_AndThemePageSetsItBesideOthers()
    {
        var (lead, auditor) = (await test.AsAsync(Role.QualityLead, "Oyin Falade"), await test.AsAsync(Role.Auditor, "Sam Whitlock"));
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync(), judgement: "DoesNotMeetGood");
        await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")));
        await PublishAsync(lead, "2031-03-06", "Briefing note", ("", "Plans drift.", "ToImprove", "Drift and delay"));
        Guid headline;
        await using (var db = test.Site.Store.Open(Viewer.Work("test"))) headline = (await db.Set<Headline>().SingleAsync(TestContext.Current.CancellationToken)).Id;

        (await lead.GetAsync($"/quality/headlines/{headline:N}")).Page.Words.ShouldContain("1 of 1 (100%, 3% to 100%) of the audits of April 2030 to March 2031");
        // Of another service's audits a head of service counts none.
        (await (await test.AsAsync(Role.HeadOfService, "Owen Reed", test.Moor)).GetAsync($"/quality/headlines/{headline:N}")).Page.Words.ShouldContain("No audit that you may count was sent");
        var theme = (await lead.GetAsync("/quality/findings/theme?Name=Drift%20and%20delay")).Page.Words;
        theme.ShouldContain("A weakness in 1 of 1 (100%, 3% to 100%)");
        theme.ShouldContain("Plans drift. 6 March 2031. Published once in these words");
        theme.ShouldContain("Cases less than good in which it was a weakness 1, of which 0 are confirmed to be put right and 0 are late");
        (await lead.GetAsync("/quality/findings/theme.csv?Name=Drift%20and%20delay")).Page.Source.ShouldContain("2031-03-01,1,1,0,1,0.025,1");
        (await lead.GetAsync("/quality/findings/theme")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await lead.PostAsync($"/quality/headlines/{headline:N}/themes", null, ("Chosen", "Chronology"))).LeadsTo.ShouldBe($"/quality/headlines/{headline:N}");
    }

    private static async Task PublishAsync(Visitor lead, string on, string title, params (string Headline, string Words, string Kind, string Theme)[] lines)
    {
        List<(string, string)> fields = [("On", on), ("Title", title)];
        for (var i = 0; i < lines.Length; i++) fields.AddRange([($"Lines[{i}].Headline", lines[i].Headline), ($"Lines[{i}].Words", lines[i].Words), ($"Lines[{i}].Kind", lines[i].Kind), ($"Lines[{i}].Theme", lines[i].Theme)]);
        (await lead.PostAsync("/quality/headlines/publish", null, [.. fields])).LeadsTo.ShouldBe("/quality/headlines");
    }
}
