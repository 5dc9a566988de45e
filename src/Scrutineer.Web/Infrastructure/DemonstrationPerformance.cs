using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Extracts;
using Scrutineer.Exchange.Performance;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;
using Scrutineer.Web.Infrastructure.InventedExtract;

namespace Scrutineer.Web.Infrastructure;

/// <summary>The invented council's figures of three years with the children that they come from, its targets, invented authorities to compare with, and words about some figures.</summary>
internal static class DemonstrationPerformance
{
    private const int Own = 9017;
    private static readonly DateOnly First = new(2023, 4, 1);

    private static readonly (string Code, decimal Low, decimal High)[] Targets =
    [
        ("re-referral-rate", 20, 20), ("assessments-45-days", 85, 85), ("s47-to-icpc-15-days", 80, 80), ("cp-repeat-rate", 20, 20), ("cla-3-placements", 9, 9), ("care-leavers-suitable", 90, 90), ("caseload-fte", 15, 18), ("care-reviews-on-time", 95, 95), ("early-help-outside-council", 60, 60), ("supervised-6-weeks", 90, 90),
    ];

    private static readonly (string Code, string Words)[] Written =
    [
        ("assessments-45-days", "Timeliness stays above target since a second assessment team began in August 2025. The next step is the share that takes under 20 days."),
        ("caseload-fte", "Two vacancies in the long-term teams keep caseloads above the range. Both posts were offered in September; relief should show by the end of the year."),
    ];

    public static async Task LoadAsync(DataStore store, string folder, PseudonymKey key, CancellationToken cancel)
    {
        var figures = Path.Combine(folder, "performance-figures.csv");
        if (!File.Exists(figures)) return;
        await using var db = store.Open(Viewer.Work("demonstration"));
        // A month that lies ahead of the clock is left out.
        var now = PeriodFigures.Start(IndicatorFrequency.Monthly, store.Time.Today());
        List<FigureLine> lines = [.. FigureSheet.ReadFile(figures).Where(l => l.Period < now)];
        if (lines.Count > 0) await KeepExtractAsync(store, lines, key, cancel);
        await ComputedIndicators.AddMissingAsync(db, cancel);
        await AddOwnAsync(db, cancel);
        var known = await db.Set<Indicator>().Select(i => i.Code).ToHashSetAsync(cancel);
        foreach (var (code, low, high) in Targets.Where(t => known.Contains(t.Code))) await IndicatorKeeper.TargetAsync(db, code, First, low, high, cancel);
        await IndicatorKeeper.RebaseAsync(db, "assessments-45-days", new DateOnly(2025, 8, 1), "A second assessment team began its work.", cancel);
        await GiveOwnersAsync(db, cancel);
        if (lines.Count > 0) await EnterAsync(db, lines, cancel);
        await BenchmarkKeeper.AuthoritiesAsync(db, BenchmarkFiles.ReadAuthorities(Path.Combine(folder, "benchmark-authorities.csv")), cancel);
        await BenchmarkKeeper.OwnAsync(db, Own, cancel);
        await BenchmarkKeeper.TakeAsync(db, await BenchmarkFiles.ReadLongAsync(Path.Combine(folder, "benchmarks.csv"), await BenchmarkKeeper.WantedAsync(db, cancel), cancel), "Invented for the demonstration", cancel);
        if (lines.Count > 0) await WriteAsync(db, LastMonth(lines), cancel);
    }

    /// <summary>The lists of children that the figures come from, taken in as any council's are.</summary>
    private static async Task KeepExtractAsync(DataStore store, List<FigureLine> lines, PseudonymKey key, CancellationToken cancel)
    {
        var asAt = LastMonth(lines).AddMonths(1).AddDays(-1);
        var lists = Directory.CreateTempSubdirectory("scrutineer-invented-");
        try
        {
            Invention.Write(lists.FullName, lines, asAt);
            var reading = ExtractReader.Read(lists.FullName, () => key);
            await new ExtractSnapshots(store).KeepAsync(reading.Extract, asAt, reading.Lists.Sum(l => l.Usable), reading.ProblemCount, Viewer.Work("demonstration"), cancel);
        }
        finally
        {
            lists.Delete(recursive: true);
        }
    }

    /// <summary>Enters what the extract cannot tell: what no list has, and of figures that are of the extract's day those of the months before.</summary>
    private static Task<int> EnterAsync(ScrutineerDb db, List<FigureLine> lines, CancellationToken cancel)
    {
        var last = LastMonth(lines);
        var onTheDay = IndicatorSet.All.Concat(IndicatorSet.Local).ToDictionary(i => i.Code, i => i.IsAsAt);
        return FigureKeeper.TakeAsync(db, [.. lines.Where(l => !onTheDay.TryGetValue(l.Code, out var isOnTheDay) || (isOnTheDay && l.Period < last))], cancel);
    }

    private static DateOnly LastMonth(List<FigureLine> lines) => lines.Where(l => l.Code == "referrals").Max(l => l.Period);

    private static async Task AddOwnAsync(ScrutineerDb db, CancellationToken cancel)
    {
        await IndicatorKeeper.AddAsync(db, "supervised-6-weeks", IndicatorFrequency.Quarterly, new("Staff supervised within six weeks", "Workforce", "%", Improvement.Up, YearToDate.Latest, Lens.Professional)
        {
            Numerator = "Staff whose last supervision at the quarter’s end was six weeks ago or less.",
            Denominator = "Staff who hold cases or lead those who do.",
            Source = "Entered from the service’s own record.",
        }, cancel: cancel);
        await IndicatorKeeper.AddAsync(db, "assessments-per-referral", IndicatorFrequency.Monthly, new("Assessments completed for every 100 referrals", "Front door", "%", Improvement.Neither, YearToDate.Sum, Lens.Independent)
        {
            Numerator = "Assessments authorised in the month.",
            Denominator = "Referrals in the month.",
            Source = "Made of the two indicators.",
        }, FormulaKind.PercentOf, ["assessments-completed", "referrals"], cancel);
    }

    /// <summary>The first of the council's officers' posts that is about children answers for all.</summary>
    private static async Task GiveOwnersAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var post = await db.Set<Post>().Where(p => p.Kind == PostKind.Officer && EF.Functions.Like(p.Title, "%Children%")).OrderBy(p => p.Title).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);
        foreach (var indicator in await db.Set<Indicator>().ToListAsync(cancel)) indicator.OwnerPostId = post;
        await db.SaveChangesAsync(cancel);
    }

    private static async Task WriteAsync(ScrutineerDb db, DateOnly period, CancellationToken cancel)
    {
        Viewer Of(string name) => Viewer.SignedIn(Guid.CreateVersion7(), name, null, [], db.Time.Today());
        var (analyst, head) = (Of("Lewis Cantrell"), Of("Farida Noor"));
        foreach (var (code, words) in Written)
        {
            await CommentaryKeeper.SaveAsync(db, code, period, words, 0, analyst, cancel);
            await CommentaryKeeper.ApproveAsync(db, code, period, 1, null, head, cancel);
        }
    }
}
