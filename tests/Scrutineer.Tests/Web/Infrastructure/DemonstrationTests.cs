using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Scrutineer.Exchange.Performance;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Keys;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Papers;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Breakdowns;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Teams;
using Scrutineer.Quality.Statistics;
using Scrutineer.Tests.Architecture;
using Scrutineer.Tests.TestData;
using Scrutineer.Tracking;
using Scrutineer.Web.Infrastructure;
using Shouldly;
using Xunit;

namespace Scrutineer.Tests.Web.Infrastructure;

/// <summary>The demonstration as a first start loads it: it tells the story that its README says it tells.</summary>
public sealed class DemonstrationTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoMunicipalYears_HoldTwentyMeetingsWithTheirMinutesNumberedWithoutAGap()
    {
        await using var db = loaded.Open();
        var held = await db.Set<Meeting>().Where(m => m.HasMinutes && m.Date < new DateOnly(2026, 5, 1)).Select(m => m.Date).ToListAsync(Cancel);
        held.Count.ShouldBe(20);
        held.Count(d => MunicipalYear.Of(d).StartYear == 2024).ShouldBe(10);
        var citations = await db.Set<Minute>().Select(m => m.Citation!).ToListAsync(Cancel);
        citations.Where(c => c.EndsWith("/24", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(1, 72).Select(n => $"{n}/24"), ignoreOrder: true);
        citations.Where(c => c.EndsWith("/25", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(1, 65).Select(n => $"{n}/25"), ignoreOrder: true);
    }

    [Fact]
    public async Task EveryPaper_IsReadToItsEnd_AndPublishedFiveClearDaysBeforeButForTheOneThatSaysWhy()
    {
        await using var db = loaded.Open();
        (await db.Set<PublishedDocument>().ToListAsync(Cancel)).SelectMany(d => d.Problems).ShouldBeEmpty();
        var published = await db.Set<Meeting>().Where(m => m.Published != null).ToListAsync(Cancel);
        published.Count.ShouldBeGreaterThan(14);
        published.Where(m => ClearDays.Notice(m.Published!.Value, m.Date).ClearDays != 5).Select(m => m.Date).ShouldBe([new(2025, 12, 11)]);
    }

    [Fact]
    public async Task TheSupplementaryAgenda_AddsItsPaperAndLeavesTheAgendaInItsOrder()
    {
        await using var db = loaded.Open();
        var meeting = await db.Set<Meeting>().Include(m => m.Items).SingleAsync(m => m.Date == new DateOnly(2025, 7, 10), Cancel);
        meeting.Items.OrderBy(i => i.Order).Select(i => i.Number).ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
        var item = meeting.Items.Single(i => i.Number == "4");
        (item.FirstPage, item.LastPage).ShouldBe((9, 16));
        (await db.Set<Paper>().CountAsync(p => p.AgendaItemId == item.Id, Cancel)).ShouldBe(2);
    }

    [Fact]
    public async Task Citations_WaitOrAreDoubtedOnlyWhereTheReadmeSaysSo()
    {
        await using var db = loaded.Open();
        var citations = await db.Set<Citation>().ToListAsync(Cancel);
        citations.Where(c => c.State == CitationState.Pending).Select(c => c.Text).Distinct().ShouldBe(["71/23", "12/26"], ignoreOrder: true);
        citations.Where(c => c.State == CitationState.Flagged).Select(c => c.Text).Distinct().ShouldBe(["20/24"]);
        (await db.Set<TrackerRow>().Where(r => !r.MatchedToMinute).Select(r => r.Text).ToListAsync(Cancel)).ShouldBe(["members be offered a visit to a family hub"]);
    }

    [Fact]
    public async Task EverythingRecorded_IsAcceptedByTheRulesAndNamesOneAsk()
    {
        loaded.Warnings.ShouldBeEmpty();
        await using var db = loaded.Open();
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "samples/demonstration/recorded.json"), Cancel));
        var entries = file.RootElement.GetProperty("entries").EnumerateArray().ToList();
        (await db.Set<EffectJudgement>().CountAsync(Cancel)).ShouldBe(entries.Count(e => e.TryGetProperty("effect", out _)));
        (await db.Set<TrackedItem>().Where(t => t.Effect != null).Select(t => t.Effect!.Value).Distinct().ToListAsync(Cancel)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task TheExtract_ComesToJustTheFiguresOfTheTable()
    {
        await using var db = loaded.OpenFor("an analyst");
        var set = await FigureSet.LoadAsync(db, cancel: Cancel);
        var lines = FigureSheet.ReadFile(Path.Combine(Repository.Root, "samples/demonstration/performance-figures.csv"));
        lines.Count.ShouldBeGreaterThan(800);
        var told = set.Indicators.ToDictionary(i => i.Code, i => set.SeriesOf(i).ToDictionary(f => f.Period));
        lines.Select(l => (l.Code, l.Period, told[l.Code].GetValueOrDefault(l.Period)?.Numerator, told[l.Code].GetValueOrDefault(l.Period)?.Denominator)).Where(f => !f.Code.StartsWith("caseload", StringComparison.Ordinal))
            .ShouldBe(lines.Where(l => l.Value is null).Select(l => (l.Code, l.Period, l.Numerator, l.Denominator)));
        told["caseload-fte"].Values.Select(f => f.Value).ShouldBe(lines.Where(l => l.Code == "caseload-fte").Select(l => l.Value));
    }

    [Theory]
    [InlineData("s47-to-icpc-15-days", Dimension.Team, "Moor Team")]
    [InlineData("cla-3-placements", Dimension.Age, "10 to 15")]
    [InlineData("re-referral-rate", Dimension.Locality, "Moor")]
    [InlineData("caseload-fte", Dimension.WorkerGroup, "Looked After Children")]
    public async Task Breakdowns_TellOneGroupFromAnother(string code, Dimension dimension, string group)
    {
        await using var db = loaded.OpenFor("an analyst");
        var indicator = await db.Set<Indicator>().SingleAsync(i => i.Code == code, Cancel);
        var breakdown = await Breakdown.ReadAsync(loaded.Store, indicator, dimension, Cancel);
        breakdown.WhyNone.ShouldBeNull();
        breakdown.Groups.Count.ShouldBeGreaterThan(2);
        // The figure of the group that the invented council worries about is on the wrong side of that of all.
        var (worst, whole) = (breakdown.Groups.Single(g => g.Group == group).Series[^1].Value, breakdown.Whole!.Series[^1].Value);
        (indicator.Polarity == Improvement.Up ? worst < whole : worst > whole).ShouldBeTrue();
    }

    [Fact]
    public async Task Teams_HoldCasesAndSomeOfThemAreOverdue()
    {
        var snapshots = new ExtractSnapshots(loaded.Store);
        var extract = (await snapshots.AllAsync(Cancel)).ShouldHaveSingleItem();
        var teams = TeamBoard.Of(snapshots.Open(extract), extract.AsAt).ToDictionary(t => t.Team);
        (extract.AsAt, extract.Problems).ShouldBe((new(2026, 9, 30), 0));
        teams.Values.Sum(t => t.PlanVisits!.Open).ShouldBe(377);
        teams.Values.Sum(t => t.CareVisits!.Open).ShouldBe(571);
        ((double)teams["Moor Team"].PlanVisits!.Overdue / teams["Moor Team"].PlanVisits!.Open).ShouldBeGreaterThan((double)teams["Harbour Team"].PlanVisits!.Overdue / teams["Harbour Team"].PlanVisits!.Open);
    }

    [Fact]
    public async Task TheRecommendationOfTheReview_RunsFromTheReviewToAJudgedEffect()
    {
        await using var db = loaded.Open();
        var minute = await db.Set<Minute>().SingleAsync(m => m.Citation == "23/24", Cancel);
        var ask = await db.Set<TrackedItem>().Include(t => t.Statuses).Include(t => t.Judgements).SingleAsync(t => t.OriginId == minute.Id && t.Kind == TrackedItemKind.Recommendation, Cancel);
        ask.Statuses.ShouldContain(s => s.Outcome == ResponseOutcome.Partly && s.On == new DateOnly(2025, 1, 28) && s.On > ask.Due);
        ask.State.ShouldBe(TrackedItemState.Done);
        ask.Judgements.OrderBy(j => j.On).Select(j => j.Outcome).ShouldBe([EffectOutcome.TooEarly, EffectOutcome.Worked]);
    }
}

/// <summary>The demonstration loaded once into a store of its own.</summary>
public sealed class LoadedDemonstration : IAsyncLifetime
{
    private readonly HeardWarnings heard = new();
    private TestStore test = null!;

    public IReadOnlyList<string> Warnings => heard.Said;

    public DataStore Store => test.Store;

    public ScrutineerDb Open() => test.Store.Open(Viewer.Public);

    public ScrutineerDb OpenFor(string work) => test.Store.Open(Viewer.Work(work));

    public async ValueTask InitializeAsync()
    {
        test = await TestStore.NewAsync();
        await new Demonstration(test.Store, new PaperImporter(test.Store), new RecordedAnswers(test.Store, heard), MasterKey.Open(null, test.Folder), NullLogger<Demonstration>.Instance).LoadOnceAsync();
    }

    public ValueTask DisposeAsync() => test.DisposeAsync();

    private sealed class HeardWarnings : ILogger<RecordedAnswers>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Add(formatter(state, exception));
    }
}
