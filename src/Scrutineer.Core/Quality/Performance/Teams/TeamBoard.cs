using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using static Scrutineer.Quality.Extracts.AnnexA;

namespace Scrutineer.Quality.Performance.Teams;

/// <summary>How many are open, and of them how many are overdue.</summary>
public sealed record OpenCount(int Open, int Overdue);

/// <summary>A team's work on the day of an extract; null where the extract lacks the list or the column.</summary>
/// <param name="Assessments">Open, and older than 45 working days.</param>
/// <param name="PlanVisits">Protection plans, and those without a visit in ten working days.</param>
/// <param name="PlanReviews">Protection plans, and those whose review is overdue.</param>
/// <param name="CareVisits">Children in care, and those without a visit in six weeks.</param>
/// <param name="CareReviews">Children in care, and those whose review is overdue.</param>
/// <param name="Caseload">Cases for each full-time worker who holds one or more.</param>
public sealed record TeamLine(string Team, OpenCount? Assessments, int? InNeed, OpenCount? PlanVisits, OpenCount? PlanReviews, OpenCount? CareVisits, OpenCount? CareReviews, decimal? Caseload);

/// <summary>What teams hold and what of it is overdue, from the latest extract (rule R18).</summary>
public static class TeamBoard
{
    private const int AssessmentDays = 45, PlanVisitDays = 10, CareVisitDays = 42, FirstCareReview = 20, NoTeam = 0;
    private const string NotSaid = "No team named";

    /// <summary>The teams by name; cases that name none stand last.</summary>
    public static IReadOnlyList<TeamLine> Of(Extract extract, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(extract);
        var today = day.DayNumber;
        var assessments = Counted(extract, Assessments.List, Assessments.Start, Assessments.Authorised, day, (list, row) => !WorkingDayTable.IsWithin(list.Dates(Assessments.Start)[row], today, AssessmentDays));
        var inNeed = Counted(extract, InNeed.List, InNeed.Start, InNeed.Closed, day, (_, _) => false);
        var planVisits = Counted(extract, ProtectionPlans.List, ProtectionPlans.Start, ProtectionPlans.End, day, "Date of the Last Statutory Visit", (start, visit) => !WorkingDayTable.IsWithin(Math.Max(start, visit), today, PlanVisitDays));
        var planReviews = Counted(extract, ProtectionPlans.List, ProtectionPlans.Start, ProtectionPlans.End, day, "Date of latest review conference", (start, review) => (review == ListData.NoDate ? After(start, 3) : After(review, 6)) < today);
        var careVisits = Counted(extract, InCare.List, InCare.Started, InCare.Ceased, day, "Date of Last Social Work Visit", (start, visit) => Math.Max(start, visit) + CareVisitDays < today);
        var careReviews = Counted(extract, InCare.List, InCare.Started, InCare.Ceased, day, "Date of Latest Statutory Review", (start, review) => CareReviewIsOverdue(start, review, today));
        var caseloads = Caseloads(extract);
        var teams = new[] { assessments, inNeed, planVisits, planReviews, careVisits, careReviews }.OfType<Dictionary<string, OpenCount>>().SelectMany(c => c.Keys).Concat(caseloads?.Keys ?? Enumerable.Empty<string>()).Distinct(StringComparer.Ordinal);
        return [.. teams.OrderBy(t => t == NotSaid).ThenBy(t => t, StringComparer.OrdinalIgnoreCase).Select(t => new TeamLine(
            t, Of(assessments, t), Of(inNeed, t)?.Open, Of(planVisits, t), Of(planReviews, t), Of(careVisits, t), Of(careReviews, t), caseloads?.GetValueOrDefault(t)))];
    }

    /// <summary>The first review is due within 20 working days, the second three months after it, and every later one in six months; only the latest is known.</summary>
    private static bool CareReviewIsOverdue(int started, int review, int today) =>
        review == ListData.NoDate ? !WorkingDayTable.IsWithin(started, today, FirstCareReview)
        : After(review, WorkingDayTable.IsWithin(started, review, FirstCareReview) ? 3 : 6) < today;

    private static Dictionary<string, OpenCount>? Counted(Extract extract, ExtractList list, Column start, Column end, DateOnly day, string heading, Func<int, int, bool> isOverdue)
    {
        if (extract[list]?.Columns.Keys.FirstOrDefault(c => c.Heading == heading) is not { } column) return null;
        return Counted(extract, list, start, end, day, (data, row) => isOverdue(data.Dates(start)[row], data.Dates(column)[row]));
    }

    private static Dictionary<string, OpenCount>? Counted(Extract extract, ExtractList list, Column start, Column end, DateOnly day, Func<ListData, int, bool> isOverdue)
    {
        if (extract[list] is not { } data || !data.Has(start) || !data.Has(end) || Team(data) is not { } team) return null;
        var (starts, ends) = (data.Dates(start), data.Dates(end));
        var counts = new Dictionary<string, OpenCount>(StringComparer.Ordinal);
        foreach (var row in Events.Of(data, start, ListData.NoDate + 1, day.DayNumber).Rows)
        {
            if (ends[row] != ListData.NoDate && (ends[row] <= day.DayNumber || starts[row] > ends[row])) continue;
            var name = Name(data, team, row);
            var before = counts.GetValueOrDefault(name) ?? new OpenCount(0, 0);
            counts[name] = new OpenCount(before.Open + 1, before.Overdue + (isOverdue(data, row) ? 1 : 0));
        }

        return counts;
    }

    private static Dictionary<string, decimal?>? Caseloads(Extract extract)
    {
        if (extract[LocalLists.Workers.List] is not { } data || !data.Has(LocalLists.Workers.Cases) || !data.Has(LocalLists.Workers.FullTime) || Team(data) is not { } team) return null;
        var (held, posts) = (data.Numbers(LocalLists.Workers.Cases), data.Numbers(LocalLists.Workers.FullTime));
        return Enumerable.Range(0, data.Rows).Where(row => held[row] >= 1 && posts[row] > 0).GroupBy(row => Name(data, team, row), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (decimal?)HalfUp.Round(100m * g.Sum(row => held[row]) / g.Sum(row => posts[row]), 1), StringComparer.Ordinal);
    }

    private static OpenCount? Of(Dictionary<string, OpenCount>? counts, string team) => counts is null ? null : counts.GetValueOrDefault(team) ?? new OpenCount(0, 0);

    private static Column? Team(ListData data) => data.Columns.Keys.FirstOrDefault(c => c.Heading == TeamHeading);

    private static string Name(ListData data, Column team, int row) => data.Groups(team)[row] is not NoTeam and var number ? data.Names[team][number - 1] : NotSaid;

    private static int After(int day, int months) => DateOnly.FromDayNumber(day).AddMonths(months).DayNumber;
}
