using System.Collections.Frozen;

namespace Scrutineer.Tracking;

/// <summary>How alike two short texts are, by the words that carry their meaning. Used to suggest ties and to recognise a text met twice, never to assert one.</summary>
public static class TextLikeness
{
    private static readonly FrozenSet<string> Empty = new[]
    {
        "a", "an", "and", "the", "of", "to", "in", "on", "for", "by", "be", "is", "are", "was", "were", "with", "that", "this", "it", "its", "at", "as", "from",
        "or", "any", "all", "their", "they", "has", "have", "had", "been", "will", "would", "about", "into", "which", "who", "than", "also", "not", "no", "so",
    }.ToFrozenSet();

    /// <summary>The significant words of a text, in lower case and cut to a common stem. Numbers and single letters count: they tell "Child T" from "Child D".</summary>
    public static IReadOnlySet<string> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new HashSet<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '\u2019' && start >= 0));
            if (inWord)
            {
                if (start < 0) start = i;
            }
            else if (start >= 0)
            {
                Add(words, text.AsSpan(start, i - start));
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Shared words as a share of both texts' words (Dice), 0 to 1.</summary>
    public static double Of(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Count == 0 || other.Count == 0) return 0;
        return 2.0 * Shared(one, other) / (one.Count + other.Count);
    }

    /// <inheritdoc cref="Of(IReadOnlySet{string},IReadOnlySet{string})"/>
    public static double Of(string one, string other) => Of(Words(one), Words(other));

    /// <summary>Shared words as a share of the shorter text's words: 1 when the shorter is contained in the longer.</summary>
    public static double Containment(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var shorter = Math.Min(one.Count, other.Count);
        return shorter == 0 ? 0 : (double)Shared(one, other) / shorter;
    }

    /// <summary>How many significant words two texts share.</summary>
    public static int Shared(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count <= other.Count ? one.Count(other.Contains) : other.Count(one.Contains);

    private static void Add(HashSet<string> words, ReadOnlySpan<char> raw)
    {
        var word = raw.ToString().ToLowerInvariant().Replace("\u2019", "'", StringComparison.Ordinal);
        if (word.EndsWith("'s", StringComparison.Ordinal)) word = word[..^2];
        word = word.Trim('\'');
        if (word.Length == 0 || Empty.Contains(word)) return;
        words.Add(Stem(word));
    }

    private static string Stem(string word)
    {
        if (word.Length <= 4) return word;
        foreach (var (ending, put) in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length >= 3) return word[..^ending.Length] + put;
        return word;
    }

    private static readonly (string Ending, string Put)[] Endings =
        [("ies", "y"), ("ings", ""), ("ing", ""), ("sses", "ss"), ("ses", "s"), ("ed", ""), ("es", "e"), ("s", "")];
}
