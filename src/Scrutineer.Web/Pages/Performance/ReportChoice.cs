using System.Globalization;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Quality.Extracts;
using Scrutineer.Quality.Performance;
using Scrutineer.Quality.Performance.Teams;

namespace Scrutineer.Web.Pages.Performance;

/// <summary>Which month's report is asked for, and for whom; what the address does not say well is the last month that figures tell, for the service's leadership.</summary>
/// <param name="Months">The months that can be asked for, the latest first.</param>
/// <param name="Teams">The teams that the reader may have a report of.</param>
/// <param name="Team">The team whose report is asked for; null for another audience.</param>
public sealed record ReportChoice(DateOnly Month, ReportAudience Audience, IReadOnlyList<DateOnly> Months, IReadOnlyList<string> Teams, string? Team)
{
    private const int Most = 24;
    private const string TeamCode = "team";

    private static readonly IReadOnlyList<(string Code, string Words, ReportAudience Audience)> Readers =
    [
        ("leadership", "The service\u2019s leadership: every figure", ReportAudience.Leadership),
        ("improvement", "An improvement board, behind closed doors: every figure", ReportAudience.ImprovementBoard),
        ("board", "A scrutiny board, in public: small counts withheld", ReportAudience.Board),
        (TeamCode, "A team: what it holds, and its own figures", ReportAudience.Team),
    ];

    /// <summary>For whom a report can be had: for a team by those who answer for one.</summary>
    public IEnumerable<(string Code, string Words, ReportAudience Audience)> Audiences => Readers.Where(r => r.Audience != ReportAudience.Team || Teams.Count > 0);

    public string AudienceCode => Readers.First(a => a.Audience == Audience).Code;

    /// <summary>What the document is called.</summary>
    public string Title => Team is null ? PerformanceReportText.SubjectOf(Month) : $"{PerformanceReportText.SubjectOf(Month)}: {Team}";

    public string FileName(string form) => $"performance-{Month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}-{AudienceCode}.{form}";

    public static async Task<ReportChoice> OfAsync(DataStore store, ScrutineerDb db, string? month, string? audience, string? team, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(db);
        var months = await PerformanceReportWriter.MonthsAsync(db, db.Time.Today(), Most, cancel);
        var asked = DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && months.Contains(day) ? day : months[0];
        var teams = db.Viewer.May(TeamScope.Read) ? await TeamsAsync(store, db, asked, cancel) : [];
        var reader = Readers.FirstOrDefault(a => a.Code == audience);
        if (reader.Code is null || (reader.Code == TeamCode && teams.Count == 0)) reader = Readers[0];
        return new(asked, reader.Audience, months, teams, reader.Code == TeamCode ? teams.FirstOrDefault(t => t == team) ?? teams[0] : null);
    }

    /// <summary>The report's text, and whether there is anything in it. What is withheld is decided over all figures, and not over those that the reader happens to see.</summary>
    /// <param name="db">For whoever reads it; a public one is made by the product itself.</param>
    public async Task<(bool HasFigures, string Text)> ReadAsync(DataStore store, ScrutineerDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(db);
        if (Team is not null) return (true, await TeamReport.OfAsync(store, [.. (await PerformanceReader.ReadAsync(db, Month, cancel: cancel)).Select(r => r.Indicator)], Month, Team, cancel));
        if (Audience != ReportAudience.Board) return await MadeAsync(db, cancel);
        await using var work = store.Open(Foundation.Access.Viewer.Work("performance report"));
        return await MadeAsync(work, cancel);
    }

    private async Task<(bool HasFigures, string Text)> MadeAsync(ScrutineerDb db, CancellationToken cancel)
    {
        var report = await PerformanceReport.ReadAsync(db, Month, Audience, db.Time.Today().AddDays(1), cancel);
        var text = PerformanceReportText.Appendix(report);
        // Its heading is the appendix's; here the document has its own title.
        return (report.Readings.Count > 0, text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>The teams of the extract that a team's report of the month is made from, as far as the reader answers for them.</summary>
    private static async Task<IReadOnlyList<string>> TeamsAsync(DataStore store, ScrutineerDb db, DateOnly month, CancellationToken cancel)
    {
        var snapshots = new ExtractSnapshots(store);
        if (await snapshots.LatestAsync(month.AddMonths(1).AddDays(-1), cancel) is not { } snapshot) return [];
        try
        {
            var scope = await TeamScope.OfAsync(db, cancel);
            return [.. TeamBoard.Of(snapshots.Open(snapshot), snapshot.AsAt).Select(t => t.Team).Where(scope.Includes)];
        }
        catch (Foundation.RuleBrokenException)
        {
            return [];
        }
    }
}
