using Microsoft.EntityFrameworkCore;
using Scrutineer.Exchange.Performance;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Commentaries;
using Scrutineer.Quality.Performance.Comparisons;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Web.Infrastructure;

/// <summary>The invented council's figures of three years, its targets, invented authorities to compare with, and words about some figures.</summary>
internal static class DemonstrationPerformance
{
    private const int Own = 9017;
    private static readonly DateOnly First = new(2023, 4, 1);

    private static readonly (string Code, decimal Low, decimal High)[] Targets =
    [
        ("re-referral-rate", 20, 20), ("assessments-45-days", 85, 85), ("s47-to-icpc-15-days", 80, 80), ("cp-repeat-rate", 20, 20), ("cla-3-placements", 9, 9), ("care-leavers-suitable", 90, 90), ("caseload", 15, 18), ("reviews-on-time", 95, 95),
    ];

    private static readonly (string Code, string Words)[] Written =
    [
        ("assessments-45-days", "Timeliness stays above target since a second assessment team began in August 2025. The next step is the share that takes under 20 days."),
        ("caseload", "Two vacancies in the long-term teams keep caseloads above the range. Both posts were offered in September; relief should show by the end of the year."),
    ];

    public static async Task LoadAsync(DataStore store, string folder, CancellationToken cancel)
    {
        var figures = Path.Combine(folder, "performance-figures.csv");
        if (!File.Exists(figures)) return;
        await using var db = store.Open(Viewer.Work("demonstration"));
        await ComputedIndicators.AddMissingAsync(db, cancel);
        await AddOwnAsync(db, cancel);
        foreach (var (code, low, high) in Targets) await IndicatorKeeper.TargetAsync(db, code, First, low, high, cancel);
        await IndicatorKeeper.RebaseAsync(db, "assessments-45-days", new DateOnly(2025, 8, 1), "A second assessment team began its work.", cancel);
        await GiveOwnersAsync(db, cancel);
        // A month that lies ahead of the clock is left out.
        var now = PeriodFigures.Start(IndicatorFrequency.Monthly, store.Time.Today());
        List<FigureLine> lines = [.. FigureSheet.ReadFile(figures).Where(l => l.Period < now)];
        if (lines.Count > 0) await FigureKeeper.TakeAsync(db, lines, cancel);
        await BenchmarkKeeper.AuthoritiesAsync(db, BenchmarkFiles.ReadAuthorities(Path.Combine(folder, "benchmark-authorities.csv")), cancel);
        await BenchmarkKeeper.OwnAsync(db, Own, cancel);
        await BenchmarkKeeper.TakeAsync(db, await BenchmarkFiles.ReadLongAsync(Path.Combine(folder, "benchmarks.csv"), await BenchmarkKeeper.WantedAsync(db, cancel), cancel), "Invented for the demonstration", cancel);
        if (lines.Count > 0) await WriteAsync(db, lines.Max(l => l.Period), cancel);
    }

    private static async Task AddOwnAsync(ScrutineerDb db, CancellationToken cancel)
    {
        await IndicatorKeeper.AddAsync(db, "reviews-on-time", IndicatorFrequency.Monthly, new("Reviews of children in care held on time", "Children in care and leaving care", "%", Improvement.Up, YearToDate.Sum, Lens.Independent)
        {
            Numerator = "Reviews held within 20 working days, then 3 months, then 6 months.",
            Denominator = "All reviews due in the month.",
            Clock = "From entering care, and from each review to the next.",
            Source = "Care Planning, Placement and Case Review (England) Regulations 2010; entered from the service’s own record.",
        }, cancel: cancel);
        await IndicatorKeeper.AddAsync(db, "caseload", IndicatorFrequency.Monthly, new("Cases for each full-time social worker", "Workforce", "cases", Improvement.Neither, YearToDate.Latest, Lens.Professional)
        {
            Numerator = "Cases open at the month’s end, by full-time equivalent workers who hold one or more, agency staff included.",
            Source = "Department for Education, Children’s social work workforce; entered from the service’s own record.",
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
