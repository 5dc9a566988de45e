using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Scrutineer.Tests.Exchange.Packs;

/// <summary>PDFs made to do harm.</summary>
internal static class HostilePdf
{
    /// <summary>An object stream of a few hundred kilobytes that unpacks to an array of that many million numbers.</summary>
    public static byte[] ObjectStream(int millions)
    {
        var packed = Packed(stream =>
        {
            stream.Write("10 0 ["u8);
            var numbers = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0 ", 500_000)));
            for (var i = 0; i < millions * 2; i++) stream.Write(numbers);
            stream.Write("]"u8);
        });
        using var file = new MemoryStream();
        var places = new Dictionary<int, long>();
        void Write(int number, string dictionary, byte[]? data = null)
        {
            places[number] = file.Position;
            file.Write(Encoding.ASCII.GetBytes($"{number} 0 obj\n{dictionary}\n"));
            if (data is not null)
            {
                file.Write("stream\n"u8);
                file.Write(data);
                file.Write("\nendstream\n"u8);
            }
            file.Write("endobj\n"u8);
        }

        file.Write("%PDF-1.5\n"u8);
        Write(1, "<< /Type /Catalog /Pages 2 0 R >>");
        Write(2, "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] >>");
        Write(3, "<< /Type /Page /Parent 2 0 R /Resources << /X 10 0 R >> >>");
        Write(4, $"<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length {packed.Length} >>", packed);
        places[5] = file.Position;
        using var table = new MemoryStream();
        for (var i = 0; i <= 10; i++)
        {
            var (kind, place) = i == 10 ? (2, 4L) : places.TryGetValue(i, out var at) ? (1, at) : (0, 0L);
            table.Write([(byte)kind, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, 0]);
        }

        var start = file.Position;
        Write(5, $"<< /Type /XRef /Size 11 /W [1 4 1] /Root 1 0 R /Length {table.Length} >>", table.ToArray());
        file.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    /// <summary>A page's content of many megabytes of nothing, packed once or twice.</summary>
    public static byte[] Content(int megabytes, bool twice = false)
    {
        var packed = Packed(stream =>
        {
            var nothing = Encoding.ASCII.GetBytes(new string(' ', 1024 * 1024));
            for (var i = 0; i < megabytes; i++) stream.Write(nothing);
        });
        if (twice) packed = Packed(stream => stream.Write(packed));
        return OnePage($"/Filter {(twice ? "[/FlateDecode /FlateDecode]" : "/FlateDecode")}", packed);
    }

    /// <summary>Objects that name one another in a chain, which begins with number 6.</summary>
    public static IReadOnlyList<string> Chain(int length) => [.. Enumerable.Range(7, length - 1).Select(next => $"<< /N {next} 0 R >>"), "<< >>"];

    private static byte[] OnePage(string filter, byte[] content)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.4\n"u8);
        var places = new List<long>();
        foreach (var body in new[] { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] >>", "<< /Type /Page /Parent 2 0 R /Resources << >> /Contents 4 0 R >>", "" })
        {
            places.Add(file.Position);
            file.Write(Encoding.ASCII.GetBytes($"{places.Count} 0 obj\n{(body.Length > 0 ? body : $"<< {filter} /Length {content.Length} >>\nstream\n")}"));
            if (body.Length == 0)
            {
                file.Write(content);
                file.Write("\nendstream"u8);
            }
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        file.Write(Encoding.ASCII.GetBytes($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(p => $"{p:D10} 00000 n \n"))}trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Packed(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        using (var stream = new ZLibStream(bytes, CompressionLevel.Optimal)) write(stream);
        return bytes.ToArray();
    }
}
