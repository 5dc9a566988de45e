using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>Finds the board a printed name means, or enters it, and its meetings. It outlives the papers of one run.</summary>
internal sealed class BoardDirectory
{
    private readonly ScrutineerDb db;
    private readonly List<Board> boards;
    private readonly MovedDays moved;
    private readonly HashSet<Guid> used = [];

    private BoardDirectory(ScrutineerDb db, List<Board> boards, MovedDays moved) => (this.db, this.boards, this.moved) = (db, boards, moved);

    public static async Task<BoardDirectory> OpenAsync(ScrutineerDb db, CancellationToken cancel) =>
        new(db, await db.Set<Board>().ToListAsync(cancel), await MovedDays.OfAsync(db, cancel));

    /// <summary>The board of that name or slug.</summary>
    public Board FindOrEnter(string name)
    {
        var found = boards.FirstOrDefault(b => b.Slug == name.Trim()) ?? boards.FirstOrDefault(b => BoardName.Same(b.Name, name));
        if (found is null)
        {
            found = new Board { Name = name.Trim(), Slug = Slug.Free(name, s => boards.Any(b => b.Slug == s)) };
            db.Add(found);
            boards.Add(found);
        }
        else if (!BoardName.IsNumbered(found.Name) && BoardName.IsNumbered(name))
        {
            db.Follow(found);
            found.Name = name.Trim();
        }

        used.Add(found.Id);
        return found;
    }

    /// <summary>The boards met since this was asked last.</summary>
    public IReadOnlyCollection<Guid> TakeUsed()
    {
        Guid[] taken = [.. used];
        used.Clear();
        return taken;
    }

    /// <summary>The day that this board's papers mean by a day they give (rule I7).</summary>
    public DateOnly Meant(Board board, DateOnly day) => moved.Meant(board.Id, day);

    /// <summary>The board's meeting on a day, entered when it is new.</summary>
    public async Task<Meeting> MeetingAsync(Board board, DateOnly date, CancellationToken cancel)
    {
        date = Meant(board, date);
        var local = db.Set<Meeting>().Local.FirstOrDefault(m => m.BoardId == board.Id && m.Date == date);
        var meeting = local ?? await db.Set<Meeting>().Include(m => m.Items).Include(m => m.Attendances).AsSplitQuery()
            .FirstOrDefaultAsync(m => m.BoardId == board.Id && m.Date == date, cancel);
        if (meeting is not null) return meeting;
        meeting = new Meeting { BoardId = board.Id, Date = date };
        db.Add(meeting);
        return meeting;
    }
}
