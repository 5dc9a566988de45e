using Scrutineer.Governance.Asks;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Publishing;
using Scrutineer.Governance.Reminders;
using Scrutineer.Quality.Performance.Signals;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Absolute addresses for mail: to those who follow a board, and to those who are reminded.</summary>
internal sealed class MailLinks(SiteAddress site) : IMailLinks, IReminderLinks, IAskLinks, ISignalLinks
{
    public string MyWork => site.Of("/my-work");

    public string Choices => site.Of("/account/reminders");

    public string Agenda(Guid meeting) => site.Of(AgendaLinks.Builder(meeting));

    public string Desk(string board, DateOnly date) => site.Of(RecordLinks.Desk(board, date));

    public string Meeting(string board, DateOnly date) => site.Of(RecordLinks.Meeting(board, date));

    public string Meeting(Board board, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(meeting);
        return Meeting(board.Slug, meeting.Date);
    }

    public string Signal(Guid signal) => site.Of(PerformanceLinks.Signal(signal));

    public string Answers => site.Of(AskLinks.Answers);

    public string Answer(Guid addressee) => site.Of(AskLinks.Answer(addressee));

    public string Ask(Guid ask) => site.Of(RecordLinks.TrackedItem(ask));

    public string Subscription(string token) => site.Of($"/follow/{token}");
}
