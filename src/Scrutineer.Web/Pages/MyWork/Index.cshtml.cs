using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Web.Pages.Meetings;

namespace Scrutineer.Web.Pages.MyWork;

/// <summary>What waits for whoever is signed in, and what comes next: their home page.</summary>
public sealed class IndexModel(ScrutineerDb db, WaitingReader reader, Viewer viewer, TimeProvider time) : PageModel
{
    private const int MeetingsShown = 3;

    public Viewer Viewer => viewer;

    public Waiting Waiting { get; private set; } = null!;

    /// <summary>The next meetings of any board.</summary>
    public IReadOnlyList<MeetingLine> Next { get; private set; } = [];

    /// <summary>The pages that their roles open to them.</summary>
    public IReadOnlyList<WorkPlace> Places { get; } = WorkPlaces.For(viewer);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Waiting = await reader.ReadAsync(cancel);
        var today = time.Today();
        Next = [.. (await MeetingLine.ReadAsync(db, null, today, cancel)).Where(l => l.Meeting.Date >= today).Take(MeetingsShown)];
    }
}
