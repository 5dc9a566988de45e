using Microsoft.AspNetCore.Mvc.RazorPages;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Agendas;
using Scrutineer.Governance.OwnPapers;

namespace Scrutineer.Web.Pages.MyPapers;

/// <summary>The papers of the reader's own boards: what is new, the packs, and their private notes (rules PN1 and PN2).</summary>
public sealed class IndexModel(ScrutineerDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public IReadOnlyList<OwnMeeting> Meetings { get; private set; } = [];

    public DateOnly Today => time.Today();

    /// <summary>How many papers are new to them.</summary>
    public int New => Meetings.Sum(m => m.Papers.Count(p => p.IsNew));

    /// <summary>Whether they are told why a pack of the board could not be bound.</summary>
    public bool ShowsProblems(Guid board) => viewer.May(AgendaBuilder.Plan, board);

    public async Task OnGetAsync(CancellationToken cancel) => Meetings = await OwnPapersReader.ReadAsync(db, cancel);
}
