using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Storage;
using Scrutineer.Quality.Audits;
using Scrutineer.Quality.Moderating;
using Scrutineer.Quality.Plans;
using Scrutineer.Quality.Staff;
using Scrutineer.Web.Pages.Quality;

namespace Scrutineer.Web.Pages.Calibration;

/// <summary>Whose judgements a viewer sees by name: everybody's for those who moderate or lead quality, otherwise their own alone (rule U17).</summary>
public sealed class GraderNames(ScrutineerDb db, QualityDesk desk)
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(CancellationToken cancel)
    {
        if (desk.Viewer.May(AuditModerator.Moderate) || desk.Viewer.May(QaPlanKeeper.Plan)) return await db.Set<StaffMember>().ToDictionaryAsync(s => s.Id, s => s.Name, cancel);
        return await CaseAuditKind.StaffOfViewerAsync(db, cancel) is { } mine ? new Dictionary<Guid, string> { [mine.Id] = $"{mine.Name} (you)" } : [];
    }
}
