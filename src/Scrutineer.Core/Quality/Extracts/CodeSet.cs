namespace Scrutineer.Quality.Extracts;

/// <summary>The codes that a column may hold, each with the ways in which it is written (rule E4).</summary>
public sealed class CodeSet
{
    private readonly Dictionary<string, int> byText = [];
    private readonly Dictionary<string, int> byToken = [];
    private readonly List<(string Words, int At)> byWords = [];

    /// <param name="codes">Each as "preferred code|other way|another way". The letter and bracket before a code may be left out.
    /// A way that begins with ~ is words that may stand anywhere in a cell; of several such the longest tells.</param>
    public CodeSet(params string[] codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        Names = [.. codes.Select(c => c.Split('|')[0])];
        for (var at = 0; at < codes.Length; at++)
        {
            foreach (var way in codes[at].Split('|'))
                if (way[0] == '~') byWords.Add((way[1..], at));
                else Learn(way, at);
        }

        byWords.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
    }

    /// <summary>The codes as the specification prefers them.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Where a cell's text stands in <see cref="Names"/>; -1 where it is none of them.</summary>
    public int Find(string text)
    {
        var plain = Column.Plain(text);
        if (byText.TryGetValue(plain, out var at)) return at;
        var rest = WithoutLetter(text, plain);
        if (rest.Length > 0 && byText.TryGetValue(rest, out at)) return at;
        foreach (var word in rest.Split(' ').Take(3))
            if (byToken.TryGetValue(word, out at)) return at;
        return byWords.Find(w => plain.Contains(w.Words, StringComparison.Ordinal)) is { Words: not null } found ? found.At : -1;
    }

    private void Learn(string way, int at)
    {
        var plain = Column.Plain(way);
        byText.TryAdd(plain, at);
        var rest = WithoutLetter(way, plain);
        if (rest.Length > 0) byText.TryAdd(rest, at);
        var first = rest.Split(' ')[0];
        // A word such as N1, RC7 or WBRI is a code wherever it stands among the first words.
        if (IsToken(first, way)) byToken.TryAdd(first, at);
    }

    private static bool IsToken(string word, string way) =>
        word.Length is >= 2 and <= 4 && way.Contains(word.ToUpperInvariant(), StringComparison.Ordinal) && (word.Length == 4 || (word.Any(char.IsDigit) && word.Any(char.IsLetter)));

    /// <summary>"a) Male" is "Male".</summary>
    private static string WithoutLetter(string text, string plain)
    {
        var bracket = text.AsSpan().TrimStart(" (").IndexOf(')');
        var space = plain.IndexOf(' ', StringComparison.Ordinal);
        return bracket is 1 or 2 && space is 1 or 2 ? plain[(space + 1)..] : plain;
    }
}
