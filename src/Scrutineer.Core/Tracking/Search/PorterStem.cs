namespace Scrutineer.Tracking.Search;

/// <summary>The stem that endings leave of an English word, by M F Porter's algorithm of 1980: the one SQLite's index uses, so that what it found can be marked.</summary>
internal static class PorterStem
{
    private static readonly (string Ending, string Put)[] Step2 = LongestFirst(
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"),
        ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ]);

    private static readonly (string Ending, string Put)[] Step3 = LongestFirst(
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")]);

    private static readonly string[] Step4 =
        ["al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"];

    public static string Of(string word)
    {
        if (word.Length <= 2 || !word.All(char.IsAsciiLetterLower)) return word;
        return Tidy(Shorten(Replace(Replace(FinalY(PastOrPresent(Plural(word))), Step2), Step3)));
    }

    private static string Plural(string w) =>
        w.EndsWith("sses", StringComparison.Ordinal) || w.EndsWith("ies", StringComparison.Ordinal) ? w[..^2]
        : w.EndsWith('s') && !w.EndsWith("ss", StringComparison.Ordinal) ? w[..^1] : w;

    private static string PastOrPresent(string w)
    {
        if (w.EndsWith("eed", StringComparison.Ordinal)) return Measure(w[..^3]) > 0 ? w[..^1] : w;
        var stem = w.EndsWith("ed", StringComparison.Ordinal) ? w[..^2] : w.EndsWith("ing", StringComparison.Ordinal) ? w[..^3] : null;
        if (stem is null || !HasVowel(stem)) return w;
        if (stem.EndsWith("at", StringComparison.Ordinal) || stem.EndsWith("bl", StringComparison.Ordinal) || stem.EndsWith("iz", StringComparison.Ordinal)) return stem + "e";
        if (EndsDouble(stem) && stem[^1] is not ('l' or 's' or 'z')) return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string FinalY(string w) => w.EndsWith('y') && HasVowel(w[..^1]) ? w[..^1] + "i" : w;

    private static string Replace(string w, (string Ending, string Put)[] endings)
    {
        var (ending, put) = Array.Find(endings, e => w.EndsWith(e.Ending, StringComparison.Ordinal));
        return ending is not null && Measure(w[..^ending.Length]) > 0 ? w[..^ending.Length] + put : w;
    }

    private static (string Ending, string Put)[] LongestFirst((string Ending, string Put)[] endings) => [.. endings.OrderByDescending(e => e.Ending.Length)];

    private static string Shorten(string w)
    {
        if (Step4.Where(e => w.EndsWith(e, StringComparison.Ordinal)).MaxBy(e => e.Length) is not { } ending) return w;
        var stem = w[..^ending.Length];
        return Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem : w;
    }

    private static string Tidy(string w)
    {
        if (w.EndsWith('e') && (Measure(w[..^1]) > 1 || (Measure(w[..^1]) == 1 && !EndsShort(w[..^1])))) w = w[..^1];
        return w.EndsWith("ll", StringComparison.Ordinal) && Measure(w) > 1 ? w[..^1] : w;
    }

    /// <summary>How many times a vowel is followed by a consonant.</summary>
    private static int Measure(string w)
    {
        var count = 0;
        for (var i = 1; i < w.Length; i++)
            if (IsConsonant(w, i) && !IsConsonant(w, i - 1)) count++;
        return count;
    }

    private static bool IsConsonant(string w, int i) => w[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(w, i - 1),
        _ => true,
    };

    private static bool HasVowel(string w) => Enumerable.Range(0, w.Length).Any(i => !IsConsonant(w, i));

    private static bool EndsDouble(string w) => w.Length > 1 && w[^1] == w[^2] && IsConsonant(w, w.Length - 1);

    /// <summary>Consonant, vowel, consonant, the last not w, x or y: "hop".</summary>
    private static bool EndsShort(string w) =>
        w.Length > 2 && IsConsonant(w, w.Length - 1) && !IsConsonant(w, w.Length - 2) && IsConsonant(w, w.Length - 3) && w[^1] is not ('w' or 'x' or 'y');
}
