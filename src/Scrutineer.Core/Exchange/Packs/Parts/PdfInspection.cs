using System.Globalization;
using System.IO.Compression;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>Looks through a PDF that qpdf wrote for what a public paper must not hold: locks, programs, files within it, and content that swells when unpacked (rule N5).</summary>
internal static class PdfInspection
{
    private const int MostObjects = 200_000;
    private const long LargestContent = 64 * 1024 * 1024, LargestPicture = 200_000_000;

    /// <summary>Flate makes at most 1,032 bytes of one: shorter streams cannot hold more than the limit.</summary>
    private const long Harmless = LargestContent / 1032;

    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        ["/Encrypt"] = PdfSentences.Locked,
        ["/JavaScript"] = "holds a program (JavaScript)",
        ["/JS"] = "holds a program (JavaScript)",
        ["/Launch"] = "starts another program",
        ["/EmbeddedFile"] = "has other files inside it",
        ["/EmbeddedFiles"] = "has other files inside it",
        ["/EF"] = "has other files inside it",
        ["/RichMedia"] = "holds film, sound or a program (rich media)",
        ["/XFA"] = "is a form that only one program shows (XFA)",
    };

    /// <returns>What is wrong with it, as the end of a sentence that begins with its name; null when nothing is.</returns>
    public static string? WhyNot(string path)
    {
        using var tokens = new PdfTokens(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0));
        var (objects, stream) = (0, new StreamFacts());
        while (tokens.Next() is { } token)
        {
            if (token[0] == '/' && Refused.TryGetValue(token, out var why)) return why == PdfSentences.Locked ? why : $"{why}. {PdfSentences.PrintAgain}";
            if (token == "obj")
            {
                if (++objects > MostObjects) return $"is made of more than {MostObjects:N0} objects; no paper is. {PdfSentences.PrintAgain}";
                stream = new StreamFacts();
            }
            else if (token == "stream" && stream.Length is { } length)
            {
                tokens.SkipLineEnd();
                var start = tokens.Position;
                if (stream.WhyNot(LargestPicture, Harmless) is { } odd) return odd;
                if (stream.MaySwell(Harmless) && Unpacked(path, start, length) > LargestContent) return PdfSentences.Swells;
                tokens.GoTo(start + length);
            }
            else
            {
                stream.Take(token);
            }
        }
        return null;
    }

    /// <summary>Counts what a stream unpacks to, no further than past the limit; what is damaged counts as far as it goes.</summary>
    private static long Unpacked(string path, long start, long length)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        file.Position = start;
        using var data = new ZLibStream(new LimitedStream(file, length), CompressionMode.Decompress);
        var (buffer, total) = (new byte[81_920], 0L);
        try
        {
            for (int read; total <= LargestContent && (read = data.Read(buffer)) > 0;) total += read;
        }
        catch (InvalidDataException)
        {
            return total;
        }
        return total;
    }

    /// <summary>What the dictionary before a stream says of it.</summary>
    private sealed class StreamFacts
    {
        private readonly List<string> filters = [];
        private int depth, brackets;
        private string key = "";
        private bool keyJustRead, picture;
        private long width, height;

        public long? Length { get; private set; }

        public void Take(string token)
        {
            switch (token)
            {
                case "<<": depth++; keyJustRead = false; return;
                case ">>": depth--; keyJustRead = false; return;
                case "[": brackets++; keyJustRead = false; return;
                case "]": brackets--; keyJustRead = false; return;
            }
            if (depth != 1) return;
            var isKey = token[0] == '/' && brackets == 0 && !keyJustRead;
            if (isKey) key = token;
            else Value(token);
            keyJustRead = isKey;
        }

        public bool MaySwell(long harmless) => !picture && filters.Count == 1 && filters[0] == "/FlateDecode" && Length > harmless;

        public string? WhyNot(long largestPicture, long harmless)
        {
            if (filters.Count(f => f is "/FlateDecode" or "/LZWDecode" or "/RunLengthDecode") > 1) return PdfSentences.Swells;
            if (picture && (width < 0 || height < 0 || (width > 0 && height > largestPicture / width))) return $"holds a picture of {width:N0} by {height:N0} points, more than any printer shows. {PdfSentences.PrintAgain}";
            var unusual = !picture && filters.Count > 0 && !(filters.Count == 1 && filters[0] == "/FlateDecode") && filters.Exists(f => f is "/FlateDecode" or "/LZWDecode" or "/RunLengthDecode");
            return unusual && Length > harmless ? $"is packed in a way that cannot be checked. {PdfSentences.PrintAgain}" : null;
        }

        private void Value(string token)
        {
            switch (key)
            {
                case "/Length" when Length is null && long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var length): Length = length; break;
                case "/Width" when long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number): width = number; break;
                case "/Height" when long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number): height = number; break;
                case "/Filter" when token[0] == '/': filters.Add(token); break;
                case "/Subtype" when token == "/Image": picture = true; break;
            }
        }
    }
}
