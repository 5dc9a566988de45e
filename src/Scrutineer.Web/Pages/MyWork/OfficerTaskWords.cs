using Scrutineer.Governance.Reminders;
using Scrutineer.Web.Infrastructure;

namespace Scrutineer.Web.Pages.MyWork;

/// <summary>An officer's task in words, and the page where it is done.</summary>
public static class OfficerTaskWords
{
    public static string Words(this OfficerTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.Kind switch
        {
            OfficerTaskKind.PublishAgenda => "Publish the agenda",
            OfficerTaskKind.WriteMinutes => "Write the minutes",
            OfficerTaskKind.HearFromChair => "Hear from the chair about the draft minutes",
            OfficerTaskKind.PublishMinutes => "Publish the minutes, which the chair has read",
            OfficerTaskKind.SendAsks => "Send what the minutes ask to its owners",
            OfficerTaskKind.ApproveMinutes => "Have the minutes approved at the next meeting",
            _ => "The pack could not be bound",
        };
    }

    public static string Address(this OfficerTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var (board, date) = (task.Board.Slug, task.Meeting.Date);
        return task.Kind switch
        {
            OfficerTaskKind.PublishAgenda => AgendaLinks.Builder(task.Meeting.Id),
            OfficerTaskKind.SendAsks => AskLinks.Circulation(task.Meeting.Id),
            OfficerTaskKind.MendPack => AgendaLinks.Notice(board, date),
            OfficerTaskKind.PublishMinutes or OfficerTaskKind.HearFromChair => RecordLinks.DeskPublish(board, date),
            OfficerTaskKind.ApproveMinutes => RecordLinks.DeskApprove(board, date),
            _ => RecordLinks.Desk(board, date),
        };
    }
}
