using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>Makes the work programme of a meeting a paper (rule W11). It needs nobody's approval: it holds what the board itself programmed.</summary>
public static class ProgrammeWriter
{
    /// <summary>Whether the paper is offered for an item: the one it stands under, while it has none.</summary>
    public static bool Offers(AgendaItem item, IEnumerable<Paper> papers)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Title.Contains("work programme", StringComparison.OrdinalIgnoreCase) && papers.All(p => GeneratedPapers.Of(p) != ProgrammeText.Facts);
    }

    /// <summary>Begins the paper of an item.</summary>
    /// <param name="author">Who makes it, with their name.</param>
    public static Task<Paper> StartAsync(ScrutineerDb db, Guid itemId, string author, CancellationToken cancel = default) =>
        GeneratedPapers.StartAsync(db, itemId, PaperForm.Other, ProgrammeText.Subject, ProgrammeText.Facts, async paper =>
        {
            var (programme, meeting, since) = await ReadAsync(db, paper, cancel);
            return ProgrammeText.Of(programme, meeting, since, author);
        }, cancel);

    internal static async Task<string> AppendixAsync(ScrutineerDb db, Paper paper, CancellationToken cancel)
    {
        var (programme, _, since) = await ReadAsync(db, paper, cancel);
        return ProgrammeText.Appendix(programme, since);
    }

    private static async Task<(ProgrammeYear Programme, Meeting Meeting, ProgrammeSeen? Since)> ReadAsync(ScrutineerDb db, Paper paper, CancellationToken cancel)
    {
        var meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == paper.MeetingId, cancel);
        var board = await db.Set<Board>().AsNoTracking().SingleAsync(b => b.Id == meeting.BoardId, cancel);
        return (await ProgrammeReader.ReadAsync(db, board, MunicipalYear.Of(meeting.Date), cancel), meeting, await LastSeenAsync(db, meeting, cancel));
    }

    /// <summary>The meeting before, where its agenda is held.</summary>
    private static async Task<ProgrammeSeen?> LastSeenAsync(ScrutineerDb db, Meeting meeting, CancellationToken cancel)
    {
        var before = await db.Set<Meeting>().AsNoTracking().Where(m => m.BoardId == meeting.BoardId && m.Date < meeting.Date && m.HasAgenda).OrderByDescending(m => m.Date).FirstOrDefaultAsync(cancel);
        return before is null ? null : new ProgrammeSeen(before.Date, before.Published ?? before.Date);
    }
}
