using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Finds what each page of a PDF draws, for its ruled lines. A file that is damaged, locked or unusual gives nothing, and its tables are told from their words alone.</summary>
internal sealed class PdfObjects
{
    private const int MostObjects = 500_000;
    private const int LongestDictionary = 256 * 1024;
    private const int LongestObject = 1024 * 1024;
    private const int LargestStream = 8 * 1024 * 1024;
    private const int Deepest = 40;

    /// <summary>Bytes of streams, packed and unpacked, that are gone through for one file.</summary>
    private const long MostWork = 256L * 1024 * 1024;

    /// <summary>Bytes of values that are read for one file: the tags of some two thousand pages.</summary>
    private const long MostValues = 24L * 1024 * 1024;
    private static readonly byte[] Start = [.. " obj"u8];

    private readonly Dictionary<int, ReadOnlyMemory<byte>> objects = [];
    private readonly List<int> pages = [];
    private readonly HashSet<int> visited = [];
    private int catalog = -1;
    private long work;
    private long values;
    private (int Number, object? Value) last = (-1, null);

    public PdfObjects(ReadOnlyMemory<byte> file)
    {
        Find(file);
        foreach (var packed in objects.Where(o => Opening(o.Value).IndexOf("/ObjStm"u8) >= 0).Select(o => o.Value).ToList()) Unpack(packed);
        foreach (var (number, content) in objects)
            if (Opening(content).IndexOf("/Catalog"u8) >= 0) catalog = number;
        if (catalog >= 0 && References(Dictionary(catalog), "/Pages") is [var root, ..]) Walk(root, 0);
    }

    public int Pages => pages.Count;

    /// <summary>The number of the object with which the file's structure begins; below 0 where there is none.</summary>
    public int Catalog => catalog;

    /// <summary>The pages' numbers, from 1, by those of their objects.</summary>
    public Dictionary<int, int> PageNumbers
    {
        get
        {
            var numbers = new Dictionary<int, int>();
            for (var i = 0; i < pages.Count; i++) numbers.TryAdd(pages[i], i + 1);
            return numbers;
        }
    }

    /// <summary>What a reference names, and any other value itself.</summary>
    public object? Resolve(object? value)
    {
        for (var i = 0; i < 5 && value is PdfReference reference; i++)
        {
            // Many elements may share one object, one after the other.
            if (reference.Number != last.Number)
            {
                if (values > MostValues || !objects.TryGetValue(reference.Number, out var content)) return null;
                last = (reference.Number, PdfValue.Of(content.Span[..Math.Min(content.Length, LongestObject)], out var length));
                values += length;
            }
            value = last.Value;
        }
        return value is PdfReference ? null : value;
    }

    /// <summary>What a page's drawing uses, such as its fonts, or null.</summary>
    public Dictionary<string, object>? Resources(int page) => Inherited(page, "Resources") as Dictionary<string, object>;

    /// <summary>Where a page ends on the right, in points; infinitely far where that is not known.</summary>
    public float Edge(int page) => Inherited(page, "MediaBox") is List<object> { Count: 4 } box && box[0] is 0.0 && box[2] is double right ? (float)right : float.PositiveInfinity;

    /// <summary>What a page says of itself or those that it belongs to say for it, or null.</summary>
    private object? Inherited(int page, string name)
    {
        var node = Resolve(new PdfReference(pages[page])) as Dictionary<string, object>;
        for (var i = 0; i < Deepest && node is not null; i++)
        {
            if (Resolve(node.GetValueOrDefault(name)) is { } value) return value;
            node = Resolve(node.GetValueOrDefault("Parent")) as Dictionary<string, object>;
        }
        return null;
    }

    /// <summary>A stream's content, unpacked; empty where it cannot be.</summary>
    public byte[] Content(PdfReference stream) => objects.TryGetValue(stream.Number, out var content) ? Stream(content) : [];

    /// <summary>What a page draws, unpacked; empty where that cannot be told.</summary>
    public byte[] Content(int page)
    {
        var dictionary = Dictionary(pages[page]);
        if (Value(dictionary, "/Rotate") is { Length: > 0 } turned && turned[0] is >= '1' and <= '9') return [];
        using var content = new MemoryStream();
        foreach (var part in References(dictionary, "/Contents"))
        {
            if (content.Length > LargestStream) return [];
            if (objects.TryGetValue(part, out var stream)) content.Write(Stream(stream));
            content.WriteByte((byte)'\n');
        }
        return content.ToArray();
    }

    private void Find(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        for (int at = 0, next; objects.Count < MostObjects && (next = bytes[at..].IndexOf(Start)) >= 0;)
        {
            var to = at + next;
            at = to + Start.Length;
            var generation = Digits(bytes, to);
            if (generation == to || generation == 0 || bytes[generation - 1] != ' ') continue;
            var number = Digits(bytes, generation - 1);
            if (Utf8Parser.TryParse(bytes[number..(generation - 1)], out int value, out _)) objects[value] = file[at..];
        }
    }

