using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Performance.Teams;

namespace Scrutineer.Web.Pages.PerformanceTeams;

/// <summary>The teams of the latest extract that somebody answers for (rule R18).</summary>
/// <param name="AsAt">The day of the extract; null where none is kept.</param>
/// <param name="Problem">Why the extract cannot be read; null where it can, or where there is none.</param>
/// <param name="Others">How many teams of the extract they do not answer for.</param>
public sealed record TeamsReading(DateOnly? AsAt, IReadOnlyList<TeamLine> Teams, int Others, string? Problem)
{
    /// <summary>How many assessments, visits and reviews of these teams are overdue.</summary>
    public int Overdue => Teams.Sum(t => new[] { t.Assessments, t.PlanVisits, t.PlanReviews, t.CareVisits, t.CareReviews }.Sum(c => c?.Overdue ?? 0));

    /// <summary>Reads it for the context's viewer.</summary>
    public static async Task<TeamsReading> ReadAsync(DataStore store, ScrutineerDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var snapshots = new ExtractSnapshots(store);
        if (await snapshots.LatestAsync(store.Time.Today(), cancel) is not { } latest) return new(null, [], 0, null);
        try
        {
            var all = TeamBoard.Of(snapshots.Open(latest), latest.AsAt);
            var scope = await TeamScope.OfAsync(db, cancel);
            List<TeamLine> mine = [.. all.Where(t => scope.Includes(t.Team))];
            return new(latest.AsAt, mine, all.Count - mine.Count, null);
        }
        catch (RuleBrokenException broken)
        {
            return new(null, [], 0, broken.Message);
        }
    }
}
