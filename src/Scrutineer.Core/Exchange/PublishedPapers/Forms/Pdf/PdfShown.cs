namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Tells of a page's words in which stretch of text they stand: the one that begins nearest before them on their line.</summary>
internal sealed class PdfShown
{
    private const float Before = 0.6f;
    private const float BaseLine = 0.22f;
    private const float OffLine = 0.4f;
    private readonly List<(PdfShow Show, int Order)> shows;
    private readonly List<float> ys;

    private PdfShown(IReadOnlyList<PdfShow> shows)
    {
        this.shows = [.. shows.Select((s, i) => (s, i)).OrderBy(s => s.s.Y)];
        ys = this.shows.ConvertAll(s => s.Show.Y);
    }

    /// <summary>A page's words in the order in which they are drawn, each with what is known of its stretch.</summary>
    public static PdfPage Of(PdfPage page, IReadOnlyList<PdfShow> shows) => shows.Count == 0 ? page : page with { Words = new PdfShown(shows).Drawn(page.Words) };

    private List<PdfWord> Drawn(IReadOnlyList<PdfWord> words)
    {
        var drawn = new List<(PdfWord Word, int Order, PdfShow? Show)>(words.Count);
        var before = 0;
        foreach (var word in words.SelectMany(Parted))
        {
            var place = Nearest(word);
            var show = place < 0 ? (PdfShow?)null : shows[place].Show;
            before = place < 0 ? before : shows[place].Order;
            drawn.Add((word with { Mark = show?.Mark ?? PdfShow.Untagged, Begins = show is { } own ? Math.Abs(own.X - word.Left) < Before : null }, before, show));
        }
        drawn = [.. drawn.OrderBy(w => w.Order)];
        return [.. drawn.Select((w, i) => i + 1 < drawn.Count && drawn[i + 1].Order == w.Order ? w.Word : w.Word with { Spaced = w.Show?.Spaced })];
    }

    /// <summary>An item's number and its first word, set so close that they look like one word.</summary>
    private IEnumerable<PdfWord> Parted(PdfWord word)
    {
        var digits = word.Text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is <= 0 or > 3 || word.Text.Length < digits + 3 || word.Text[digits] != '.' || !char.IsLetter(word.Text[digits + 1]) || Nearest(word with { Left = word.Right }) is not (>= 0 and var last) || shows[last].Show.X is var x && (x < word.Left + Before || x > word.Right - Before)) return [word];
        return [word with { Right = x, Text = word.Text[..(digits + 1)] }, word with { Left = x, Text = word.Text[(digits + 1)..] }];
    }

    private int Nearest(PdfWord word)
    {
        var line = word.Bottom - (BaseLine * word.Height);
        var from = ys.BinarySearch(line - (OffLine * word.Height));
        var nearest = -1;
        for (var i = from < 0 ? ~from : from; i < shows.Count && shows[i].Show.Y < line + (OffLine * word.Height); i++)
            if (shows[i].Show.X <= word.Left + Before && (nearest < 0 || shows[i].Show.X >= shows[nearest].Show.X)) nearest = i;
        return nearest;
    }
}
