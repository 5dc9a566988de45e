using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Tracking.Answers;

namespace Scrutineer.Quality.Correcting;

/// <summary>Records that what was agreed in an audit is done, on the tracker's own line (rule U8).</summary>
public static class ActionKeeper
{
    private const int LongestEvidence = 1_000;

    /// <summary>Keeps it as done today, with what shows it. Callers have seen that the audit may be read.</summary>
    /// <exception cref="RuleBrokenException">It is done already, or something is missing: nothing is changed.</exception>
    public static async Task DoneAsync(ScrutineerDb db, Guid auditId, Guid actionId, string? words, string? evidence, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var action = await db.Set<AgreedAction>().AsNoTracking().SingleAsync(a => a.Id == actionId && a.CaseAuditId == auditId, cancel);
        if (action.TrackedItemId is not { } ask) throw new RuleBrokenException("The audit is not sent yet: nothing can be done of it.");
        List<string> reasons = [];
        if (string.IsNullOrWhiteSpace(words)) reasons.Add("Say what was done for the child.");
        if (string.IsNullOrWhiteSpace(evidence)) reasons.Add("Say where on the record it is seen.");
        else if (evidence.Length > LongestEvidence) reasons.Add($"Where it is seen has at most {LongestEvidence} characters.");
        RuleBrokenException.ThrowIfAny(reasons);
        await ResponseRecorder.RecordAsync(db, new AnswerGiven(ask, AnswerStep.Done, $"{words!.Trim()} Seen: {evidence!.Trim()}", db.Time.Today(), db.Viewer.Name), cancel);
    }
}
