using System.Buffers.Text;
using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A name in a PDF, without its slash.</summary>
internal sealed record PdfName(string Text);

/// <summary>A reference to another object by its number.</summary>
internal sealed record PdfReference(int Number);

/// <summary>Reads one value of a PDF's own language: numbers, names, references, arrays and dictionaries; strings are passed over.</summary>
internal ref struct PdfValue
{
    private const int Deepest = 30;
    private const int MostParts = 200_000;
    private readonly ReadOnlySpan<byte> bytes;
    private int at;
    private int parts;

    private PdfValue(ReadOnlySpan<byte> bytes) => this.bytes = bytes;

    /// <summary>The value at the beginning of the bytes (a double, a <see cref="PdfName"/>, a <see cref="PdfReference"/>, a list or a dictionary), or null.</summary>
    /// <param name="bytes">Where it begins, and what follows.</param>
    /// <param name="length">How many bytes it took.</param>
    public static object? Of(ReadOnlySpan<byte> bytes, out int length)
    {
        var reader = new PdfValue(bytes);
        var value = reader.Next(0);
        length = reader.at;
        return value;
    }

    private object? Next(int depth)
    {
        Space();
        if (at >= bytes.Length || depth > Deepest || ++parts > MostParts) return null;
        switch ((char)bytes[at])
        {
            case '/': return Name();
            case '[': return Array(depth);
            case '<' when at + 1 < bytes.Length && bytes[at + 1] == '<': return Pairs(depth);
            case '<': Pass((byte)'>'); return "";
            case '(': Text(); return "";
            case ']' or '>' or ')' or '{' or '}': return null;
            default: return Number();
        }
    }

    private PdfName Name()
    {
        at++;
        return new PdfName(Encoding.Latin1.GetString(Word()));
    }

    private List<object> Array(int depth)
    {
        at++;
        var items = new List<object>();
        while (Next(depth + 1) is { } item) items.Add(item);
        Pass((byte)']');
        return items;
    }

    private Dictionary<string, object> Pairs(int depth)
    {
        at += 2;
        var pairs = new Dictionary<string, object>(StringComparer.Ordinal);
        while (Next(depth + 1) is PdfName name && Next(depth + 1) is { } value) pairs[name.Text] = value;
        Pass((byte)'>');
        if (at < bytes.Length && bytes[at] == '>') at++;
        return pairs;
    }

    /// <summary>A number, a reference, or a word such as "true" or "null", which stands as empty text.</summary>
    private object Number()
    {
        var word = Word();
        if (word.Length == 0) at++;
        if (!Utf8Parser.TryParse(word, out double number, out var taken) || taken != word.Length) return "";
        var after = at;
        Space();
        var generation = Word();
        Space();
        if (generation.Length is > 0 and < 6 && !generation.ContainsAnyExceptInRange((byte)'0', (byte)'9') && Word() is [(byte)'R'] && number is >= 0 and < int.MaxValue) return new PdfReference((int)number);
        at = after;
        return number;
    }

    private ReadOnlySpan<byte> Word()
    {
        var from = at;
        while (at < bytes.Length && bytes[at] > 32 && !"/[]<>(){}%"u8.Contains(bytes[at])) at++;
        return bytes[from..at];
    }

    private void Space()
    {
        for (; at < bytes.Length; at++)
            if (bytes[at] == '%') at += Math.Max(0, bytes[at..].IndexOfAny((byte)'\r', (byte)'\n'));
            else if (bytes[at] > 32) return;
    }

    private void Pass(byte end) => at = bytes[at..].IndexOf(end) is >= 0 and var found ? at + found + 1 : bytes.Length;

    private void Text()
    {
        for (var open = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '\\') at++;
            else if (bytes[at] == '(') open++;
            else if (bytes[at] == ')' && --open == 0) break;
        }
        at = Math.Min(at + 1, bytes.Length);
    }
}
