using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.AuditReports;
using Scrutineer.Governance.Outstanding;
using Scrutineer.Governance.PerformanceReports;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Governance.WorkProgramme.Review;

namespace Scrutineer.Governance.Papers;

/// <summary>The papers that are made from records: whether the records have moved since, and making their appendix anew (rule W6).</summary>
public static class GeneratedPapers
{
    private static readonly IReadOnlyList<FactsAppendix> All = [OutstandingText.Facts, ProgrammeText.Facts, YearReviewText.Facts, AuditReportText.Facts, PerformanceReportText.Facts];

    /// <summary>The appendix that a paper was made with; null for a paper that somebody wrote.</summary>
    public static FactsAppendix? Of(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return paper.FactsHash is null ? null : All.FirstOrDefault(a => a.HashOf(paper.Text) is not null);
    }

    /// <summary>Whether the records have moved since the paper was made. The context must see them all.</summary>
    public static async Task<bool> IsBehindAsync(ScrutineerDb db, Paper paper, CancellationToken cancel = default)
    {
        var facts = Of(paper);
        if (facts is null) return false;
        if (facts == OutstandingText.Facts) return await OutstandingWriter.IsBehindAsync(db, paper, cancel);
        return paper.FactsHash != facts.HashOf(await AppendixAsync(db, paper, facts, cancel));
    }

    /// <summary>Makes the appendix anew from the records as they are now; what was written before it stays.</summary>
    /// <exception cref="PaperConflictException">It was saved by somebody else since.</exception>
    public static async Task RenewAsync(ScrutineerDb db, Guid paperId, int version, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var paper = await db.Set<Paper>().FirstOrDefaultAsync(p => p.Id == paperId, cancel);
        if (paper is null || Of(paper) is not { } facts) throw new RuleBrokenException("This paper is not made from records.");
        if (facts == OutstandingText.Facts) await OutstandingWriter.RenewAsync(db, paperId, version, cancel);
        else
        {
            if (facts == PerformanceReportText.Facts) await PerformanceReportWriter.KeepFiguresAsync(db, paper, cancel);
            await KeepAsync(db, paper, version, facts, facts.Before(paper.Text) + await AppendixAsync(db, paper, facts, cancel), cancel);
        }
    }

    /// <summary>Begins a paper of an item with a text that was made from records.</summary>
    internal static async Task<Paper> StartAsync(ScrutineerDb db, Guid itemId, PaperForm form, string subject, FactsAppendix facts, Func<Paper, Task<string>> text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var paper = await PaperWriter.StartAsync(db, itemId, form, subject, cancel: cancel);
        await KeepAsync(db, paper, paper.Version, facts, (await text(paper)).ReplaceLineEndings("\n"), cancel);
        await transaction.CommitAsync(cancel);
        return paper;
    }

    private static Task<string> AppendixAsync(ScrutineerDb db, Paper paper, FactsAppendix facts, CancellationToken cancel) =>
        facts == ProgrammeText.Facts ? ProgrammeWriter.AppendixAsync(db, paper, cancel)
        : facts == AuditReportText.Facts ? AuditReportWriter.AppendixAsync(db, paper, cancel)
        : facts == PerformanceReportText.Facts ? PerformanceReportWriter.AppendixAsync(db, paper, cancel)
        : YearReviewWriter.AppendixAsync(db, paper, cancel);

    private static async Task KeepAsync(ScrutineerDb db, Paper paper, int version, FactsAppendix facts, string text, CancellationToken cancel)
    {
        paper.FactsHash = facts.HashOf(text);
        await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(version, paper.Subject, text, false), cancel);
    }
}
