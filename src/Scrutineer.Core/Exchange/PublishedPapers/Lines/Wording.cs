using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>Compares and cuts pieces of text the way a reader would.</summary>
internal static class Wording
{
    private static readonly string[] Abbreviations = ["No", "Nos", "Cllr", "Cllrs", "Mr", "Mrs", "Ms", "Dr", "Rev", "St", "e.g", "i.e", "etc", "p.m", "a.m", "approx", "Min", "Mins", "Approx"];

    /// <summary>Letters and digits in lower case, everything else a single space: "Child C – SCR" and "child c - scr" are the same.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var mark in text)
        {
            if (char.IsLetterOrDigit(mark)) folded.Append(char.ToLowerInvariant(mark));
            else if (mark is not ('\'' or '’' or '‘') && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        if (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.ToString();
    }

    /// <summary>How much of the shorter text's words the other holds, from 0 to 1.</summary>
    public static double Likeness(string one, string other)
    {
        var a = Words(one);
        var b = Words(other);
        var fewer = Math.Min(a.Count, b.Count);
        return fewer == 0 ? 0 : (double)a.Count(b.Contains) / fewer;
    }

    /// <summary>The telling words of a text, folded: those of four letters and more, and numbers.</summary>
    public static HashSet<string> Words(string text) =>
        [.. Fold(text).Split(' ').Where(w => w.Length > 3 || (w.Length > 0 && (char.IsAsciiDigit(w[0]) || w.Length == 1)))];

    /// <summary>The sentences of a paragraph, each with where it starts.</summary>
    public static IEnumerable<(string Sentence, int Start)> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length - 1; at++)
        {
            if (text[at] is not ('.' or '?' or '!') || !EndsHere(text, start, at)) continue;
            yield return (text[start..(at + 1)].Trim(), start);
            start = at + 1;
            while (start < text.Length && text[start] == ' ') start++;
        }
        if (start < text.Length) yield return (text[start..].Trim(), start);
    }

    /// <summary>True where a text stops as a finished sentence or a heading before a list does.</summary>
    public static bool IsFinished(string text) => text.Length == 0 || text[^1] is '.' or ':' or ';' or '?' or '!' or ')' or '”' or '"' or '…';

    /// <summary>True where a text starts in the middle of a sentence.</summary>
    public static bool StartsMidway(string text) => text.Length > 0 && (char.IsLower(text[0]) || text[0] is ',' or ';');

    /// <summary>Two pieces of one sentence; a word broken after its hyphen is closed up.</summary>
    public static string Join(string first, string second) =>
        first.Length == 0 ? second : second.Length == 0 ? first : BreaksAtHyphen(first[^1], first.Length > 1 ? first[^2] : ' ', second[0]) ? first + second : $"{first} {second}";

    /// <summary>True where a line ends inside a hyphenated word.</summary>
    public static bool BreaksAtHyphen(char last, char beforeLast, char next) => last == '-' && char.IsLetter(beforeLast) && char.IsLower(next);

    /// <summary>The text, or null for one without words.</summary>
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool EndsHere(string text, int start, int at)
    {
        var next = at + 1;
        if (text[next] is '"' or '”' or '’' or '\'' or ')' && next + 1 < text.Length) next++;
        if (text[next] != ' ' || next + 1 >= text.Length) return false;
        var follows = text[next + 1];
        if (!char.IsUpper(follows) && follows is not ('"' or '“' or '(' or '‘' or '\'')) return false;
        if (text[at] != '.') return true;
        var word = text.AsSpan(start, at - start);
        word = word[(word.LastIndexOf(' ') + 1)..].TrimStart('(');
        foreach (var abbreviation in Abbreviations)
            if (word.SequenceEqual(abbreviation)) return false;
        return !AreInitials(word) || at - start < 2;
    }

    /// <summary>"A", "R.A": letters for names, whose last full stop ends no sentence.</summary>
    private static bool AreInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.') return false;
        return word.Length % 2 == 1;
    }
}
