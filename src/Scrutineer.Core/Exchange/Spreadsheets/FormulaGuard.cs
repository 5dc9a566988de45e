using System.Globalization;

namespace Scrutineer.Exchange.Spreadsheets;

/// <summary>Keeps a spreadsheet from running text as a formula: such text gets a leading apostrophe, which the spreadsheet shows as text (rule X1).</summary>
public static class FormulaGuard
{
    // The wide forms count: spreadsheets set to some languages read them as the plain ones.
    private const string Starts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text as it can stand in a cell. Nothing is lost: <see cref="Unescape"/> gives it back.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsLive(text.AsSpan().TrimStart('\'')) ? "'" + text : text;
    }

    /// <summary>The text that was escaped.</summary>
    public static string Unescape(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith('\'') && IsLive(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;
    }

    /// <summary>True where a spreadsheet may take the cell for a formula: by its first letter, or by one that only unseen letters precede.</summary>
    public static bool IsLive(ReadOnlySpan<char> cell)
    {
        if (cell.Length > 0 && cell[0] is '\t' or '\r' or '\n') return true;
        foreach (var letter in cell)
            if (!IsUnseen(letter)) return Starts.Contains(letter, StringComparison.Ordinal);
        return false;
    }

    private static bool IsUnseen(char letter) =>
        char.IsWhiteSpace(letter) || char.IsControl(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;
}
