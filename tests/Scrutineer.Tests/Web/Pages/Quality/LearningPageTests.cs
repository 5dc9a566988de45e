using System.Net;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Journal;
using Scrutineer.Quality.Learning;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Quality;

/// <summary>Meetings with what was agreed, newsletters without names, samples and ratings (rules U18 to U22).</summary>
public sealed class LearningPageTests : IAsyncLifetime
{
    private readonly QualitySite test = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task Forum_HasAgendaAttendanceAndActions_AndSaysWhetherItWorked()
    {
        var lead = await test.AsAsync(Role.QualityLead, "Oyin Falade");
        var staff = (await lead.GetAsync("/quality/meetings/new")).Document.QuerySelectorAll("input[name=Attended]").Select(i => i.GetAttribute("value")!).ToList();
        (await lead.PostAsync("/quality/meetings/new", null, ("Kind", ""), ("Title", ""), ("On", ""))).Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(["Choose what kind of meeting it is.", "Say on which day it is.", "Say what it is called, in at most 200 characters."]);
        var meeting = (await lead.PostAsync("/quality/meetings/new", null, ("Kind", "PracticeForum"), ("Title", "Forum on drift"), ("On", "2031-03-12"), ("Agenda", "What audits show\nWhat we do"), ("Themes", "Drift and delay"), ("Attended", staff[0]), ("Attended", staff[1]))).LeadsTo!;

        var page = (await lead.GetAsync(meeting)).Page;
        page.AllWordsOf("ol.govuk-list--number li").ShouldBe(["What audits show", "What we do"]);
        page.WordsOf("#there + p").ShouldContain(", ");
        page.Words.ShouldContain("Too few audits to tell: 10 are needed before it and after it.");
        var write = $"{meeting}/write";
        (await lead.PostAsync(write, $"{write}?handler=Agree", ("What", "Plan by dates"), ("ByWhom", ""), ("Due", "2031-01-01"), ("Doer", ""))).Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(["Say who does it.", "Say by when: today or later.", "Choose the service that does it."]);
        (await lead.PostAsync(write, $"{write}?handler=Agree", ("What", "Plan by dates"), ("ByWhom", "team managers"), ("Due", "2031-04-30"), ("Doer", $"{test.Harbour:N}"))).LeadsTo.ShouldBe(meeting);
        Guid action;
        await using (var db = test.Site.Store.Open(Viewer.Work("test"))) action = (await db.Set<TrackedItem>().SingleAsync(t => t.OriginKind == "quality-meeting", Stop)).Id;
        (await lead.PostAsync(write, $"{write}?handler=Done", ("Action", $"{action}"), ("Words", "All plans have dates."))).LeadsTo.ShouldBe(meeting);
        (await lead.GetAsync(meeting)).Page.WordsOf("#actions + table").ShouldContain("All plans have dates.");
        // Another service's head reads that there was a forum, and not what this service agreed.
        (await (await test.AsAsync(Role.HeadOfService, "Owen Reed", test.Moor)).GetAsync(meeting)).Page.Words.ShouldNotContain("Plan by dates");
        (await (await test.AsAsync(Role.Practitioner, "Kezia Morrow")).GetAsync(meeting)).Status.ShouldBe(HttpStatusCode.Forbidden);
        // A window that began earlier changes nothing.
        (await lead.PostAsync(write, null, ("Saved", "0"), ("Kind", "PracticeForum"), ("Title", "Other"), ("On", "2031-03-12"))).Page.Words.ShouldContain("saved in another window meanwhile");
    }

