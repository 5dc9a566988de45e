using System.Text;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Words printed one after another on one line, with no gap between them that could divide columns for certain.</summary>
internal sealed class PdfRun(PdfWord first)
{
    private const float WidestSpace = 0.9f;
    private const float WidestHang = 6;
    private const float NarrowestGap = 0.1f;
    private const float DrawnSpace = 0.3f;
    private readonly List<PdfWord> words = [first];

    public IReadOnlyList<PdfWord> Words => words;

    public float Left { get; private set; } = first.Left;

    public float Right { get; private set; } = first.Right;

    public float Top { get; private set; } = first.Top;

    public float Bottom { get; private set; } = first.Bottom;

    public float Height => Bottom - Top;

    /// <summary>Where the words after a number or bullet begin; lines below that begin there belong to them.</summary>
    public float Hang { get; private set; } = first.Left;

    /// <param name="words">Words in the order in which they are drawn.</param>
    public static List<PdfRun> Of(IReadOnlyList<PdfWord> words)
    {
        var runs = new List<PdfRun>();
        foreach (var word in words)
        {
            if (runs.Count > 0 && runs[^1].TakeBefore(word)) continue;
            if (runs.Count == 0 || runs[^1].IsApartFrom(word, runs.Count > 1 && runs[^2].IsBeside(runs[^1])) || !runs[^1].Take(word)) runs.Add(new PdfRun(word));
        }
        return runs;
    }

    /// <summary>The same runs, with numbers that stand where a table's first cells do parted from the cell beside them; an item's number stands at the margin or further in.</summary>
    public static List<PdfRun> WithNumbersApart(IReadOnlyList<PdfRun> runs, PdfMeasure measure)
    {
        var parted = new List<PdfRun>(runs.Count);
        foreach (var run in runs)
            if (run.words is [var number, { Begins: true } next, ..] && measure.IsFirstCell(number) && IsMarker(number.Text) && next.Left - number.Right > DrawnSpace * next.Height)
            {
                parted.Add(new PdfRun(number));
                parted.AddRange(Of([.. run.words.Skip(1)]));
            }
            else parted.Add(run);
        return parted;
    }

    public bool IsBeside(PdfRun other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > 0.5f * Math.Min(Height, other.Height);

    public string Text() => TextOf(words);

    /// <summary>The words with single spaces; a raised "th" closes up to its figure.</summary>
    public static string TextOf(IEnumerable<PdfWord> words)
    {
        var text = new StringBuilder();
        var before = default(PdfWord);
        foreach (var word in words)
        {
            var raised = text.Length > 0 && char.IsAsciiDigit(text[^1]) && word.Height < 0.95f * before.Height && word.Text is "st" or "nd" or "rd" or "th";
            var apart = word.Begins == false || (word.Begins == true && text.Length is > 0 and < 7 && IsMarker(text.ToString()));
            if (text.Length > 0 && !raised && (apart || !(word.Left - before.Right < 0.02f * word.Height && word.Left >= before.Left && Math.Abs(word.Middle - before.Middle) < 0.4f * word.Height))) text.Append(' ');
            text.Append(word.Text);
            before = word;
        }
        return text.ToString();
    }

    /// <summary>Two lines of one text: a word that the line's end broke after its hyphen is closed up, a name too.</summary>
    public static string Join(string first, string second) =>
        first.Length > 1 && second.Length > 0 && first[^1] == '-' && char.IsLetter(first[^2]) && char.IsLetter(second[0]) ? first + second : Wording.Join(first, second);

    /// <summary>Takes what is drawn later but stands before these words with a space between: letters of another font, or the next word of a script that runs to the left.</summary>
    private bool TakeBefore(PdfWord word)
    {
        if (word.Begins != true || words[0].Begins != false || word.Right > Left || Left - word.Right > DrawnSpace * word.Height || Math.Abs(word.Middle - words[0].Middle) > 0.5f * word.Height) return false;
        words.Insert(RunsLeft(word.Text) ? words.Count : 0, word);
        (Left, Hang) = (word.Left, word.Left);
        return true;
    }

    /// <summary>True for Hebrew, Arabic and their like.</summary>
    private static bool RunsLeft(string text) => text[0] is >= '\u0590' and <= '\u08FF';

    private bool Take(PdfWord word)
    {
        var height = Math.Max(Height, word.Height);
        if (Math.Abs(word.Middle - ((Top + Bottom) / 2)) > 0.5f * height) return false;
        var gap = word.Left - Right;
        var hangs = words.Count == 1 && gap > 0 && gap < WidestHang * height && IsMarker(words[0].Text);
        if (gap < -0.5f * height || (gap > WidestSpace * height && !hangs)) return false;
        if (words.Count == 1 && (hangs || IsMarker(words[0].Text))) Hang = word.Left;
        words.Add(word);
        Right = Math.Max(Right, word.Right);
        if (word.Height < 0.95f * Height) return true;
        Top = Math.Min(Top, word.Top);
        Bottom = Math.Max(Bottom, word.Bottom);
        return true;
    }

    /// <summary>True where a new stretch of text begins after a gap that no space was drawn for, or wider than one: another cell.</summary>
    /// <param name="word">The word that follows.</param>
    /// <param name="inRow">True where these words have others beside them, so that a number among them numbers no item.</param>
    private bool IsApartFrom(PdfWord word, bool inRow)
    {
        if (word.Begins != true || words[^1].Spaced is not { } spaced || (!inRow && words.Count == 1 && IsMarker(words[0].Text))) return false;
        if (ListNumber.IsOrdinal(word.Text) && char.IsAsciiDigit(words[^1].Text[^1]) && word.Height < 0.95f * Height) return word.Left - Right > DrawnSpace * Height;
        return word.Left - Right > (spaced ? DrawnSpace : NarrowestGap) * word.Height;
    }

    private static bool IsMarker(string text) => BulletMark.Is(text) || (text.Length <= 6 && ListMarker.Of(text + " ") is not null);
}
