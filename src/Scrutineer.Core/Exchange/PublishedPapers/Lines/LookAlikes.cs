using System.Collections.Frozen;

namespace Scrutineer.Exchange.PublishedPapers.Lines;

/// <summary>Letters of other alphabets that scanning put in the place of Latin ones.</summary>
internal static class LookAlikes
{
    private const char FirstGreek = '\u0370';
    private const char LastCyrillic = '\u052F';
    private const int ShortWord = 3;

    private static readonly FrozenDictionary<char, char> Latin = Pairs(
        "АВЕЅІЈКМНОРСТУХЬаеѕіјорсухԁԛԝһΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονυϲ", "ABESIJKMHOPCTYXbaesijopcyxdqwhABEZHIKMNOPTYXaovuc");

    /// <summary>Letters that look like small capitals: only trusted in short words, whole names are written with them.</summary>
    private static readonly FrozenDictionary<char, char> SmallCapitals = Pairs("вкмнт", "bkmht");

    /// <summary>False for a text written in another alphabet, whose letters are then left alone.</summary>
    public static bool MostlyLatin(string text)
    {
        int latin = 0, other = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetter(letter)) latin++;
            else if (letter >= FirstGreek && char.IsLetter(letter)) other++;
        }
        return latin > other;
    }

    /// <summary>The text with every word whose foreign letters all look Latin written in Latin letters.</summary>
    public static string ToLatin(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstGreek, LastCyrillic)) return text;
        var letters = text.ToCharArray();
        for (var start = 0; start < letters.Length;)
        {
            var end = start;
            while (end < letters.Length && char.IsLetter(letters[end])) end++;
            if (end > start) Rewrite(letters.AsSpan(start, end - start));
            start = Math.Max(end, start) + 1;
        }
        return new string(letters);
    }

    private static void Rewrite(Span<char> word)
    {
        foreach (var letter in word)
            if (IsForeign(letter) && Like(letter, word.Length) is null) return;
        for (var i = 0; i < word.Length; i++)
            if (IsForeign(word[i])) word[i] = Like(word[i], word.Length)!.Value;
    }

    private static bool IsForeign(char letter) => letter is >= FirstGreek and <= LastCyrillic;

    private static char? Like(char letter, int wordLength) =>
        Latin.TryGetValue(letter, out var like) || (wordLength <= ShortWord && SmallCapitals.TryGetValue(letter, out like)) ? like : null;

    private static FrozenDictionary<char, char> Pairs(string from, string to) =>
        from.Zip(to).DistinctBy(pair => pair.First).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
