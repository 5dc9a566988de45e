using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Statistics;

namespace Scrutineer.Web.Pages.Boards;

/// <summary>Attendance and decisions of a board in a municipal year, drawn and in tables (rule L14).</summary>
public sealed class StatisticsModel(ScrutineerDb db) : PageModel
{
    /// <summary>Measures of the drawing, in its own units.</summary>
    public const int NameWidth = 190, BarWidth = 320, RowHeight = 34, Top = 26;

    public BoardStatistics Figures { get; private set; } = null!;

    /// <summary>The years that minutes are held of, newest first.</summary>
    public IReadOnlyList<MunicipalYear> Years { get; private set; } = [];

    /// <summary>The height of the drawing.</summary>
    public int Height => Top + Figures.Members.Count(m => m.Share is not null) * RowHeight + 4;

    public async Task<IActionResult> OnGetAsync(string board, string year, CancellationToken cancel)
    {
        if (await ReadAsync(db, board, year, cancel) is not { } figures) return NotFound();
        Figures = figures;
        var days = await db.Set<Meeting>().Where(m => m.BoardId == figures.Board.Id && m.HasMinutes).Select(m => m.Date).ToListAsync(cancel);
        Years = [.. days.Select(MunicipalYear.Of).Distinct().OrderByDescending(y => y.StartYear)];
        return Page();
    }

    /// <summary>The figures at an address; null where there is no such board or year.</summary>
    internal static async Task<BoardStatistics?> ReadAsync(ScrutineerDb db, string board, string year, CancellationToken cancel) =>
        MunicipalYear.TryParse(year, out var asked) && await db.Set<Board>().AsNoTracking().FirstOrDefaultAsync(b => b.Slug == board, cancel) is { } found
            ? await BoardStatistics.OfAsync(db, found, asked, cancel)
            : null;
}
