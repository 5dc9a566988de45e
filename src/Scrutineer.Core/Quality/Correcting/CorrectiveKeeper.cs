using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Allocations;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;

namespace Scrutineer.Quality.Correcting;

/// <summary>The service manager's word that a case that was less than good is put right, and the re-audit that tests it (rules U12 and U13).</summary>
public static class CorrectiveKeeper
{
    public static readonly Permission Confirm = new("audits.confirm", "confirm that what an audit found less than good was put right");

    /// <summary>How many months after the confirmation the re-audit falls due.</summary>
    public const int MonthsToReaudit = 3;

    /// <summary>Keeps the confirmation, and has the case audited anew.</summary>
    /// <exception cref="RuleBrokenException">Nothing is to be confirmed, or the words are missing: nothing is changed.</exception>
    public static async Task ConfirmAsync(ScrutineerDb db, Guid id, string? words, string? evidence, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var result = await db.Set<AuditResult>().SingleAsync(r => r.Id == id, cancel);
        RuleBrokenException.ThrowIfAny(ReasonsAgainst(result, words, evidence));
        var today = db.Time.Today();
        db.Add(new CorrectiveConfirmation { CaseAuditId = id, By = db.Viewer.Name, On = today, Words = words!.Trim(), Evidence = evidence!.Trim() });
        result.CorrectedOn = today;
        await ReauditAsync(db, id, today, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleBrokenException("Somebody else confirmed it at the same moment.");
        }
    }

    private static IEnumerable<string> ReasonsAgainst(AuditResult result, string? words, string? evidence)
    {
        if (result.CorrectiveDue is null) yield return "The case is good: nothing is to be confirmed.";
        if (result.CorrectedOn is not null) yield return "It is confirmed already.";
        if (string.IsNullOrWhiteSpace(words)) yield return "Say what was put right.";
        if (string.IsNullOrWhiteSpace(evidence)) yield return "Say where on the record it is seen.";
        if (words?.Length > CorrectiveConfirmation.LongestWords || evidence?.Length > CorrectiveConfirmation.LongestWords) yield return $"Each text has at most {CorrectiveConfirmation.LongestWords} characters.";
    }

    /// <summary>The re-audit goes to whoever of the same activity has least to do and may look at the case, not to its first auditor where there is another.</summary>
    private static async Task ReauditAsync(ScrutineerDb db, Guid id, DateOnly today, CancellationToken cancel)
    {
        var audit = await db.Set<CaseAudit>().AsNoTracking().SingleAsync(a => a.Id == id, cancel);
        if (audit.AllocationId is not { } given) return;
        var first = await db.Set<Allocation>().AsNoTracking().SingleAsync(a => a.Id == given, cancel);
        var pairing = await db.Set<PlanRow>().Where(r => r.Id == first.PlanRowId).Select(r => r.Pairing).SingleAsync(cancel);
        var open = await db.Set<Allocation>().Where(a => a.PlanRowId == first.PlanRowId).GroupBy(a => a.AuditorId).Select(g => new { g.Key, Waiting = g.Count(a => a.DoneOn == null) }).ToDictionaryAsync(g => g.Key, g => g.Waiting, cancel);
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(MonthsToReaudit);
        var staff = await db.Set<StaffMember>().AsNoTracking().Include(s => s.Leave).Where(s => open.Keys.Contains(s.Id)).ToListAsync(cancel);
        var piece = new DrawCase(first.CaseReference, first.HolderId, first.TeamId);
        var auditor = staff.Where(s => s.IsThereIn(month.Year, month.Month) && EvenDraw.May(new DrawAuditor(s.Id, s.Name, s.TeamId, []), piece, pairing))
            .OrderBy(s => s.Id == audit.AuditorId).ThenBy(s => open[s.Id]).ThenBy(s => s.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        db.Add(new Allocation
        {
            PlanRowId = first.PlanRowId,
            // Where nobody else may, it stays with its first auditor until somebody swaps it.
            AuditorId = auditor?.Id ?? audit.AuditorId,
            HolderId = first.HolderId,
            CaseReference = first.CaseReference,
            TeamId = first.TeamId,
            ServiceId = first.ServiceId,
            Month = month,
            ReauditOfId = id,
        });
    }
}
