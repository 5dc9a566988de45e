using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Web.Infrastructure;
using Scrutineer.Web.Infrastructure.TagHelpers;

namespace Scrutineer.Web.Pages.Meetings;

/// <summary>All meetings: those to come, then those past by municipal year.</summary>
public sealed class IndexModel(ScrutineerDb db, TimeProvider time) : PageModel
{
    public IReadOnlyList<Board> Boards { get; private set; } = [];

    /// <summary>The board the list is narrowed to.</summary>
    public Board? Board { get; private set; }

    /// <summary>A sentence on a filter that means nothing here.</summary>
    public string? Ignored { get; private set; }

    public IReadOnlyList<MeetingLine> ToCome { get; private set; } = [];

    /// <summary>Past meetings by municipal year, newest first in both.</summary>
    public IReadOnlyList<IGrouping<MunicipalYear, MeetingLine>> Past { get; private set; } = [];

    public MeetingCount Count { get; private set; } = new(0, 0);

    public IReadOnlyList<AppliedFilter> Filters => Board is null ? [] : [new AppliedFilter(Board.Name, RecordLinks.Meetings())];

    public async Task OnGetAsync(string? board, CancellationToken cancel)
    {
        var today = time.Today();
        Boards = await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel);
        Board = Boards.FirstOrDefault(b => b.Slug == board);
        if (!string.IsNullOrEmpty(board) && Board is null) Ignored = "No board has the name in that address, so the meetings of all boards are shown.";
        var lines = await MeetingLine.ReadAsync(db, Board?.Slug, today, cancel);
        ToCome = [.. lines.Where(l => l.Meeting.Date >= today)];
        Past = [.. lines.Where(l => l.Meeting.Date < today).Reverse().GroupBy(l => MunicipalYear.Of(l.Meeting.Date))];
        Count = lines.Select(l => l.Meeting).Count();
    }
}
