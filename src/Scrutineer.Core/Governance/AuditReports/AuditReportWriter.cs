using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.AuditReports;

/// <summary>Makes the audit report of a quarter a paper of a meeting (rule W16).</summary>
public static class AuditReportWriter
{
    /// <summary>Whether the report is offered for an item: one about audits or quality, while it has none.</summary>
    public static bool Offers(AgendaItem item, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(item);
        string[] words = ["audit", "quality assurance", "quality of practice"];
        return words.Any(w => item.Title.Contains(w, StringComparison.OrdinalIgnoreCase)) && papers.All(p => GeneratedPapers.Of(p) != AuditReportText.Facts);
    }

    /// <summary>Begins the paper of an item.</summary>
    /// <param name="quarter">The quarter by its code; the last one over where it is none that is offered.</param>
    /// <param name="author">Who makes it, with their name.</param>
    public static async Task<Paper> StartAsync(ScrutineerDb db, Guid itemId, string? quarter, string author, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var day = await db.Set<Meeting>().Where(m => m.Items.Any(i => i.Id == itemId)).Select(m => m.Date).SingleAsync(cancel);
        var of = AuditQuarter.Named(quarter, AuditQuarter.Offered(day)) ?? AuditQuarter.LastBefore(day);
        return await GeneratedPapers.StartAsync(db, itemId, PaperForm.BriefingNote, AuditReportText.SubjectOf(of), AuditReportText.Facts, async paper =>
            AuditReportText.Of(await AuditReport.ReadAsync(db, of, day, cancel), await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == paper.BoardId, cancel), author), cancel);
    }

    internal static async Task<string> AppendixAsync(ScrutineerDb db, Paper paper, CancellationToken cancel)
    {
        var day = await db.Set<Meeting>().Where(m => m.Id == paper.MeetingId).Select(m => m.Date).SingleAsync(cancel);
        return AuditReportText.Appendix(await AuditReport.ReadAsync(db, AuditReportText.QuarterOf(paper.Text, day) ?? AuditQuarter.LastBefore(day), day, cancel));
    }
}
