using System.Globalization;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Tracking;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Where records live on the web: the one place that knows addresses.</summary>
public static class RecordLinks
{
    /// <summary>The address of a record by its card; null for one that has no page (a minute not held).</summary>
    public static string? Address(this RecordCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var a = card.Address;
        return card.Ref.Kind switch
        {
            "minute" when a.ContainsKey("citation") => Minute(a["board"], a["citation"]),
            "minute" or "agenda-item" => $"{Meeting(a["board"], a["date"])}#{a["anchor"]}",
            "meeting" => Meeting(a["board"], a["date"]),
            "programme-item" => $"{Programme(a["board"], a["year"])}#{a["anchor"]}",
            "ask-source" => $"/tracker/sources/{a["id"]}",
            "task-and-finish-group" => $"/task-and-finish/{a["group"]}",
            _ => null,
        };
    }

    /// <summary>The address of a record that search found, at the passage where its page can show it.</summary>
    /// <param name="place">What its address is made of, as its subject said.</param>
    /// <param name="part">The passage; null for the record itself.</param>
    public static string Found(string kind, IReadOnlyDictionary<string, string> place, string? part)
    {
        ArgumentNullException.ThrowIfNull(place);
        return kind switch
        {
            "minute" when place.TryGetValue("citation", out var citation) => Minute(place["board"], citation) + (part?.StartsWith("decision-", StringComparison.Ordinal) == true ? $"#{part}" : ""),
            "minute" => $"{Meeting(place["board"], place["date"])}#minute-{place["order"]}",
            "agenda-item" => $"{Meeting(place["board"], place["date"])}#item-{place["order"]}",
            "meeting" => Meeting(place["board"], place["date"]),
            "paper" => $"{Meeting(place["board"], place["date"])}/papers/{place["order"]}{(place.TryGetValue("anchor", out var anchor) ? $"#{anchor}" : "")}",
            "programme-item" => $"{Programme(place["board"], place["year"])}#item-{place["order"]}",
            "task-and-finish-group" => $"/task-and-finish/{place["group"]}",
            "person" => Person(place["person"]),
            "matter" => Matter(place["matter"]),
            "tracked-item" => $"/tracker/{place["id"]}",
            _ => Board(place["board"]),
        };
    }

    /// <summary>A search for these words.</summary>
    public static string Search(string words) => "/search" + Query(("q", words));

    public static string Board(string board) => $"/boards/{board}";

    /// <summary>A board's meetings for a calendar program.</summary>
    public static string Calendar(string board) => $"{Board(board)}/meetings.ics";

    /// <summary>News of one board, as a feed.</summary>
    public static string BoardFeed(string board) => $"{Board(board)}/feed.atom";

    /// <summary>News of all boards, as a feed.</summary>
    public static string CouncilFeed => "/feed.atom";

    /// <summary>How to have calendars and feeds.</summary>
    public static string Subscribe => "/subscribe";

