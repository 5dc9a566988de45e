using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Desk;

public sealed class MinutePagesTests
{
    [Fact]
    public async Task Recommendation_BecomesADecisionAndThenAnAskAtOnePressEach()
    {
        await using var test = await DeskSite.OpenAsync();
        var page = await test.DraftAsync(3);
        var narrative = (await test.DraftsAsync())[3].Narrative;
        (string, string)[] written = [("Form.Version", "0"), ("Form.Title", "Fostering"), ("Form.Narrative", narrative)];

        (await test.PostAsync(page, null, [.. written, ("Do", "resolve:1")])).LeadsTo!.ShouldStartWith(test.Desk + page);
        var draft = (await test.DraftsAsync())[3];
        draft.Decisions.Single().Text.ShouldBe("to identify any recommendations for the Cabinet Member");
        await test.PostAsync(page, null, ("Form.Version", "1"), ("Form.Title", "Fostering"), ("Form.Narrative", narrative), ("Form.Decisions[0]", draft.Decisions[0].Text), ("Do", "ask:0"));

        var ask = (await test.DraftsAsync())[3].Asks.Single();
        (ask.Decision, ask.Text).ShouldBe((0, draft.Decisions[0].Text));
        (await test.GetAsync(page)).Document.QuerySelectorAll("form#desk input[name=__RequestVerificationToken]").Length.ShouldBe(1, "the form brings its own token");
        (await test.GetAsync(page)).Document.QuerySelector("#Ask-0")!.TextContent.Trim().ShouldBe(ask.Text);
    }

    [Fact]
    public async Task Autosave_AnswersWithItsVersion_AndTellsOfAConflict()
    {
        await using var test = await DeskSite.OpenAsync();
        var page = await test.DraftAsync(3);
        Task<VisitedPage> SaveAsync(int version, string words) => test.PostAsync(page, "Autosave", ("Form.Version", $"{version}"), ("Form.Title", "Fostering"), ("Form.Narrative", words));

        var saved = JsonDocument.Parse((await SaveAsync(0, "The Board heard of twins.")).Page.Source).RootElement;
        (saved.GetProperty("version").GetInt32(), saved.GetProperty("saved").GetString()).ShouldBe((1, "09:00"));
        (await SaveAsync(0, "Other words.")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await SaveAsync(1, "The Board heard of twins and triplets.")).Status.ShouldBe(HttpStatusCode.OK);
        var refused = await test.PostAsync(page, "Autosave", ("Form.Version", "2"), ("Form.Title", " "), ("Form.Narrative", "Words."));
        (refused.Status, JsonDocument.Parse(refused.Page.Source).RootElement.GetProperty("problem").GetString()).ShouldBe((HttpStatusCode.UnprocessableEntity, "A minute needs a title."));
        (await test.DraftsAsync())[3].Narrative.ShouldBe("The Board heard of twins and triplets.");
    }

