using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Findings;

namespace Scrutineer.Quality.Challenge;

/// <summary>A plan that a manager should know of, and why.</summary>
public sealed record PlanAlert(PlanRating Last, string Why);

/// <summary>How plans of one kind were rated in a month.</summary>
public sealed record MonthRatings(DateOnly Month, RatedPlan Plan, CountedShare Red, CountedShare Amber, CountedShare Green);

/// <summary>Counts ratings of plans and says which plans alert (rule U21).</summary>
public static class RatingReader
{
    /// <summary>A child protection plan that lasts so many months alerts.</summary>
    public const int MonthsToAlert = 9;

    /// <summary>Months with their shares, the latest first, as the viewer may read them.</summary>
    public static async Task<IReadOnlyList<MonthRatings>> MonthsAsync(ScrutineerDb db, DateOnly from, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ratings = await db.Set<PlanRating>().AsNoTracking().Where(r => r.On >= from).Select(r => new { r.On, r.Plan, r.Rating }).ToListAsync(cancel);
        return [.. from r in ratings
                   group r.Rating by (Month: new DateOnly(r.On.Year, r.On.Month, 1), r.Plan) into month
                   orderby month.Key.Month descending, month.Key.Plan
                   select new MonthRatings(month.Key.Month, month.Key.Plan, Share(month, Rag.Red), Share(month, Rag.Amber), Share(month, Rag.Green))];
    }

    private static CountedShare Share(IEnumerable<Rag> ratings, Rag rag) => new(ratings.Count(r => r == rag), ratings.Count());

    /// <summary>Plans that alert on a day: red at their last review, or child protection plans of nine months and more. A plan that ended does not.</summary>
    public static async Task<IReadOnlyList<PlanAlert>> AlertsAsync(ScrutineerDb db, DateOnly today, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var ratings = await db.Set<PlanRating>().AsNoTracking().ToListAsync(cancel);
        return [.. ratings.GroupBy(r => (r.CaseReference.ToUpperInvariant(), r.Plan)).Select(g => g.MaxBy(r => r.On)!).Where(r => !r.HasEnded).Select(r => new PlanAlert(r, Why(r, today))).Where(a => a.Why.Length > 0).OrderBy(a => a.Last.Rating).ThenBy(a => a.Last.PlanFrom)];
    }

    private static string Why(PlanRating rating, DateOnly today)
    {
        List<string> why = [];
        if (rating.Rating == Rag.Red) why.Add("rated red at its last review");
        if (rating.Plan == RatedPlan.ChildProtection && rating.PlanFrom.AddMonths(MonthsToAlert) <= today) why.Add($"{MonthsToAlert} months or more on the plan");
        return string.Join("; ", why);
    }
}
