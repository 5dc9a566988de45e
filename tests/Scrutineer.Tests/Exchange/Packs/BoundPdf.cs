using System.Text.Json;
using Scrutineer.Tests.TestData;

namespace Scrutineer.Tests.Exchange.Packs;

/// <summary>A pack as other programs see it: qpdf for its structure, Poppler for its words.</summary>
internal sealed class BoundPdf
{
    private readonly string path;
    private readonly Lazy<IReadOnlyList<string>> pages;
    private readonly Lazy<JsonElement> json;

    public BoundPdf(string path)
    {
        this.path = path;
        pages = new(() => PackPapers.Run("pdftotext", ["-layout", path, "-"]).Split('\f')[..^1]);
        json = new(() => JsonDocument.Parse(PackPapers.Run("qpdf", ["--json=2", "--json-key=pages", "--json-key=outlines", "--json-key=qpdf", path])).RootElement);
    }

    /// <summary>The words of each page.</summary>
    public IReadOnlyList<string> Pages => pages.Value;

    public IReadOnlyList<(string Title, int Page)> Outlines =>
        [.. json.Value.GetProperty("outlines").EnumerateArray().Select(o => (o.GetProperty("title").GetString()!, o.GetProperty("destpageposfrom1").GetInt32()))];

    public string Info => PackPapers.Run("pdfinfo", [path]);

    /// <summary>The tags, a line each, as Poppler finds them.</summary>
    public string Tags => PackPapers.Run("pdfinfo", ["-struct-text", path]);

    /// <summary>What qpdf finds wrong; it says so in its last lines.</summary>
    public string Check => PackPapers.Run("qpdf", ["--check", path]);

    /// <summary>The whole file as text, its streams unpacked.</summary>
    public string Source => PackPapers.Run("qpdf", ["--qdf", "--object-streams=disable", path, "-"]);

    private JsonElement Objects => json.Value.GetProperty("qpdf")[1];

    /// <summary>A value, followed to the object it names.</summary>
    public JsonElement Resolve(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || !Objects.TryGetProperty($"obj:{value.GetString()}", out var found)) return value;
        return found.TryGetProperty("value", out var plain) ? plain : found.GetProperty("stream").GetProperty("dict");
    }

    public JsonElement Page(int number) => Resolve(json.Value.GetProperty("pages")[number - 1].GetProperty("object"));

    public JsonElement Root => Resolve(Objects.GetProperty("trailer").GetProperty("value").GetProperty("/Root"));

    /// <summary>What is laid over a page: links and drawings.</summary>
    public IReadOnlyList<JsonElement> Notes(int page) => Page(page).TryGetProperty("/Annots", out var notes) ? [.. Resolve(notes).EnumerateArray().Select(Resolve)] : [];

    /// <summary>The numbers of the pages that a page's links lead to.</summary>
    public IReadOnlyList<int> Jumps(int page) =>
        [.. Notes(page).Select(n => n.TryGetProperty("/A", out var action) ? Resolve(action) : n).Select(n => n.TryGetProperty("/D", out var d) ? Resolve(d) : n.TryGetProperty("/Dest", out d) ? Resolve(d) : default)
            .Where(d => d.ValueKind == JsonValueKind.Array).Select(d => NumberOf(d[0].GetString()!))];

    /// <summary>The addresses that a page's links lead to.</summary>
    public IReadOnlyList<string> Addresses(int page) =>
        [.. Notes(page).Where(n => n.TryGetProperty("/A", out _)).Select(n => Resolve(n.GetProperty("/A"))).Where(a => a.TryGetProperty("/URI", out _)).Select(a => a.GetProperty("/URI").GetString()![2..])];

    private int NumberOf(string page) => json.Value.GetProperty("pages").EnumerateArray().TakeWhile(p => p.GetProperty("object").GetString() != page).Count() + 1;
}
