using System.Globalization;
using System.Text;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Papers;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Indicators;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Breakdowns;
using Scrutineer.Quality.Performance.Figures;
using Scrutineer.Quality.Performance.Teams;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>A team's own report of a month: what it holds and what of it is overdue, and its figures beside those of all teams (rules R15 and R18). It is for those who answer for the team, and shows every figure.</summary>
public static class TeamReport
{
    /// <summary>The report's text, from the extract that shows the month's last day or the latest day before it; a sentence where it cannot be told.</summary>
    /// <param name="indicators">Those that the reader may read.</param>
    public static async Task<string> OfAsync(DataStore store, IReadOnlyList<Indicator> indicators, DateOnly month, string team, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(indicators);
        var snapshots = new ExtractSnapshots(store);
        if (await snapshots.LatestAsync(month.AddMonths(1).AddDays(-1), cancel) is not { } snapshot) return "No extract is kept that shows this month or one before.\n";
        try
        {
            return Of(snapshots.Open(snapshot), snapshot.AsAt, indicators, team);
        }
        catch (RuleBrokenException broken)
        {
            return $"{broken.Message}\n";
        }
    }

    internal static string Of(Extract extract, DateOnly asAt, IReadOnlyList<Indicator> indicators, string team)
    {
        var text = new StringBuilder($"**{MarkdownWords.Of(team)}**, from the extract as at {asAt.WithoutWeekday()}. Small counts are shown: this report is for those who answer for the team.\n\n## Contents\n\n- A. What the team holds\n- B. Its figures beside those of all teams\n\n## A. What the team holds\n\n");
        if (TeamBoard.Of(extract, asAt).FirstOrDefault(l => l.Team == team) is not { } line) return text.Append("The extract has no case of this team.\n").ToString();
        text.Append(MarkdownWords.Head("What", "Open", "Overdue"));
        foreach (var (what, count) in ((string, OpenCount?)[])[("Assessments", line.Assessments), ("Protection plans: visits", line.PlanVisits), ("Protection plans: reviews", line.PlanReviews), ("Children in care: visits", line.CareVisits), ("Children in care: reviews", line.CareReviews)])
            text.Append(count is null ? MarkdownWords.Row(what, "not in the extract", "") : MarkdownWords.Row(what, Number(count.Open), Number(count.Overdue)));
        text.Append(MarkdownWords.Row("Children in need", line.InNeed is { } inNeed ? Number(inNeed) : "not in the extract", ""));
        text.Append(MarkdownWords.Row("Cases for each full-time worker", line.Caseload?.ToString("0.0", CultureInfo.InvariantCulture) ?? "not in the extract", ""));
        text.Append("\n## B. Its figures beside those of all teams\n\n");
        var told = Told(extract, asAt, indicators, team).ToList();
        if (told.Count == 0) return text.Append("The extract has no figure by team.\n").ToString();
        foreach (var theme in told.GroupBy(t => t.Breakdown.Indicator.Theme).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {(theme.Key.Length == 0 ? "Other indicators" : MarkdownWords.Of(theme.Key))}\n\n").Append(MarkdownWords.Head("Indicator", "Period", "This team", "Behind it", "Before", "A year before", "All teams"));
            foreach (var (breakdown, own) in theme) text.Append(Row(breakdown, own));
            text.Append('\n');
        }

        return text.Append("A team's figures move by chance more than those of all: a difference is a reason to look, and not a finding.\n").ToString();
    }

    /// <summary>Indicators of a list are broken down together.</summary>
    private static IEnumerable<(Breakdown Breakdown, GroupSeries Own)> Told(Extract extract, DateOnly asAt, IReadOnlyList<Indicator> indicators, string team) =>
        from list in indicators.Where(i => i is { IsComputed: true, Formula: null } && IndicatorSet.WhyNot(Indicator.Computed(i.Code)!, extract, new Months(asAt, 1)) is null).GroupBy(i => Indicator.Computed(i.Code)!.List)
        let all = list.ToList()
        from breakdown in Breakdown.Of(extract, asAt, all[0], Dimension.Team, all)
        let own = breakdown.Groups.FirstOrDefault(g => g.Group == team)
        where own is not null
        orderby breakdown.Indicator.Name
        select (breakdown, own);

    private static string Row(Breakdown breakdown, GroupSeries own)
    {
        var (indicator, latest) = (breakdown.Indicator, own.Series[^1]);
        string At(int back) => own.Series.Count > back ? PeriodFigures.Shown(indicator.Unit, own.Series[^(back + 1)].Value) : "";
        var behind = latest is { Numerator: { } number, Denominator: { } of } ? $"{Number(number)} {(number > of ? "for" : "of")} {Number(of)}{(latest.OnePerson(indicator.Unit) is { } one ? string.Create(CultureInfo.InvariantCulture, $"; 1 person = {one:0.0}%") : "")}" : "";
        return MarkdownWords.Row(indicator.Name, PeriodFigures.InWords(IndicatorFrequency.Monthly, latest.Period), PeriodFigures.Shown(indicator.Unit, latest.Value), behind, At(1), At(12), PeriodFigures.Shown(indicator.Unit, breakdown.Whole!.Series[^1].Value));
    }

    private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
