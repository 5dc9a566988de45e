namespace Scrutineer.Tracking.Search;

/// <summary>A stretch of text, and whether it is what was looked for.</summary>
public readonly record struct MarkedText(string Text, bool IsMarked);

/// <summary>Marks in a text what was looked for: words by their stem, phrases where they stand together (rule S4).</summary>
public sealed class Highlighter
{
    private readonly HashSet<string> single;
    private readonly List<string[]> phrases;

    public Highlighter(IEnumerable<SearchTerm> terms)
    {
        var all = terms.ToList();
        single = [.. all.Where(t => !t.IsPhrase).Select(t => PorterStem.Of(t.Words[0]))];
        phrases = [.. all.Where(t => t.IsPhrase).Select(t => t.Words.Select(PorterStem.Of).ToArray())];
    }

    /// <summary>True where something in the text would be marked.</summary>
    public bool Finds(string text) => Marks(text).Count > 0;

    /// <summary>The whole text.</summary>
    public IReadOnlyList<MarkedText> Whole(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Pieces(text, 0, text.Length, Marks(text));
    }

    /// <summary>The stretch of a long text that holds most of what was looked for, cut at words.</summary>
    public IReadOnlyList<MarkedText> Passage(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        var marks = Marks(text);
        if (text.Length <= longest) return Pieces(text, 0, text.Length, marks);
        var best = marks.Count == 0 ? 0 : marks.MaxBy(m => (marks.Where(o => o.Start >= m.Start && o.End <= m.Start + longest * 2 / 3).Select(o => o.Text).Distinct().Count(), -m.Start)).Start;
        var from = best < longest / 3 ? 0 : WordStart(text, best - longest / 4);
        var to = from + longest >= text.Length ? text.Length : Math.Max(text.LastIndexOf(' ', from + longest), best + 1);
        var pieces = Pieces(text, from, to, marks);
        if (from > 0) pieces.Insert(0, new MarkedText("\u2026 ", false));
        if (to < text.Length) pieces.Add(new MarkedText(" \u2026", false));
        return pieces;
    }

    private static int WordStart(string text, int from)
    {
        var space = text.IndexOf(' ', from);
        return space < 0 || space > from + 40 ? from : space + 1;
    }

    private static List<MarkedText> Pieces(string text, int from, int to, List<Mark> marks)
    {
        var pieces = new List<MarkedText>();
        var at = from;
        foreach (var mark in marks.Where(m => m.Start >= from && m.End <= to))
        {
            if (mark.Start > at) pieces.Add(new MarkedText(text[at..mark.Start], false));
            pieces.Add(new MarkedText(text[mark.Start..mark.End], true));
            at = mark.End;
        }

        if (at < to) pieces.Add(new MarkedText(text[at..to], false));
        return pieces;
    }

    private List<Mark> Marks(string text)
    {
        List<(WordAt At, string Stem)> words = [.. Words.In(text).Select(w => (w, PorterStem.Of(w.Folded)))];
        var marks = new List<Mark>();
        for (var i = 0; i < words.Count; i++)
        {
            var length = phrases.Where(p => Stands(words, i, p)).Select(p => p.Length).DefaultIfEmpty(single.Contains(words[i].Stem) ? 1 : 0).Max();
            if (length == 0) continue;
            var (first, last) = (words[i].At, words[i + length - 1].At);
            marks.Add(new Mark(first.Start, last.End, words[i].Stem));
            i += length - 1;
        }

        return marks;
    }

    private static bool Stands(List<(WordAt At, string Stem)> words, int at, string[] phrase) =>
        at + phrase.Length <= words.Count && phrase.Select((stem, i) => words[at + i].Stem == stem).All(same => same);

    private readonly record struct Mark(int Start, int End, string Text);
}
