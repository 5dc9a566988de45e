using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Access;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.WorkProgramme;

namespace Scrutineer.Web.Pages.WorkProgramme;

/// <summary>Which boards' work programmes are held, for which years.</summary>
public sealed class IndexModel(ScrutineerDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<BoardProgrammes> Boards { get; private set; } = [];

    /// <summary>The boards whose programme the reader keeps and that have none of this year yet.</summary>
    public IReadOnlyList<Board> ToBegin { get; private set; } = [];

    public MunicipalYear Year => MunicipalYear.Of(db.Time.Today());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var held = await db.Set<ProgrammeItem>().Select(i => new { i.BoardId, i.MunicipalYear }).Distinct().ToListAsync(cancel);
        var years = held.ToLookup(h => h.BoardId, h => new MunicipalYear(h.MunicipalYear));
        var (boards, begin) = (new List<BoardProgrammes>(), new List<Board>());
        foreach (var board in await db.Set<Board>().AsNoTracking().OrderBy(b => b.Name).ToListAsync(cancel))
        {
            if (viewer.May(ProgrammeKeeper.Keep, board.Id) && !years[board.Id].Contains(Year)) begin.Add(board);
            var views = new List<ProgrammeYear>();
            foreach (var year in years[board.Id].OrderByDescending(y => y.StartYear))
                views.Add(await ProgrammeReader.ReadAsync(db, board, year, cancel));
            if (views.Count > 0) boards.Add(new BoardProgrammes(board, views));
        }

        (Boards, ToBegin) = (boards, begin);
    }
}

/// <summary>A board and its programmes, newest year first.</summary>
public sealed record BoardProgrammes(Board Board, IReadOnlyList<ProgrammeYear> Years);
