namespace Scrutineer.Web.Infrastructure;

/// <summary>Where a work programme is kept, what it is chosen from, and the groups that work from it.</summary>
public static class ProgrammeLinks
{
    /// <summary>A new item of a year's programme.</summary>
    /// <param name="place">Where it is to stand, as the form writes it; null where that is yet to be chosen.</param>
    public static string New(string board, string year, string? place = null) => $"{RecordLinks.Programme(board, year)}/new" + (place is null ? "" : $"?place={Uri.EscapeDataString(place)}");

    /// <summary>What a board did in a year, and what it did not reach.</summary>
    public static string Review(string board, string year) => $"{RecordLinks.Programme(board, year)}/review";

    /// <summary>What an item says, and what became of it.</summary>
    public static string Item(Guid item) => $"/programme-items/{item:N}";

    /// <summary>Moving an item to another day or heading.</summary>
    public static string Move(Guid item) => $"{Item(item)}/move";

    /// <summary>Sending a progress report to members instead of taking agenda time.</summary>
    public static string Circulate(Guid item) => $"{Item(item)}/circulate";

    /// <summary>Suggesting what a board should look at.</summary>
    public static string Suggest(string board) => $"{RecordLinks.Board(board)}/suggest";

    /// <summary>What was suggested to a board, and what came of it.</summary>
    public static string Suggestions(string board) => $"{RecordLinks.Board(board)}/suggestions";

    /// <summary>Reading a suggestion and deciding on it.</summary>
    public static string Suggestion(Guid suggestion) => $"/suggestions/{suggestion:N}";

    /// <summary>A board's task and finish groups.</summary>
    public static string Groups(string board) => $"{RecordLinks.Board(board)}/task-and-finish";

    /// <summary>A new group of a board.</summary>
    public static string NewGroup(string board) => $"{Groups(board)}/new";

    public static string Group(Guid group) => $"/task-and-finish/{group:N}";

    /// <summary>Keeping a group's record.</summary>
    public static string KeepGroup(Guid group) => $"{Group(group)}/keep";
}
