using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Finds the board a printed name means, or enters it, and its meetings.</summary>
internal sealed class BoardDirectory
{
    private readonly ScrutineerDb db;
    private readonly List<Board> boards;

    private BoardDirectory(ScrutineerDb db, List<Board> boards) => (this.db, this.boards) = (db, boards);

    public static async Task<BoardDirectory> OpenAsync(ScrutineerDb db, CancellationToken cancel) =>
        new(db, await db.Set<Board>().ToListAsync(cancel));

    /// <summary>The board of that name or slug.</summary>
    public Board FindOrEnter(string name)
    {
        var found = boards.FirstOrDefault(b => b.Slug == name.Trim()) ?? boards.FirstOrDefault(b => BoardName.Same(b.Name, name));
        if (found is not null)
        {
            if (!BoardName.IsNumbered(found.Name) && BoardName.IsNumbered(name)) found.Name = name.Trim();
            return found;
        }

        var board = new Board { Name = name.Trim(), Slug = Slug.Free(name, s => boards.Any(b => b.Slug == s)) };
        db.Add(board);
        boards.Add(board);
        return board;
    }

    /// <summary>The board's meeting on a day, entered when it is new.</summary>
    public async Task<Meeting> MeetingAsync(Board board, DateOnly date, CancellationToken cancel)
    {
        var local = db.Set<Meeting>().Local.FirstOrDefault(m => m.BoardId == board.Id && m.Date == date);
        var meeting = local ?? await db.Set<Meeting>().Include(m => m.Items).Include(m => m.Attendances).AsSplitQuery()
            .FirstOrDefaultAsync(m => m.BoardId == board.Id && m.Date == date, cancel);
        if (meeting is not null) return meeting;
        meeting = new Meeting { BoardId = board.Id, Date = date };
        db.Add(meeting);
        return meeting;
    }
}
