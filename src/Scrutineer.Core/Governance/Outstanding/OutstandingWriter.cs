using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.Outstanding;

/// <summary>Makes the outstanding-issues report of a meeting from the tracker, and makes it anew (rules W5 and W6).</summary>
public static class OutstandingWriter
{
    /// <summary>Whether the report is offered for an item: the one it stands under, while it has none.</summary>
    /// <param name="papers">The item's papers.</param>
    public static bool Offers(AgendaItem item, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Title.Contains("outstanding issue", StringComparison.OrdinalIgnoreCase) && papers.All(p => p.FactsHash is null);
    }

    /// <summary>Begins the report as a paper of an item.</summary>
    /// <param name="author">Who makes it, with their name.</param>
    public static async Task<Paper> StartAsync(ScrutineerDb db, Guid itemId, string author, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var paper = await PaperWriter.StartAsync(db, itemId, PaperForm.BriefingNote, OutstandingText.Subject, cancel: cancel);
        var issues = await ReadAsync(db, paper, cancel);
        var board = await db.Set<Board>().SingleAsync(b => b.Id == paper.BoardId, cancel);
        await KeepAsync(db, paper, paper.Version, OutstandingText.Of(issues, board, author), issues, cancel);
        await transaction.CommitAsync(cancel);
        return paper;
    }

    /// <summary>Makes the appendix anew from the tracker as it is now; what was written before it stays.</summary>
    /// <exception cref="PaperConflictException">It was saved by somebody else since.</exception>
    public static async Task<Paper> RenewAsync(ScrutineerDb db, Guid paperId, int version, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var paper = await db.Set<Paper>().Include(p => p.Reported).SingleOrDefaultAsync(p => p.Id == paperId && p.FactsHash != null, cancel) ?? throw new RuleBrokenException("This paper is no outstanding-issues report.");
        var issues = await ReadAsync(db, paper, cancel);
        await KeepAsync(db, paper, version, OutstandingText.Renewed(paper.Text, issues), issues, cancel);
        await transaction.CommitAsync(cancel);
        return paper;
    }

    /// <summary>Whether the tracker has moved since the report was made.</summary>
    public static async Task<bool> IsBehindAsync(ScrutineerDb db, Paper paper, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(paper);
        return paper.FactsHash is { } facts && facts != OutstandingText.Facts.HashOf(OutstandingText.Renewed("", await ReadAsync(db, paper, cancel)));
    }

    private static async Task<OutstandingIssues> ReadAsync(ScrutineerDb db, Paper paper, CancellationToken cancel) =>
        await OutstandingIssues.ReadAsync(db, await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == paper.MeetingId, cancel), cancel);

    private static async Task KeepAsync(ScrutineerDb db, Paper paper, int version, string text, OutstandingIssues issues, CancellationToken cancel)
    {
        paper.FactsHash = OutstandingText.Facts.HashOf(text);
        db.RemoveRange(paper.Reported.ToList());
        paper.Reported.Clear();
        foreach (var row in issues.Rows)
        {
            var reported = new ReportedAsk { PaperId = paper.Id, TrackedItemId = row.Ask.Id, AnswerId = row.Answer?.Id };
            paper.Reported.Add(reported);
            db.Add(reported);
        }

        await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(version, paper.Subject, text, false), cancel);
        await db.SaveChangesAsync(cancel);
    }
}
