using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Attendance set out as a table of two columns: the group on the left, its people on the right.</summary>
internal static class AttendanceRow
{
    /// <summary>The row as the line it stands for, "Apologies: Councillor A"; any other line as it is.</summary>
    public static PaperLine AsLine(PaperLine line) => TextOf(line) is { } text ? new PaperLine(line.Number, text) { Gap = line.Gap } : line;

    /// <summary>The words of such a row; null for any other line.</summary>
    public static string? TextOf(PaperLine line)
    {
        if (!line.IsRow || line.Cells.Where(c => c.Length > 0).Take(3).ToList() is not [var label, var people]) return null;
        var words = $"{label.TrimEnd(':', ' ')}:";
        return AttendanceLabel.At(words) is { } group && group.Length == words.Length ? $"{words} {people}" : null;
    }
}
