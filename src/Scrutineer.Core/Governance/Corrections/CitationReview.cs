using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Threads;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Corrections;

/// <summary>A person's word on what a citation means (rule I8). The citation stays as written.</summary>
public static class CitationReview
{
    /// <param name="to">The minute that is meant, as it is cited; null where the one with that number is not and none held here is.</param>
    public static async Task<Correction> ResolveAsync(ScrutineerDb db, Citation citation, string? to, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(citation);
        if (to is not null && !await db.Set<Minute>().AnyAsync(m => m.BoardId == citation.Scope && m.Citation == to, cancel))
            throw new CorrectionRefusedException($"No minute {to} of this board is held here. Import its paper first, or check the number.");
        if (citation.CitingId is var citing && await db.Set<Minute>().AnyAsync(m => m.Id == citing && m.Citation == to, cancel))
            throw new CorrectionRefusedException($"Minute {to} is the one that cites; a minute cannot follow itself.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await UndoAsync(db, citation, by, reason, cancel);
        var correction = CorrectionBook.Enter(db, CorrectionKind.CitationResolved, citation.Citing, (citation.Text, to ?? ""), by, reason, citation.Scope);
        await EndAsync(db, citation, transaction, cancel);
        return correction;
    }

    /// <summary>Takes it back: the citation is read by its number again.</summary>
    public static async Task<Correction> RestoreAsync(ScrutineerDb db, Citation citation, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(citation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await UndoAsync(db, citation, by, reason, cancel) is not { } undone)
            throw new CorrectionRefusedException($"Nobody has said what citation {citation.Text} means.");
        await EndAsync(db, citation, transaction, cancel);
        return undone;
    }

    private static async Task<Correction?> UndoAsync(ScrutineerDb db, Citation citation, string by, string reason, CancellationToken cancel)
    {
        reason = CorrectionBook.Checked(reason);
        var all = await db.Set<Correction>()
            .Where(c => c.Kind == CorrectionKind.CitationResolved && c.SubjectId == citation.CitingId && c.From == citation.Text && c.UndoneAt == null).ToListAsync(cancel);
        foreach (var correction in all) correction.Undo(by, reason, db.Time.GetUtcNow().UtcDateTime);
        db.Reason = reason;
        return all.LastOrDefault();
    }

    private static async Task EndAsync(ScrutineerDb db, Citation citation, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await ThreadKeeper.RefreshAsync(db, citation.Scope, cancel);
        await transaction.CommitAsync(cancel);
    }
}
