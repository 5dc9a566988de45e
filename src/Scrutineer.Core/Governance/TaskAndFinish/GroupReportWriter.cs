using Microsoft.EntityFrameworkCore;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Storage;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>Begins a group's report as a paper of a meeting (rule TF6). From then on it is a paper like any other: all of it may be written anew.</summary>
public static class GroupReportWriter
{
    /// <summary>Groups of a board whose report may be begun.</summary>
    public static Task<List<TaskAndFinishGroup>> OffersAsync(ScrutineerDb db, Guid board, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<TaskAndFinishGroup>().AsNoTracking().Where(g => g.BoardId == board && g.AcceptedOn == null).OrderBy(g => g.Name).ToListAsync(cancel);
    }

    public static async Task<Paper> StartAsync(ScrutineerDb db, Guid itemId, Guid groupId, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var group = await GroupReader.FindAsync(db.Set<TaskAndFinishGroup>().AsNoTracking(), groupId, cancel) ?? throw new RuleBrokenException("This group is not here any more.");
        var paper = await PaperWriter.StartAsync(db, itemId, PaperForm.CabinetReport, GroupReportText.SubjectOf(group), cancel: cancel);
        if (paper.BoardId != group.BoardId) throw new RuleBrokenException("The group belongs to another board.");
        var board = await db.Set<Board>().SingleAsync(b => b.Id == group.BoardId, cancel);
        var meeting = await db.Set<Meeting>().SingleAsync(m => m.Id == paper.MeetingId, cancel);
        await PaperWriter.SaveAsync(db, paper.Id, new PaperSave(paper.Version, paper.Subject, GroupReportText.Of(group, board, meeting), false), cancel);
        await transaction.CommitAsync(cancel);
        return paper;
    }
}
