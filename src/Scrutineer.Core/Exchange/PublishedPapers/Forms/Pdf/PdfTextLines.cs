using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A line of running text as meant: wrapped lines joined, with how it is set.</summary>
internal sealed record PdfTextLine(string Words, float Height, float Left, bool IsItem, bool IsFull)
{
    public bool IsNumbered => ListMarker.Of(Words) is not null;
}

/// <summary>Joins the lines of a block where the text only wrapped, and keeps them apart where the next word would have had room.</summary>
internal static class PdfTextLines
{
    private const float DeepestIndent = 3;
    private const float SmallerBy = 1.06f;

    public static List<PdfTextLine> Of(PdfBlock block, PdfMeasure measure)
    {
        var lines = new List<PdfTextLine>();
        var words = "";
        PdfRun? first = null, before = null;
        foreach (var run in block.Lines)
        {
            if (before is not null && Wraps(first!, before, run, block, measure)) words = before is { Words: [{ Spaced: false } word] } && measure.DrawsSpaces && !run.IsBeside(before) && measure.IsOneWord(word.Text, run.Words[0].Text) ? words + run.Text() : measure.DrawsSpaces && before.Words[^1].Spaced == true ? $"{words} {run.Text()}" : PdfRun.Join(words, run.Text());
            else
            {
                if (first is not null) lines.Add(Line(words, first, before!, measure));
                (words, first) = (run.Text(), run);
            }
            before = run;
        }
        lines.Add(Line(words, first!, before!, measure));
        return Lettered(lines);
    }

    /// <summary>Lettered items that a program numbered on in the list around them ("4. a) ...", "5. b) ...") without those numbers.</summary>
    private static List<PdfTextLine> Lettered(List<PdfTextLine> lines)
    {
        for (var (from, to) = (0, 0); from < lines.Count; from = Math.Max(to, from + 1))
        {
            if (Letter(lines[from]) is not { Item.Mark: "a" } first) continue;
            for (to = from + 1; to < lines.Count && Letter(lines[to]) is { } next && next.Number == first.Number + to - from && next.Item.Mark[0] == 'a' + to - from;) to++;
            for (var i = from; to - from > 1 && i < to; i++) lines[i] = lines[i] with { Words = ListMarker.Of(lines[i].Words)!.Value.Rest };
        }
        return lines;
    }

    private static (int Number, ListMarker Item)? Letter(PdfTextLine line) =>
        ListMarker.Of(line.Words) is { Number: { } number } marker && ListMarker.Of(marker.Rest) is { IsLetter: true, Mark.Length: 1 } item ? (number, item) : null;

    private static bool Wraps(PdfRun first, PdfRun before, PdfRun run, PdfBlock block, PdfMeasure measure)
    {
        var aligned = IsUnderIndent(first, before, run, measure) || Math.Abs(run.Left - before.Left) < 0.4f * run.Height || Math.Abs(run.Left - first.Hang) < 0.4f * run.Height || Math.Abs(run.Left - first.Left) < 0.4f * run.Height;
        if (!aligned || BulletMark.Is(run.Words[0].Text) || IsTitleOver(before, run)) return false;
        if (run.Hang > run.Left && Math.Abs(run.Left - first.Left) < 2 && first.Hang > first.Left) return false;
        return !HasRoom(before, run, Math.Max(measure.Right, block.Right), measure);
    }

    /// <summary>True for a paragraph's second line where its first is set in and the file does not say that it ends there.</summary>
    private static bool IsUnderIndent(PdfRun first, PdfRun before, PdfRun run, PdfMeasure measure) =>
        before == first && run.Left < first.Left && first.Left - run.Left < DeepestIndent * run.Height && Math.Abs(run.Left - measure.Left) < 1.5f && (before.Words[^1].Spaced == true || !measure.DrawsSpaces);

    /// <summary>True for a bold line over one that is not, or over smaller letters: a heading that fills its line.</summary>
    private static bool IsTitleOver(PdfRun before, PdfRun run) =>
        (before.Words.All(w => w.IsBold) && !run.Words[0].IsBold) || before.Height > SmallerBy * run.Height;

    /// <summary>True where the next line's first word could have stood at a line's end, so that the line was broken on purpose.</summary>
    public static bool HasRoom(PdfRun before, PdfRun next, float right, PdfMeasure measure) =>
        before.Right + (measure.Space * before.Height) + FirstWord(next) < right - (0.25f * before.Height);

    /// <summary>The width of a line's first word, with what is set close to it, such as a raised "rd".</summary>
    private static float FirstWord(PdfRun run)
    {
        var (left, right) = (run.Words[0].Left, run.Words[0].Right);
        for (var i = 1; i < run.Words.Count && run.Words[i].Left - right < 0.08f * run.Height; i++) right = run.Words[i].Right;
        return right - left;
    }

    private static PdfTextLine Line(string words, PdfRun first, PdfRun last, PdfMeasure measure)
    {
        var bullet = BulletMark.Is(first.Words[0].Text) && first.Words.Count > 1;
        if (bullet) words = words[1..].TrimStart();
        var indented = first.Left > measure.Left + (0.9f * first.Height) && Math.Abs(first.Height - measure.Height) < 0.1f * measure.Height && ListMarker.Of(words) is null;
        return new PdfTextLine(words, first.Height, first.Left, bullet || indented, last.Right > measure.Right - (6 * last.Height));
    }
}
