using System.Buffers.Text;
using System.Numerics;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Follows what a page draws and keeps its straight lines (thin filled shapes and strokes) and where text of which tag begins.</summary>
internal sealed class PdfDrawing
{
    private const int MostRules = 2_000;
    private const int Deepest = 100;

    private readonly float pageHeight;
    private readonly List<PdfRule> rules = [];
    private readonly Stack<Matrix3x2> saved = new();
    private readonly List<float> figures = [];
    private readonly List<List<Vector2>> path = [];
    private readonly PdfShowing showing;
    private Matrix3x2 placed = Matrix3x2.Identity;

    private PdfDrawing(float pageHeight, IReadOnlyDictionary<string, PdfFont> fonts)
    {
        this.pageHeight = pageHeight;
        showing = new PdfShowing(pageHeight, fonts);
    }

    /// <summary>The lines of a page, or none where it draws more than any table has.</summary>
    public IReadOnlyList<PdfRule> Rules => rules.Count > MostRules ? [] : rules;

    /// <summary>Where its text begins, stretch by stretch.</summary>
    public IReadOnlyList<PdfShow> Shows => showing.Shows;

    /// <param name="content">What the page draws.</param>
    /// <param name="pageHeight">Its height in points.</param>
    /// <param name="fonts">What is known of its fonts, by their names.</param>
    public static PdfDrawing Of(ReadOnlySpan<byte> content, float pageHeight, IReadOnlyDictionary<string, PdfFont> fonts)
    {
        var drawing = new PdfDrawing(pageHeight, fonts);
        for (var at = 0; at < content.Length;) at += drawing.Take(content[at..]);
        return drawing;
    }

    /// <summary>Takes one token and answers its length.</summary>
    private int Take(ReadOnlySpan<byte> rest) => (char)rest[0] switch
    {
        '(' => TakeString(rest),
        '%' => rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? end : rest.Length,
        '<' when rest.Length > 1 && rest[1] == '<' => 2,
        '<' => TakeHex(rest),
        '/' => TakeName(rest),
        var mark when Ends(mark) => 1,
        _ => TakeWord(rest),
    };

    private int TakeString(ReadOnlySpan<byte> rest)
    {
        var open = 0;
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] == '\\') at++;
            else if (rest[at] == '(') open++;
            else if (rest[at] == ')' && --open == 0)
            {
                showing.Ending = at > 2 ? (rest[at - 2] << 8) + rest[at - 1] : rest[at - 1];
                return at + 1;
            }
        }
        return rest.Length;
    }

    private int TakeHex(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'>');
        if (end < 0) return rest.Length;
        if (Utf8Parser.TryParse(rest[Math.Max(1, end - 4)..end], out int ending, out _, 'x')) showing.Ending = ending;
        return end + 1;
    }

    private static bool Ends(char mark) => mark is ' ' or '\r' or '\n' or '\t' or '\f' or '\0' or '[' or ']' or '<' or '>' or '{' or '}' or ')' or '(' or '/' or '%';

    private static int Word(ReadOnlySpan<byte> rest)
    {
        var length = 0;
        while (length < rest.Length && !Ends((char)rest[length])) length++;
        return length;
    }

    private int TakeName(ReadOnlySpan<byte> rest)
    {
        var length = 1 + Word(rest[1..]);
        if (rest[..length].SequenceEqual("/MCID"u8))
        {
            figures.Clear();
            showing.IsNumbered = true;
        }
        else if (rest[..length].SequenceEqual("/Artifact"u8)) showing.IsArtifact = true;
        else showing.Name = System.Text.Encoding.Latin1.GetString(rest[1..length]);
        return length;
    }

    private int TakeWord(ReadOnlySpan<byte> rest)
    {
        var length = Word(rest);
        var word = rest[..length];
        if (Utf8Parser.TryParse(word, out float figure, out var taken) && taken == length)
        {
            if (figures.Count > 60) figures.Clear();
            figures.Add(figure);
            return length;
        }
        if (word.SequenceEqual("BI"u8)) return rest.IndexOf("\nEI"u8) is >= 0 and var end ? end + 3 : rest.Length;
        if (length <= 3)
        {
            var operation = System.Text.Encoding.ASCII.GetString(word);
            if (!showing.Take(operation, figures, placed)) Do(operation);
        }
        figures.Clear();
        return length;
    }

    private void Do(string operation)
    {
        switch (operation)
        {
            case "q" when saved.Count < Deepest: saved.Push(placed); break;
            case "Q" when saved.Count > 0: placed = saved.Pop(); break;
            case "cm" when figures.Count >= 6: placed = new Matrix3x2(Last(6), Last(5), Last(4), Last(3), Last(2), Last(1)) * placed; break;
            case "re" when figures.Count >= 4: Rectangle(Last(4), Last(3), Last(2), Last(1)); break;
            case "m" when figures.Count >= 2: path.Add([Point(Last(2), Last(1))]); break;
            case "l" when figures.Count >= 2 && path.Count > 0: path[^1].Add(Point(Last(2), Last(1))); break;
            case "c" or "v" or "y" when path.Count > 0: path.RemoveAt(path.Count - 1); break;
            case "h" when path.Count > 0: path[^1].Add(path[^1][0]); break;
            case "S" or "s": Stroke(); break;
            case "f" or "F" or "f*": Fill(); break;
            case "B" or "B*" or "b" or "b*": Stroke(); break;
            case "n": path.Clear(); break;
        }
    }

    private float Last(int from) => figures[^from];

    private Vector2 Point(float x, float y)
    {
        var point = Vector2.Transform(new Vector2(x, y), placed);
        return point with { Y = pageHeight - point.Y };
    }

    private void Rectangle(float x, float y, float width, float height) =>
        path.Add([Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height), Point(x, y)]);

    private void Stroke()
    {
        foreach (var line in path)
            for (var i = 1; i < line.Count; i++) Add(line[i - 1], line[i]);
        path.Clear();
    }

    private void Fill()
    {
        foreach (var shape in path) Add([.. shape]);
        path.Clear();
    }

    private void Add(params ReadOnlySpan<Vector2> points)
    {
        Vector2 least = points[0], most = points[0];
        foreach (var point in points) (least, most) = (Vector2.Min(least, point), Vector2.Max(most, point));
        var rule = new PdfRule(least.X, least.Y, most.X, most.Y);
        if (rules.Count <= MostRules && float.IsFinite(rule.Left + rule.Top + rule.Right + rule.Bottom) && rule.IsLine) rules.Add(rule);
    }
}
