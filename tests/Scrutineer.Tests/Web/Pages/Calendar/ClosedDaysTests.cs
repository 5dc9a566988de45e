using System.Net;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Tests.TestData;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Pages.Calendar;

public sealed class ClosedDaysTests : IAsyncLifetime
{
    private const string Address = "/calendar/closed-days";

    private readonly AgendaSite test = new();

    public ValueTask InitializeAsync() => test.InitializeAsync();

    public ValueTask DisposeAsync() => test.DisposeAsync();

    [Fact]
    public async Task ClosedDay_Entered_MovesTheLastDayToPublish_AndTheGateNamesIt()
    {
        var agenda = await test.ReadyAsync();
        (await test.Officer.GetAsync(Address)).Page.Words.ShouldContain("No closed day is entered.");
        (await test.Officer.PostAsync(Address, null, ("First", "2031-04-17"), ("Last", "soon"), ("Why", "Training"))).Page.WordsOf(".govuk-error-summary__list").ShouldBe("Enter the last day, like 2026-12-31, or leave it empty");

        (await test.Officer.PostAsync(Address, null, ("First", "2031-04-17"), ("Last", "2031-04-21"), ("Why", "Spring closure"))).LeadsTo.ShouldBe(Address);

        var page = (await test.Officer.GetAsync(Address)).Page.Words;
        page.ShouldContain("Thursday 17 April 2031 Spring closure");
        page.ShouldContain("Wednesday 9 April 2031 Wednesday 16 April 2031");
        var gate = (await test.Officer.GetAsync($"{agenda}/publish")).Page.AllWordsOf(".app-timetable__step");
        gate.ShouldContain("Friday 18 April 2031 not counted: council closed");
        gate.ShouldContain("Saturday 19 April 2031 not counted: weekend");
        gate.ShouldContain("Friday 11 April 2031 not counted: bank holiday: Good Friday");

        await test.Officer.PostAsync(Address, $"{Address}?handler=Remove", ("Day", "2031-04-18"));
        (await test.Officer.GetAsync($"{agenda}/publish")).Page.AllWordsOf(".app-timetable__step").ShouldContain("Friday 18 April 2031 a clear day");
    }

    [Fact]
    public async Task ClosedDays_AreNoBusinessOfMembers()
    {
        var member = await test.Site.SignedInAsync(Role.Councillor, test.Board.Id);
        (await member.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await test.Site.SignedInAsync(Role.Administrator)).GetAsync(Address)).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The worked examples on the gate's own page, day by day, as they looked on the last day to publish.</summary>
    [Fact]
    public async Task Gate_OnTheLastDayToPublishOfEachWorkedExample_ShowsTheFiveClearDays()
    {
        foreach (var (name, meeting, publishBy, closed, counted) in NoticeExamples.All.Select(row => row.Data))
        {
            test.Site.Now = new DateTimeOffset(NoticeExamples.Day(publishBy), new TimeOnly(9, 0), TimeSpan.Zero);
            using var officer = await test.Site.SignedInAsync(Role.GovernanceOfficer, test.Board.Id);
            foreach (var day in NoticeExamples.Days(closed)) await officer.PostAsync(Address, null, ("First", $"{day:yyyy-MM-dd}"), ("Why", "Closed"));
            var agenda = (await officer.PostAsync("/agendas/new", null, ("Board", test.Board.Slug), ("Day", meeting), ("Time", "14:00"), ("Place", "Quay Room"), ("Nature", ""))).LeadsTo!;

            var page = (await officer.GetAsync($"{agenda}/publish")).Page;

            page.Words.ShouldContain("5 clear days, and 5 are due.", Case.Sensitive, name);
            page.AllWordsOf(".app-timetable__step").Where(step => step.EndsWith("a clear day", StringComparison.Ordinal)).ShouldBe(
                [.. NoticeExamples.Days(counted).Select(day => $"{day.InWords()} a clear day")], name);
            page.Words.ShouldNotContain("can only go by the urgent route");
        }
    }
}