    public static string Meeting(string board, DateOnly date) => Meeting(board, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>All boards' meetings, or one board's.</summary>
    public static string Meetings(string? board = null) => board is null ? "/meetings" : $"/meetings?board={board}";

    /// <summary>What boards asked for, narrowed to a kind, a state, a board, a municipal year's slug or an effect.</summary>
    public static string Tracker(string? status = null, string? board = null, string? year = null, string? kind = null, string? effect = null, string? owner = null, string? theme = null) =>
        "/tracker" + Query(("status", status), ("board", board), ("year", year), ("kind", kind), ("effect", effect), ("owner", owner), ("theme", theme));

    /// <summary>A minute where its meeting's page shows it.</summary>
    public static string MinuteInMeeting(string board, DateOnly date, int order) => $"{Meeting(board, date)}#minute-{order}";

    /// <summary>An agenda item where its meeting's page shows it.</summary>
    public static string AgendaItem(string board, DateOnly date, int order) => $"{Meeting(board, date)}#item-{order}";

    /// <summary>A minute by its citation, with a slash or a hyphen.</summary>
    public static string Minute(string board, string citation) => $"/boards/{board}/minutes/{citation?.Replace('/', '-')}";

    /// <summary>A paper by its place in its meeting.</summary>
    public static string Paper(string board, DateOnly date, int order) => $"{Meeting(board, date)}/papers/{order}";

    /// <summary>A work programme by its municipal year's slug ("2015-16").</summary>
    public static string Programme(string board, string year) => $"/boards/{board}/work-programme/{year}";

    /// <summary>An item where its work programme lists it.</summary>
    /// <param name="startYear">The year its municipal year starts in.</param>
    public static string ProgrammeItem(string board, int startYear, int order) => $"{Programme(board, new MunicipalYear(startYear).Slug)}#item-{order}";

    public static string Person(string person) => $"/people/{person}";

    public static string Matter(string matter) => $"/matters/{matter}";

    public static string TrackedItem(Guid id) => $"/tracker/{id:N}";

    /// <summary>The same work programme as a table for a spreadsheet.</summary>
    public static string ProgrammeTable(string board, string year) => $"{Programme(board, year)}.csv";

    /// <summary>All boards' work programmes.</summary>
    public static string Programmes => "/work-programmes";

    /// <summary>How asks stand, in figures and pictures.</summary>
    public static string TrackerDashboard => "/tracker/dashboard";

    /// <summary>What in the records needs a person to look at it.</summary>
    public static string TrackerCheck => "/tracker/check";

    /// <summary>What people put right.</summary>
    public static string Corrections => "/corrections";

    /// <summary>Whether two people are one; empty where they are yet to be named.</summary>
    public static string SamePeople(string? one = null, string? other = null) => $"{Corrections}/people" + Query(("one", one), ("other", other));

    /// <summary>Whether a tie holds.</summary>
    public static string JudgeLink(Guid link) => $"{Corrections}/links/{link:N}";

    /// <summary>Which minute a citation means.</summary>
    public static string ResolveCitation(Guid citation) => $"{Corrections}/citations/{citation:N}";

    /// <summary>The right day of a meeting.</summary>
    public static string CorrectDay(Guid meeting) => $"{Corrections}/meetings/{meeting:N}";

    /// <summary>Taking a correction back.</summary>
    public static string TakeBack(Guid correction) => $"{Corrections}/{correction:N}/undo";

    /// <summary>The desk at which a meeting's minutes are taken.</summary>
    public static string Desk(string board, DateOnly date) => $"{Meeting(board, date)}/desk";

    /// <summary>One minute on the desk.</summary>
    public static string DeskMinute(string board, DateOnly date, Guid draft) => $"{Desk(board, date)}/minutes/{draft:D}";

    /// <summary>Apologies, substitutes, and who came.</summary>
    public static string DeskAttendance(string board, DateOnly date) => $"{Desk(board, date)}/attendance";

    /// <summary>Notices to speak, interests, closed items.</summary>
    public static string DeskBusiness(string board, DateOnly date) => $"{Desk(board, date)}/business";

    /// <summary>Sentences that ask, and matters arising.</summary>
    public static string DeskCheck(string board, DateOnly date) => $"{Desk(board, date)}/check";

    /// <summary>The chair's reading, and publication.</summary>
    public static string DeskPublish(string board, DateOnly date) => $"{Desk(board, date)}/publish";

    /// <summary>Approval at a later meeting.</summary>
    public static string DeskApprove(string board, DateOnly date) => $"{Desk(board, date)}/approve";

    /// <summary>What members said of a meeting.</summary>
    public static string DeskEvaluation(string board, DateOnly date) => $"{Desk(board, date)}/evaluation";

    /// <summary>Where a member says how a meeting went.</summary>
    public static string Evaluation(string board, DateOnly date) => $"{Meeting(board, date)}/evaluation";

    /// <summary>Where the chair reads the draft minutes.</summary>
    public static string DraftMinutes(string board, DateOnly date) => $"{Meeting(board, date)}/draft-minutes";

    /// <summary>Changing a published minute.</summary>
    public static string Amend(string board, string citation) => $"{Minute(board, citation)}/amend";

    /// <summary>A meeting's minutes as a Word document.</summary>
    public static string MinutesDocument(string board, DateOnly date) => $"{Meeting(board, date)}/minutes.docx";

    /// <summary>A meeting's minutes as a PDF.</summary>
    public static string MinutesPdf(string board, DateOnly date) => $"{Meeting(board, date)}/minutes.pdf";

    /// <summary>Attendance and decisions of a board in a municipal year, by the year's slug.</summary>
    public static string Statistics(string board, string year) => $"/boards/{board}/statistics/{year}";

    /// <summary>What happened to a record, for those who may know.</summary>
    public static string History(RecordRef record) => $"/history/{record.Kind}/{record.Id:N}";

    /// <summary>The original file of an imported document.</summary>
    public static string Document(Guid id, string name) => $"/documents/{id:N}/{Uri.EscapeDataString(name)}";

    private static string Query(params (string Name, string? Value)[] parts) =>
        QueryString.Create(parts.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value))).ToUriComponent();

    /// <summary>A meeting by its day as addresses write it.</summary>
    public static string Meeting(string board, string date) => $"/boards/{board}/meetings/{date}";
}
