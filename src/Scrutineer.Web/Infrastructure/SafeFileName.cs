using System.Globalization;
using System.Text;

namespace Scrutineer.Web.Infrastructure;

/// <summary>Names under which a browser saves files: what a reader sees is what the file is called (rule A14).</summary>
public static class SafeFileName
{
    private const int Longest = 150;
    private const string Forbidden = "/\\:*?\"<>|";

    /// <summary>The name without folders, control characters, and letters that turn or hide what follows ("exe.txt" written backwards).</summary>
    public static string Of(string? name)
    {
        var kept = string.Concat((name ?? "").EnumerateRunes().Where(IsPlain)).Trim(' ', '.');
        if (kept.Length <= Longest) return kept.Length == 0 ? "file" : kept;
        var ending = Path.GetExtension(kept) is { Length: <= 10 } own ? own : "";
        var cut = Longest - ending.Length;
        return kept[..(char.IsHighSurrogate(kept[cut - 1]) ? cut - 1 : cut)] + ending;
    }

    private static bool IsPlain(Rune letter) =>
        !Forbidden.Contains(letter.ToString(), StringComparison.Ordinal)
        && Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
