using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Quality.Performance;

namespace Scrutineer.Governance.PerformanceReports;

/// <summary>Makes the performance report of a month a paper of a meeting, and keeps which figures it shows (rules R15 and R17).</summary>
public static class PerformanceReportWriter
{
    private const int Offered = 6;

    /// <summary>Whether the report is offered for an item: one about performance, while it has none.</summary>
    public static bool Offers(AgendaItem item, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Title.Contains("performance", StringComparison.OrdinalIgnoreCase) && papers.All(p => GeneratedPapers.Of(p) != PerformanceReportText.Facts);
    }

    /// <summary>The months that were over on a day and that figures go up to, by their first days, the latest first.</summary>
    public static async Task<IReadOnlyList<DateOnly>> MonthsAsync(ScrutineerDb db, DateOnly day, int count = Offered, CancellationToken cancel = default)
    {
        var last = new DateOnly(day.Year, day.Month, 1).AddMonths(-1);
        if (await PerformanceReader.LastMonthAsync(db, cancel) is { } told && told < last) last = told;
        return [.. Enumerable.Range(0, count).Select(back => last.AddMonths(-back))];
    }

    /// <summary>Begins the paper of an item.</summary>
    /// <param name="month">One of the months that are offered; the latest where it is none of them.</param>
    /// <param name="author">Who makes it, with their name.</param>
    public static async Task<Paper> StartAsync(ScrutineerDb db, Guid itemId, DateOnly month, string author, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var day = await db.Set<Meeting>().Where(m => m.Items.Any(i => i.Id == itemId)).Select(m => m.Date).SingleAsync(cancel);
        var offered = await MonthsAsync(db, day, cancel: cancel);
        var of = offered.Contains(month) ? month : offered[0];
        return await GeneratedPapers.StartAsync(db, itemId, PaperForm.BriefingNote, PerformanceReportText.SubjectOf(of), PerformanceReportText.Facts, async paper =>
        {
            var report = await PerformanceReport.ReadAsync(db, of, ReportAudience.Board, day, cancel);
            db.AddRange(report.Figures(paper.Id));
            return PerformanceReportText.Of(report, await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == paper.BoardId, cancel), day, author);
        }, cancel);
    }

    internal static async Task<string> AppendixAsync(ScrutineerDb db, Paper paper, CancellationToken cancel) => PerformanceReportText.Appendix(await ReadAsync(db, paper, cancel));

    /// <summary>Keeps the figures that a paper shows now in place of those it showed.</summary>
    internal static async Task KeepFiguresAsync(ScrutineerDb db, Paper paper, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<ReportedFigure>().Where(f => f.PaperId == paper.Id).ToListAsync(cancel));
        db.AddRange((await ReadAsync(db, paper, cancel)).Figures(paper.Id));
    }

    private static async Task<PerformanceReport> ReadAsync(ScrutineerDb db, Paper paper, CancellationToken cancel)
    {
        var day = await db.Set<Meeting>().Where(m => m.Id == paper.MeetingId).Select(m => m.Date).SingleAsync(cancel);
        return await PerformanceReport.ReadAsync(db, PerformanceReportText.MonthOf(paper.Text) ?? (await MonthsAsync(db, day, cancel: cancel))[0], ReportAudience.Board, day, cancel);
    }
}
