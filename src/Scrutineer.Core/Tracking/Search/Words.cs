using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Scrutineer.Tracking.Search;

/// <summary>A word where it stands in a text, in lower case and without accents.</summary>
internal readonly record struct WordAt(int Start, int Length, string Folded)
{
    public int End => Start + Length;
}

/// <summary>What counts as a word, for search, spelling and highlighting alike. Both databases are made to divide texts in the same way.</summary>
internal static class Words
{
    /// <summary>Words too common to look for; those that PostgreSQL's English configuration passes over.</summary>
    private static readonly FrozenSet<string> Common = (
        "i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves "
        + "what which who whom this that these those am is are was were be been being have has had having do does did doing a an the and but if or because as until while "
        + "of at by for with about against between into through during before after above below to from up down in out on off over under again further then once here there "
        + "when where why how all any both each few more most other some such no nor not only own same so than too very s t can will just don should now").Split(' ').ToFrozenSet();

    public static bool IsCommon(string folded) => Common.Contains(folded);

    /// <summary>The words of a text in order.</summary>
    public static IEnumerable<WordAt> In(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || (start >= 0 && IsMark(text[i]))))
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                yield return new WordAt(start, i - start, Fold(text.AsSpan(start, i - start)));
                start = -1;
            }
        }
    }

    /// <summary>A letter with its accent taken off; itself where it has none.</summary>
    public static char WithoutAccent(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && parts.AsSpan(1).IndexOfAnyExceptInRange('\u0300', '\u036f') < 0 ? parts[0] : letter;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsAscii(c)) folded.Append(char.ToLowerInvariant(c));
            else if (!IsMark(c)) folded.Append(WithoutAccent(char.ToLowerInvariant(c)));
        }

        return folded.ToString();
    }

    private static bool IsMark(char c) => c > '\u02ff' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