    [Fact]
    public async Task Conflict_ShowsBothTexts_AndKeepsBothOrEither()
    {
        await using var test = await DeskSite.OpenAsync();
        using var other = await test.Site.SignedInAsync(await test.Site.Store.AddAccountAsync("Olive Penn", Role.ScrutinyCoordinator, test.Board.Invented.Id));
        var page = test.Desk + await test.DraftAsync(3);
        await other.PostAsync(page, page, ("Form.Version", "0"), ("Form.Title", "Fostering"), ("Form.Narrative", "Hers."));

        var conflict = await test.Officer.PostAsync(page, page, ("Form.Version", "0"), ("Form.Title", "Fostering"), ("Form.Narrative", "His."), ("Form.Questions", "Who answers?"));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Page.Words.ShouldContain("Olive Penn saved theirs at 09:00");
        conflict.Page.AllWordsOf(".app-plain-words").ShouldBe(["Hers.", "His.", "Who answers?"]);
        var both = conflict.Document.QuerySelectorAll("form").Last(f => f.TextContent.Contains("Keep both", StringComparison.Ordinal));
        await test.Officer.PostAsync(page, page, [.. both.QuerySelectorAll("input[type=hidden]").Where(i => i.GetAttribute("name")!.StartsWith("Form.", StringComparison.Ordinal)).Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""))]);
        var kept = (await test.DraftsAsync())[3];
        (kept.Narrative, kept.Questions.Single()).ShouldBe(("Hers.\n\nHis.", "Who answers?"));
    }

    [Fact]
    public async Task Check_MakesASentenceAnAskOrNone_AndClosesWhatWasAnswered()
    {
        await using var test = await DeskSite.OpenAsync();
        var (drafts, sentence) = (await test.DraftsAsync(), "Members requested figures by ward.");
        var work = new DeskWork(test.Site.Store);
        await work.WriteAsync(drafts[3], c => c with { Narrative = $"{sentence} The Chair asked who answers the telephone." });
        const string said = "Further to minute 11/30 members had received numbers of carers by ward.";
        await work.WriteAsync(drafts[2], c => c with { Narrative = said });
        (await test.GetAsync("/check")).AllWordsOf(".app-card__title").ShouldBe(["\u201cMembers requested figures by ward.\u201d", "\u201cThe Chair asked who answers the telephone.\u201d", "numbers of carers by ward are circulated"]);

        await test.PostAsync("/check", "Ask", ("Draft", $"{drafts[3].Id}"), ("Sentence", sentence), ("Kind", "Information"), ("To", "A Verma; Director of Children\u2019s Services"));
        await test.PostAsync("/check", "None", ("Draft", $"{drafts[3].Id}"), ("Sentence", "The Chair asked who answers the telephone."));
        await test.PostAsync("/check", "Closure", ("Draft", $"{drafts[2].Id}"), ("Ask", $"{test.Board.Open.Id}"), ("Sentence", said), ("Closes", "true"));

        var page = await test.GetAsync("/check");
        page.Words.ShouldContain("None is left.");
        page.Words.ShouldContain("Closes it");
        var ask = (await test.DraftsAsync())[3].Asks.Single();
        (ask.Kind, ask.To.Count, ask.Decision).ShouldBe((Scrutineer.Tracking.TrackedItemKind.Information, 2, null));
        (await test.PostAsync("/check", "None", ("Draft", $"{drafts[3].Id}"), ("Sentence", "What nobody wrote."))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("is not in the draft any more");
    }

    [Fact]
    public async Task Minutes_FromTheChairToApprovalWithACorrection_AreWhatThePublicReads()
    {
        await using var test = await DeskSite.OpenAsync();
        var work = new DeskWork(test.Site.Store);
        (await test.GetAsync("/publish")).AllWordsOf("#reasons li").Count.ShouldBeGreaterThan(4);
        (await test.PostAsync("/publish", "Publish")).Status.ShouldBe(HttpStatusCode.BadRequest);
        foreach (var draft in await test.DraftsAsync()) await work.WriteAsync(draft, c => c with { Narrative = draft.IsClosed ? "Prices at Brackwater House." : "The Board discussed ten carers." });
        await test.PostAsync("/business", "Exclude", ("Item", $"{test.Board.Closed.Id}"), ("Paragraph", "3"), ("Reason", "It names prices."));
        await test.PostAsync("/attendance", "Presence", [.. await PresentAsync(test)]);
        await test.PostAsync("/publish", "Send");
        await test.PostAsync("/publish", "Answer", ("Comments", "A confidential remark."));
        (await test.PostAsync("/publish", "Publish")).LeadsTo.ShouldBe(test.Meeting);

        var meeting = await test.Site.GetAsync(test.Meeting);
        meeting.WordsOf("#minutes-standing").ShouldBe("Minutes: Draft, to be approved");
        meeting.Words.ShouldContain("Minute 15/30");
        meeting.Words.ShouldContain("Councillor T Hallworth");
        meeting.Source.ShouldNotContain("Brackwater House.", Case.Sensitive);
        meeting.Source.ShouldNotContain("confidential remark", Case.Insensitive);

        test.Site.Now = new DateTimeOffset(new DateOnly(2031, 4, 25), new TimeOnly(9, 0), TimeSpan.Zero);
        using var later = await test.Site.SignedInAsync(Role.GovernanceOfficer, test.Board.Invented.Id);
        var amend = $"/boards/{test.Board.Invented.Slug}/minutes/15-30/amend";
        (await later.PostAsync(amend, amend, ("Began", "0"), ("Narrative", "The Board discussed eleven carers."), ("Reason", "Eleven, not ten."))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await later.PostAsync(test.Desk + "/approve", test.Desk + "/approve?handler=Recall", ("Member", "Councillor L Okoro"), ("Words", "He had asked about twins."), ("Citation", ""))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await later.PostAsync(test.Desk + "/approve", test.Desk + "/approve?handler=Approve", ("Day", "2031-04-24"))).LeadsTo.ShouldBe(test.Meeting);

        var approved = await test.Site.GetAsync(test.Meeting);
        approved.WordsOf("#minutes-standing").ShouldBe("Minutes: Approved on 24 April 2031 with one correction");
        approved.Words.ShouldContain("He had asked about twins.");
        var minute = await test.Site.GetAsync($"/boards/{test.Board.Invented.Slug}/minutes/15-30");
        minute.Words.ShouldContain("eleven carers");
        minute.Words.ShouldContain("Eleven, not ten. Before, the minute said: The Board discussed ten carers.");
        using var document = await test.Site.Client.GetAsync(new Uri(test.Meeting + "/minutes.docx", UriKind.Relative));
        (document.StatusCode, document.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    private static async Task<IEnumerable<(string, string)>> PresentAsync(DeskSite test)
    {
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        return (await db.Set<Scrutineer.Governance.Attending.RollEntry>().Select(r => r.Id).ToListAsync()).Select(id => ($"Presence[{id}]", "Present"));
    }
}
