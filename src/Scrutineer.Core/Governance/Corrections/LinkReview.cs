using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes;
using Scrutineer.Governance.Threads;
using Scrutineer.Governance.WorkProgramme;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Corrections;

/// <summary>A person's word on ties (rules T2 and I9): what is confirmed stays when ties are found anew, and what is cut is not suggested again.</summary>
public static class LinkReview
{
    /// <summary>Ties that only likeness speaks for and nobody has judged.</summary>
    public static Expression<Func<Link, bool>> IsSuggested { get; } = link => link.Basis == LinkBasis.Likeness && link.ConfirmedBy == null && link.CutBy == null;

    /// <summary>Those of them that start at a minute or an agenda item of these boards.</summary>
    public static IQueryable<Link> Suggested(ScrutineerDb db, IReadOnlyCollection<Guid> boards)
    {
        ArgumentNullException.ThrowIfNull(db);
        var minutes = db.Set<Minute>().Where(m => boards.Contains(m.BoardId)).Select(m => m.Id);
        var items = db.Set<AgendaItem>().Where(i => db.Set<Meeting>().Any(m => m.Id == i.MeetingId && boards.Contains(m.BoardId))).Select(i => i.Id);
        return db.Set<Link>().AsNoTracking().Where(IsSuggested).Where(l => minutes.Contains(l.FromId) || items.Contains(l.FromId));
    }

    public static Task<Correction> ConfirmAsync(ScrutineerDb db, Link link, string by, string reason, CancellationToken cancel = default) =>
        JudgeAsync(db, link, CorrectionKind.LinkConfirmed, by, reason, cancel);

    public static Task<Correction> CutAsync(ScrutineerDb db, Link link, string by, string reason, CancellationToken cancel = default) =>
        JudgeAsync(db, link, CorrectionKind.LinkCut, by, reason, cancel);

    /// <summary>Takes back that a tie was confirmed or cut.</summary>
    public static async Task<Correction> RestoreAsync(ScrutineerDb db, Link link, string by, string reason, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(link);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var undone = await CorrectionBook.UndoAsync(db, link.Id, by, reason, cancel, CorrectionKind.LinkConfirmed, CorrectionKind.LinkCut);
        if (undone.Count == 0) throw new CorrectionRefusedException("Nobody has confirmed or cut that tie.");
        (link.ConfirmedBy, link.CutBy) = (null, null);
        await EndAsync(db, link, transaction, cancel);
        return undone[0];
    }

    private static async Task<Correction> JudgeAsync(ScrutineerDb db, Link link, CorrectionKind kind, string by, string reason, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(link);
        var cut = kind == CorrectionKind.LinkCut;
        if (cut ? link.CutBy is not null : link.ConfirmedBy is not null)
            throw new CorrectionRefusedException($"That tie was {(cut ? $"cut by {link.CutBy}" : $"confirmed by {link.ConfirmedBy}")} already.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await CorrectionBook.UndoAsync(db, link.Id, by, reason, cancel, CorrectionKind.LinkConfirmed, CorrectionKind.LinkCut);
        var correction = CorrectionBook.Enter(db, kind, link.Ref, ($"{link.From} {link.Relation} {link.To}", cut ? "" : "confirmed"), by, reason, await BoardOfAsync(db, link.From, cancel));
        (link.ConfirmedBy, link.CutBy) = (cut ? null : by, cut ? by : null);
        await EndAsync(db, link, transaction, cancel);
        return correction;
    }

    private static async Task EndAsync(ScrutineerDb db, Link link, Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        if (await BoardOfAsync(db, link.From, cancel) is { } board) await ThreadKeeper.RefreshAsync(db, board, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The board whose record a tie starts at; null where it is none.</summary>
    public static async Task<Guid?> BoardOfAsync(ScrutineerDb db, RecordRef record, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var boards = record.Kind switch
        {
            "minute" => db.Set<Minute>().Where(m => m.Id == record.Id).Select(m => m.BoardId),
            "programme-item" => db.Set<ProgrammeItem>().Where(i => i.Id == record.Id).Select(i => i.BoardId),
            "agenda-item" => db.Set<AgendaItem>().Where(i => i.Id == record.Id).Join(db.Set<Meeting>(), i => i.MeetingId, m => m.Id, (_, m) => m.BoardId),
            _ => db.Set<Meeting>().Where(m => m.Id == record.Id).Select(m => m.BoardId),
        };
        return await boards.Select(b => (Guid?)b).FirstOrDefaultAsync(cancel);
    }
}