    [Fact]
    public async Task Newsletter_IsDrafted_TakesGoodPracticeByTheJournal_AndTellsNobody()
    {
        var (lead, auditor, practitioner) = (await test.AsAsync(Role.QualityLead, "Oyin Falade"), await test.AsAsync(Role.Auditor, "Sam Whitlock"), await test.AsAsync(Role.Practitioner, "Kezia Morrow"));
        var audit = await QualitySite.WriteAsync(auditor, await test.GiveAsync(), judgement: "ExceedsGood", evidence: "The record of Q-1001 shows each step.");
        await auditor.PostAsync($"{audit}/send", null, ("Version", await QualitySite.VersionAsync(auditor, $"{audit}/send")));

        var write = (await lead.PostAsync("/newsletters", "/newsletters/new", ("Month", "2031-03"))).LeadsTo!;
        var draft = (await lead.GetAsync(write)).Page;
        draft.Words.ShouldContain("Drift and delay: in a few audits");
        (await practitioner.GetAsync("/newsletters")).Page.Words.ShouldContain("No newsletter is published yet.");
        var letter = write[..write.LastIndexOf('/')];
        (await practitioner.GetAsync(letter)).Status.ShouldBe(HttpStatusCode.NotFound, "a draft is nobody's to read");
        var form = draft.Document.QuerySelector("form[action$='handler=Example']")!;
        (await lead.PostAsync(write, $"{write}?handler=Example", [.. form.QuerySelectorAll("input[type=hidden]").Where(i => i.GetAttribute("name") != "__RequestVerificationToken").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))])).LeadsTo.ShouldBe(write);
        (await lead.PostAsync(write, $"{write}?handler=Publish", ("Saved", "1"), ("IsChecked", "true"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Take out what may tell who somebody is: Q-1001.");
        (await lead.PostAsync(write, null, ("Saved", "1"), ("Title", "March"), ("Text", "## Good practice\n\nThe record shows each step."))).LeadsTo.ShouldBe(write);
        (await lead.PostAsync(write, $"{write}?handler=Publish", ("Saved", "2"))).LeadsTo.ShouldBe(letter);

        (await practitioner.GetAsync(letter)).Page.Words.ShouldContain("The record shows each step.");
        await using var db = test.Site.Store.Open(Viewer.Work("test"));
        var id = $"{QualitySite.IdOf(audit):N}";
        // Its auditor opened it, and now whoever wrote the newsletter.
        (await db.Set<JournalEntry>().Where(e => e.RecordKind == "case-audit" && e.RecordId == id && e.Verb == "read").Select(e => e.Actor).Distinct().CountAsync(Stop)).ShouldBe(2);
        (await (await test.AsAsync(Role.Councillor, "Imogen Tarrant")).GetAsync(letter)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task SamplesAndRatings_AreEnteredAsBatches_CountedAndAlert()
    {
        var (lead, head) = (await test.AsAsync(Role.QualityLead, "Oyin Falade"), await test.AsAsync(Role.HeadOfService, "Farida Noor", test.Harbour));
        (string, string)[] sample = [("Question", "Is the chronology up to date?"), ("Service", $"{test.Harbour:N}"), ("Theme", "Drift and delay"), ("On", "2031-01-10"), ("Again", "2")];
        (await lead.PostAsync("/quality/challenge/samples/new", null, [.. sample, ("Rows", "D-1, yes\nD-1, no\nD-3, perhaps")])).Page.AllWordsOf(".govuk-error-summary__list li").ShouldBe(["D-1 stands there twice.", "\"D-3, perhaps\" must have a reference, a comma, and yes, no or n/a."]);
        var kept = (await lead.PostAsync("/quality/challenge/samples/new", null, [.. sample, ("Rows", "D-1, yes\nD-2, no, last in May\nD-3, n/a")])).LeadsTo!;
        (await head.GetAsync(kept)).Page.Words.ShouldContain("yes in 1 of 2 (50%, 1% to 99%)");
        (await (await test.AsAsync(Role.HeadOfService, "Owen Reed", test.Moor)).GetAsync(kept)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await lead.GetAsync("/my-work")).Page.Words.ShouldContain("Dip sample again: Is the chronology up to date?");
        (await lead.GetAsync("/quality/findings/theme?Name=Drift%20and%20delay")).Page.Words.ShouldContain("Is the chronology up to date? 10 January 2031. yes in 1 of 2");

        const string rows = "P-1, child protection, green, 2030-06-19, 2031-03-01, R Lane\nP-2, care, red, 2031-01-01, 2031-03-02, R Lane\nP-3, child protection, red, 2029-01-01, 2031-03-02, R Lane, ended\nP-4, cp, amber, 2030-07-01, 2031-03-05, R Lane";
        (await lead.PostAsync("/quality/challenge/ratings/new", null, ("Service", $"{test.Harbour:N}"), ("Rows", "P-9, care, blue, 2031-01-01, 2031-03-02, R Lane"))).Page.WordsOf(".govuk-error-summary__list").ShouldStartWith("\"P-9, care, blue");
        (await lead.PostAsync("/quality/challenge/ratings/new", null, ("Service", $"{test.Harbour:N}"), ("Rows", rows))).LeadsTo.ShouldBe("/quality/challenge");
        (await lead.PostAsync("/quality/challenge/ratings/new", null, ("Service", $"{test.Harbour:N}"), ("Rows", "P-2, care, green, 2031-01-01, 2031-03-02, R Lane"))).Page.WordsOf(".govuk-error-summary__list").ShouldContain("was rated on Sunday 2 March 2031 already.");
        var page = (await head.GetAsync("/quality/challenge")).Page;
        // Nine months on 19 March are reached by the first and not by the fourth; the third has ended.
        page.AllWordsOf("#alerts ~ table:first-of-type th[scope=row]").ShouldBe(["P-2", "P-1"]);
        page.AllWordsOf("#ratings + table tbody tr:last-child td").ShouldBe(["Child protection plan", "1 of 3 (33%, 1% to 91%)", "1 of 3 (33%, 1% to 91%)", "1 of 3 (33%, 1% to 91%)"]);
    }

    [Fact]
    public void Effect_IsToldOnlyWhereChanceDoesNotExplainIt()
    {
        LearningEffect.Of("Drift", new(30, 40), new(8, 40)).Verdict.ShouldBe(LearningVerdict.Better);
        LearningEffect.Of("Drift", new(8, 40), new(30, 40)).Verdict.ShouldBe(LearningVerdict.Worse);
        LearningEffect.Of("Drift", new(20, 40), new(18, 40)).Verdict.ShouldBe(LearningVerdict.Chance);
        LearningEffect.Of("Drift", new(9, 9), new(0, 40)).Verdict.ShouldBe(LearningVerdict.TooFew);
        LearningEffect.Of("Drift", null, new(0, 40)).Verdict.ShouldBe(LearningVerdict.TooFew);
    }
}
