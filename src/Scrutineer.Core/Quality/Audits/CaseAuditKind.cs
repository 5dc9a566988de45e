using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Access.Accounts;
using Scrutineer.Foundation.Access.Personal;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Staff;

namespace Scrutineer.Quality.Audits;

/// <summary>Audits as personal records: beside the line and the service, they open to their auditor, to the practitioner whose case it is, and to those who moderate or lead quality (rule U4).</summary>
public static class CaseAuditKind
{
    public static readonly Permission ReadAll = new("audits.read", "open every audit, whatever its service: each opening is journalled");

    public static readonly PersonalKind<CaseAudit> Kind = new("case audit", IsEntrustedAsync);

    /// <summary>The entry of the staff list that belongs to the context's viewer; null where there is none.</summary>
    public static async Task<StaffMember?> StaffOfViewerAsync(ScrutineerDb db, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Viewer.AccountId is not { } account) return null;
        // The list is not for every account to read; that somebody is on it is theirs to know.
        return await (from a in db.Set<Account>()
                      join s in db.Set<StaffMember>().IgnoreQueryFilters() on a.EmailKey equals s.EmailKey
                      where a.Id == account && !s.HasLeft
                      select s).AsNoTracking().FirstOrDefaultAsync(cancel);
    }

    private static async Task<bool> IsEntrustedAsync(ScrutineerDb db, Guid id, CancellationToken cancel)
    {
        if (db.Viewer.May(ReadAll)) return true;
        if (await StaffOfViewerAsync(db, cancel) is not { } staff) return false;
        return await db.Set<CaseAudit>().IgnoreQueryFilters().AnyAsync(a => a.Id == id && (a.AuditorId == staff.Id || (a.PractitionerId == staff.Id && a.State != AuditState.Begun)), cancel);
    }
}
