using System.Globalization;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Where agendas are made, papers written and signed off, and boards followed.</summary>
public static class AgendaLinks
{
    /// <summary>The agendas of the reader's boards.</summary>
    public static string All => "/agendas";

    /// <summary>A new meeting of a board.</summary>
    public static string New(string? board = null) => board is null ? "/agendas/new" : $"/agendas/new?board={Uri.EscapeDataString(board)}";

    /// <summary>Who holds papers up.</summary>
    public static string Waiting => "/agendas/waiting";

    /// <summary>The council's own closed days.</summary>
    public static string ClosedDays => "/calendar/closed-days";

    /// <summary>A board's standing items and lead times.</summary>
    public static string Practice(string board) => $"/agendas/boards/{board}";

    public static string Builder(Guid meeting) => $"/agendas/{meeting:N}";

    public static string Details(Guid meeting) => $"{Builder(meeting)}/details";

    public static string Publish(Guid meeting) => $"{Builder(meeting)}/publish";

    public static string Item(Guid item) => $"/agendas/items/{item:N}";

    public static string NewPaper(Guid item) => $"{Item(item)}/paper";

    public static string Paper(Guid paper) => $"/agendas/papers/{paper:N}";

    public static string SignOff(Guid paper) => $"{Paper(paper)}/sign-off";

    public static string Withdraw(Guid paper) => $"{Paper(paper)}/withdraw";

    /// <summary>A kept version of a paper; the list of them where none is named.</summary>
    public static string Versions(Guid paper, int? number = null) => $"{Paper(paper)}/versions" + (number is { } n ? $"?number={n.ToString(CultureInfo.InvariantCulture)}" : "");

    /// <summary>The uploaded file of a version.</summary>
    public static string File(Guid paper, int version) => $"{Paper(paper)}/file?version={version.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Where an approver reads and answers.</summary>
    public static string Answer(Guid signOff) => $"/sign-off/{signOff:N}";

    public static string AnswerFile(Guid signOff) => $"{Answer(signOff)}/file";

    /// <summary>What was published of a meeting, and when.</summary>
    public static string Notice(string board, DateOnly date) => $"{RecordLinks.Meeting(board, date)}/notice";

    /// <summary>A published paper's file.</summary>
    public static string PublishedFile(string board, DateOnly date, int order) => $"{RecordLinks.Paper(board, date, order)}/file";

    /// <summary>Following a board by e-mail.</summary>
    public static string Follow(string board) => $"{RecordLinks.Board(board)}/follow";
}
