using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Minutes;

namespace Scrutineer.Governance.Papers;

/// <summary>The original files that may be given to anyone.</summary>
public static class OfferedDocuments
{
    /// <summary>Imported files but those of a meeting from which anything not public was read: a file cannot be shown in part (rule M6).</summary>
    public static IQueryable<PublishedDocument> PublicDocuments(this ScrutineerDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        // The filter that hides such papers would also hide that there are any.
        var closedPapers = db.Set<Paper>().IgnoreQueryFilters().Where(p => p.Visibility != Visibility.Public && !p.MadeHere);
        var closedMinutes = db.Set<Minute>().IgnoreQueryFilters().Where(m => m.Visibility != Visibility.Public);
        return db.Set<PublishedDocument>().AsNoTracking()
            .Where(d => !closedPapers.Any(p => p.MeetingId == d.MeetingId) && !closedMinutes.Any(m => m.MeetingId == d.MeetingId));
    }
}
