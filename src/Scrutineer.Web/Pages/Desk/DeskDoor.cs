using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.People;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Attending;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.Desk;

/// <summary>Lets those who keep a board's minutes to the desk of one meeting, and says on the page what a rule refuses.</summary>
public sealed class DeskDoor(ScrutineerDb db, Viewer viewer)
{
    public ScrutineerDb Db => db;

    public Viewer Viewer => viewer;

    /// <summary>The meeting at an address, with all that lies on its desk; null where there is none, or its board's minutes are not theirs to keep.</summary>
    public async Task<DeskRecords?> EnterAsync(string board, string date, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        if (await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is not { } found || !viewer.May(RollKeeper.Keep, found.Id)) return null;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var meeting = await db.Set<Meeting>().Where(m => m.BoardId == found.Id && m.Date == day).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel);
        return meeting is { } id ? await DeskRecords.LoadAsync(db, id, cancel) : null;
    }

    /// <summary>Full names by identity of all who stand on the roll, in declarations and in notices.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(DeskRecords desk, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(desk);
        List<Guid> ids = [.. desk.Roll.Select(r => r.PersonId), .. desk.Roll.Select(r => r.SubstituteForId).OfType<Guid>(), .. desk.Declarations.Select(d => d.PersonId), .. desk.Notices.Select(n => n.PersonId)];
        return await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancel);
    }

    /// <summary>Does it, or notes on the page why it cannot be done.</summary>
    /// <returns>True when it is done.</returns>
    public static Task<bool> TryAsync(PageModel page, Func<Task> act)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(act);
        return RecordWork.TryAsync(page, "", "Somebody else changed this at the same moment. It is shown as it is now: do it again.", act);
    }
}