    /// <summary>Where the digits before a place begin.</summary>
    private static int Digits(ReadOnlySpan<byte> bytes, int end)
    {
        while (end > 0 && char.IsAsciiDigit((char)bytes[end - 1])) end--;
        return end;
    }

    private static ReadOnlySpan<byte> Opening(ReadOnlyMemory<byte> content)
    {
        var opening = content.Span[..Math.Min(content.Length, 300)];
        var end = opening.IndexOf("endobj"u8);
        return end < 0 ? opening : opening[..end];
    }

    /// <summary>Takes up the objects that are packed in a stream of their own.</summary>
    private void Unpack(ReadOnlyMemory<byte> packed)
    {
        var dictionary = Dictionary(packed);
        var content = Stream(packed);
        if (!int.TryParse(Value(dictionary, "/First"), out var first) || first <= 0 || first > content.Length) return;
        var places = Encoding.Latin1.GetString(content, 0, first).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < places.Length && objects.Count < MostObjects; i += 2)
            if (int.TryParse(places[i], out var number) && int.TryParse(places[i + 1], out var place) && place >= 0 && first + place < content.Length)
                objects[number] = content.AsMemory(first + place);
    }

    private void Walk(int node, int depth)
    {
        if (depth > Deepest || pages.Count > PdfPaper.MostPages || !visited.Add(node)) return;
        var dictionary = Dictionary(node);
        if (!dictionary.Contains("/Kids", StringComparison.Ordinal)) pages.Add(node);
        else
            foreach (var kid in References(dictionary, "/Kids")) Walk(kid, depth + 1);
    }

    private string Dictionary(int number) => objects.TryGetValue(number, out var content) ? Dictionary(content) : "";

    private static string Dictionary(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span[..Math.Min(content.Length, LongestDictionary)];
        var open = 0;
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == '<' && bytes[at + 1] == '<') (open, at) = (open + 1, at + 1);
            else if (bytes[at] == '>' && bytes[at + 1] == '>' && --open <= 0) return Encoding.Latin1.GetString(bytes[..(at + 2)]);
            else if (open == 0 && !char.IsWhiteSpace((char)bytes[at])) return "";
            else if (bytes[at] == '>' && bytes[at + 1] == '>') at++;
        }
        return "";
    }

    /// <summary>What stands after a name, to the next name or the end.</summary>
    private static string Value(string dictionary, string name)
    {
        for (var at = dictionary.IndexOf(name, StringComparison.Ordinal); at >= 0; at = dictionary.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var from = at + name.Length;
            if (from < dictionary.Length && char.IsAsciiLetterOrDigit(dictionary[from])) continue;
            var end = dictionary.AsSpan(from).IndexOfAny('/', '>');
            return dictionary.Substring(from, end < 0 ? dictionary.Length - from : end).Trim();
        }
        return "";
    }

    private List<int> References(string dictionary, string name)
    {
        var value = Value(dictionary, name);
        var found = Numbers(value);
        // An array may stand in an object of its own.
        if (found.Count == 1 && name == "/Contents" && objects.TryGetValue(found[0], out var other) && Opening(other).TrimStart(" \r\n"u8) is [(byte)'[', .. var rest] && rest.IndexOf((byte)']') is > 0 and var end)
            return Numbers(Encoding.Latin1.GetString(rest[..end]));
        return found;
    }

    private static List<int> Numbers(string references)
    {
        var words = references.Split(['[', ']', ' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new List<int>();
        for (var i = 2; i < words.Length; i++)
            if (words[i] == "R" && int.TryParse(words[i - 2], out var number)) numbers.Add(number);
        return numbers;
    }

    private byte[] Stream(ReadOnlyMemory<byte> content)
    {
        if (work > MostWork) return [];
        var dictionary = Dictionary(content);
        var filter = dictionary.Contains("/FlateDecode", StringComparison.Ordinal);
        if (dictionary.Contains("/DecodeParms", StringComparison.Ordinal) || (!filter && dictionary.Contains("/Filter", StringComparison.Ordinal))) return [];
        var bytes = content[Math.Min(dictionary.Length, content.Length)..];
        var start = bytes.Span.IndexOf("stream"u8);
        if (start is < 0 or > 20) return [];
        bytes = bytes.Slice(start + 6, Math.Min(bytes.Length - start - 6, LargestStream));
        while (bytes.Length > 0 && bytes.Span[0] is (byte)'\r' or (byte)'\n') bytes = bytes[1..];
        var end = bytes.Span.IndexOf("endstream"u8);
        if (end >= 0) bytes = bytes[..end];
        var unpacked = filter ? Inflated(bytes) : bytes.ToArray();
        work += bytes.Length + unpacked.Length;
        return unpacked;
    }

    private static byte[] Inflated(ReadOnlyMemory<byte> packed)
    {
        using var content = new MemoryStream();
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[32 * 1024];
            for (int read; content.Length < LargestStream && (read = stream.Read(buffer)) > 0;) content.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            // What came before the damage is used.
        }
        return content.ToArray();
    }
}
