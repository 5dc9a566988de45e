using System.Globalization;
using Scrutineer.Exchange.Packs;
using Scrutineer.Exchange.Packs.Parts;

namespace Scrutineer.Exchange.Uploads;

/// <summary>
/// Words of a PDF that nobody sees on the page and anybody can copy out of it: white on white, under a black bar, outside the
/// page (rule G15). Each page is drawn; where a word stands and all is of one shade, it is not seen.
/// </summary>
internal static class HiddenWords
{
    /// <summary>Dots an inch: ordinary type is then seven dots high, and a page is drawn in some hundredths of a second.</summary>
    private const int Fineness = 50;

    private const int PagesAtOnce = 50, MostNamed = 5, MostShades = 24;
    private const double PointsAnInch = 72;

    /// <returns>A sentence that names the page and the words; null where every word is seen.</returns>
    public static async Task<string?> InAsync(PartPdf part, PackWorkshop work, CancellationToken cancel)
    {
        for (var first = 1; first <= part.Pages; first += PagesAtOnce)
        {
            var last = Math.Min(part.Pages, first + PagesAtOnce - 1);
            foreach (var page in (await WordsAsync(part, first, last, work, cancel)).GroupBy(w => w.Page).OrderBy(p => p.Key))
            {
                var picture = await DrawnAsync(part, page.Key, work, cancel);
                var hidden = page.Where(w => !picture.Shows(w)).Select(w => w.Text).ToList();
                if (hidden.Count > 0) return Sentence(page.Key, hidden);
            }
        }

        return null;
    }

    private static string Sentence(int page, List<string> words)
    {
        var some = string.Join(' ', words.Take(MostNamed));
        return $"Page {page} has words that cannot be seen but can be copied: \u201c{some}{(words.Count > MostNamed ? " \u2026" : "")}\u201d. Covering words or making them white does not take them out. Delete them where the paper was written, and save it again.";
    }

    private static async Task<IEnumerable<Word>> WordsAsync(PartPdf part, int first, int last, PackWorkshop work, CancellationToken cancel)
    {
        var list = work.NewFile(".tsv");
        await RunAsync("pdftotext", ["-tsv", "-f", Number(first), "-l", Number(last), part.Path, list], work, cancel);
        var words = (await File.ReadAllLinesAsync(list, cancel)).Select(Word.Of).OfType<Word>().ToList();
        File.Delete(list);
        return words;
    }

    private static async Task<Picture> DrawnAsync(PartPdf part, int page, PackWorkshop work, CancellationToken cancel)
    {
        var file = work.NewFile("");
        await RunAsync("pdftoppm", ["-gray", "-r", Number(Fineness), "-f", Number(page), "-l", Number(page), "-singlefile", part.Path, file], work, cancel);
        var picture = Picture.Read(await File.ReadAllBytesAsync($"{file}.pgm", cancel));
        File.Delete($"{file}.pgm");
        return picture;
    }

    private static async Task RunAsync(string program, IReadOnlyList<string> arguments, PackWorkshop work, CancellationToken cancel)
    {
        var answer = await new LimitedCommand(program, arguments, work.Folder) { Memory = 512, ProcessorTime = 10, LargestFile = 64 }.RunAsync(cancel);
        if (answer.HitLimit) throw new PartRefusedException(PdfSentences.TooMuch);
        if (answer.Code != 0) throw new PartRefusedException(PdfSentences.Damaged(""));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A word and where it stands, in points from the page's top left corner.</summary>
    private sealed record Word(int Page, double Left, double Top, double Width, double Height, string Text)
    {
        // level, page, paragraph, block, line, word, left, top, width, height, confidence, text
        private const int Level = 0, PageAt = 1, LeftAt = 6, TopAt = 7, WidthAt = 8, HeightAt = 9, TextAt = 11;

        /// <summary>A line of the list; null for what is no word of two letters or digits: a stop or a rule may well not be seen.</summary>
        public static Word? Of(string line)
        {
            var cells = line.Split('\t');
            if (cells.Length <= TextAt || cells[Level] != "5" || cells[TextAt].Count(char.IsLetterOrDigit) < 2) return null;
            return new Word(int.Parse(cells[PageAt], CultureInfo.InvariantCulture), Points(LeftAt), Points(TopAt), Points(WidthAt), Points(HeightAt), cells[TextAt]);

            double Points(int at) => double.Parse(cells[at], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A drawn page: its width and height in dots, and a shade of grey for each.</summary>
    private sealed record Picture(int Width, int Height, ReadOnlyMemory<byte> Shades)
    {
        /// <summary>"P5 width height 255" and the shades, a byte each.</summary>
        public static Picture Read(byte[] file)
        {
            var (at, numbers) = (2, new int[3]);
            for (var i = 0; i < numbers.Length; i++)
            {
                while (char.IsWhiteSpace((char)file[at])) at++;
                while (char.IsAsciiDigit((char)file[at])) numbers[i] = numbers[i] * 10 + (file[at++] - '0');
            }

            return new Picture(numbers[0], numbers[1], file.AsMemory(at + 1));
        }

        /// <summary>Whether there is anything to see where the word stands. Only the middle of its place counts, where every letter has ink: a bar over it may end within its line.</summary>
        public bool Shows(Word word)
        {
            var (left, right) = (Dot(word.Left + 0.1 * word.Width, Width), Dot(word.Left + 0.9 * word.Width, Width));
            var (top, bottom) = (Dot(word.Top + 0.3 * word.Height, Height), Dot(word.Top + 0.7 * word.Height, Height));
            var (darkest, lightest) = (byte.MaxValue, byte.MinValue);
            for (var y = top; y <= bottom; y++)
                foreach (var shade in Shades.Span.Slice(y * Width + left, right - left + 1))
                {
                    darkest = Math.Min(darkest, shade);
                    lightest = Math.Max(lightest, shade);
                }
            return lightest - darkest > MostShades;
        }

        private static int Dot(double points, int most) => Math.Clamp((int)(points * Fineness / PointsAnInch), 0, most - 1);
    }
}
