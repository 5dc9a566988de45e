using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Corrections;
using Scrutineer.Foundation.Storage;

namespace Scrutineer.Governance.Corrections;

/// <summary>Enters corrections and takes them back (rule I5).</summary>
internal static class CorrectionBook
{
    private const int LongestReason = 2_000;

    /// <summary>Enters a correction; the change it stands for is saved, and journalled with the reason, by the caller's next save.</summary>
    public static Correction Enter(ScrutineerDb db, CorrectionKind kind, RecordRef subject, (string From, string To) said, string by, string reason, Guid? scope = null)
    {
        var correction = new Correction
        {
            Kind = kind,
            Scope = scope,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            From = said.From,
            To = said.To,
            By = by,
            Reason = Checked(reason),
            At = db.Time.GetUtcNow().UtcDateTime,
        };
        db.Add(correction);
        db.Reason = correction.Reason;
        return correction;
    }

    /// <summary>Takes back the corrections in force of these kinds on a record, newest first.</summary>
    public static async Task<IReadOnlyList<Correction>> UndoAsync(ScrutineerDb db, Guid subject, string by, string reason, CancellationToken cancel, params CorrectionKind[] kinds)
    {
        reason = Checked(reason);
        var inForce = await db.Set<Correction>().Where(c => c.SubjectId == subject && c.UndoneAt == null && kinds.Contains(c.Kind)).OrderByDescending(c => c.At).ToListAsync(cancel);
        foreach (var correction in inForce) correction.Undo(by, reason, db.Time.GetUtcNow().UtcDateTime);
        db.Reason = reason;
        return inForce;
    }

    /// <summary>The reason, which nothing is corrected without.</summary>
    public static string Checked(string reason)
    {
        reason = reason.Trim();
        if (reason.Length == 0) throw new CorrectionRefusedException("A correction needs a reason: say in a few words how it is known.") { IsOfReason = true };
        if (reason.Length > LongestReason) throw new CorrectionRefusedException($"The reason has {reason.Length} characters; {LongestReason} are the most.") { IsOfReason = true };
        return reason;
    }
}
