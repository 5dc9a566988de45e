namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Tells of a page's words in which stretch of text they stand: the one that begins nearest before them on their line.</summary>
internal sealed class PdfShown
{
    private const float Before = 0.6f;
    private const float BaseLine = 0.22f;
    private const float OffLine = 0.4f;

    /// <summary>Stretches looked at for one file: beyond any paper's, so that a file made to be slow only loses what they tell.</summary>
    private const long MostWork = 300_000_000;
    private List<(PdfShow Show, int Order)> shows = [];
    private List<float> ys = [];
    private long work;

    /// <summary>A page's words in the order in which they are drawn, each with what is known of its stretch.</summary>
    public PdfPage Of(PdfPage page, IReadOnlyList<PdfShow> stretches)
    {
        shows = [.. stretches.Select((s, i) => (s, i)).OrderBy(s => s.s.Y)];
        ys = shows.ConvertAll(s => s.Show.Y);
        return shows.Count == 0 ? page : page with { Words = Drawn(page.Words) };
    }

    private PdfWord[] Drawn(IReadOnlyList<PdfWord> words)
    {
        var drawn = new List<PdfWord>(words.Count);
        var orders = new List<int>(words.Count);
        var places = new List<int>(words.Count);
        var sorted = true;
        foreach (var whole in words)
            foreach (var word in Parted(whole))
            {
                var place = Nearest(word);
                var order = place >= 0 ? shows[place].Order : orders.Count > 0 ? orders[^1] : 0;
                sorted &= orders.Count == 0 || order >= orders[^1];
                drawn.Add(place < 0 ? word : word with { Mark = shows[place].Show.Mark, IsBold = shows[place].Show.IsBold, Begins = Math.Abs(shows[place].Show.X - word.Left) < Before });
                orders.Add(order);
                places.Add(place);
            }
        var sequence = sorted ? null : Enumerable.Range(0, drawn.Count).OrderBy(i => orders[i]).ToArray();
        var ordered = new PdfWord[drawn.Count];
        for (var i = 0; i < ordered.Length; i++)
        {
            var (at, next) = (sequence?[i] ?? i, i + 1 < ordered.Length ? sequence?[i + 1] ?? (i + 1) : -1);
            var ends = next < 0 || orders[next] != orders[at];
            ordered[i] = ends && places[at] >= 0 ? drawn[at] with { Spaced = shows[places[at]].Show.Spaced } : drawn[at];
        }
        return ordered;
    }

    /// <summary>An item's number and its first word, set so close that they look like one word.</summary>
    private PdfWord[] Parted(PdfWord word)
    {
        var digits = char.IsAsciiDigit(word.Text[0]) ? word.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') : 0;
        if (digits is <= 0 or > 3 || word.Text.Length < digits + 3 || word.Text[digits] != '.' || !char.IsLetter(word.Text[digits + 1]) || Nearest(word with { Left = word.Right }) is not (>= 0 and var last) || shows[last].Show.X is var x && (x < word.Left + Before || x > word.Right - Before)) return [word];
        return [word with { Right = x, Text = word.Text[..(digits + 1)] }, word with { Left = x, Text = word.Text[(digits + 1)..] }];
    }

    private int Nearest(PdfWord word)
    {
        var line = word.Bottom - (BaseLine * word.Height);
        var from = ys.BinarySearch(line - (OffLine * word.Height));
        var nearest = -1;
        for (var i = from < 0 ? ~from : from; work < MostWork && i < shows.Count && shows[i].Show.Y < line + (OffLine * word.Height); i++, work++)
            if (shows[i].Show.X <= word.Left + Before && (nearest < 0 || shows[i].Show.X >= shows[nearest].Show.X)) nearest = i;
        return nearest;
    }
}
