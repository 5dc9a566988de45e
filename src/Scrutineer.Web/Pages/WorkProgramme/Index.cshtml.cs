using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>Which boards' work programmes are held, for which years.</summary>
public sealed class IndexModel(ScrutineerDb db) : PageModel
{
    public IReadOnlyList<BoardProgrammes> Boards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var held = await db.Set<ProgrammeItem>().Select(i => new { i.BoardId, i.MunicipalYear }).Distinct().ToListAsync(cancel);
        var years = held.ToLookup(h => h.BoardId, h => new MunicipalYear(h.MunicipalYear));
        var boards = new List<BoardProgrammes>();
        foreach (var board in await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel))
        {
            var views = new List<ProgrammeYear>();
            foreach (var year in years[board.Id].OrderByDescending(y => y.StartYear))
                views.Add(await ProgrammeReader.ReadAsync(db, board, year, cancel));
            if (views.Count > 0) boards.Add(new BoardProgrammes(board, views));
        }

        Boards = boards;
    }
}

/// <summary>A board and its programmes, newest year first.</summary>
public sealed record BoardProgrammes(Board Board, IReadOnlyList<ProgrammeYear> Years);
