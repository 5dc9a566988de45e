using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Absolute addresses for mail to those who follow a board.</summary>
internal sealed class MailLinks(SiteAddress site) : IMailLinks
{
    public string Meeting(Board board, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(meeting);
        return site.Of(RecordLinks.Meeting(board.Slug, meeting.Date));
    }

    public string Subscription(string token) => site.Of($"/follow/{token}");
}
