namespace Scrutineer.Web.Infrastructure;

/// <summary>Where a work programme is kept, and what it is chosen from.</summary>
public static class ProgrammeLinks
{
    /// <summary>A new item of a year's programme.</summary>
    public static string New(string board, string year, string? place = null) => $"{RecordLinks.Programme(board, year)}/new" + (place is null ? "" : $"?place={Uri.EscapeDataString(place)}");

    /// <summary>What an item says, and what became of it.</summary>
    public static string Item(Guid item) => $"/programme-items/{item:N}";

    /// <summary>Moving an item to another day or heading.</summary>
    public static string Move(Guid item) => $"{Item(item)}/move";
}
