using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Html;

/// <summary>Reads a web page. Nothing of it is run and nothing is fetched: only its words and how they are set are taken.</summary>
internal static class HtmlPaper
{
    public const int Largest = 8 * 1024 * 1024;
    private static readonly HtmlParserOptions Options = new() { IsScripting = false, IsKeepingSourceReferences = true };

    public static PaperForm Read(byte[] bytes)
    {
        if (bytes.Length > Largest) return PaperForm.Refused($"The page has {bytes.Length / (1024 * 1024):N0} MiB; pages of up to {Largest / (1024 * 1024)} MiB are read. Save it without its pictures, or give the paper as DOCX or PDF.");
        if (HtmlGuard.WhyNot(bytes) is { } why) return PaperForm.Refused(why);
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = new HtmlParser(Options).ParseDocument(stream);
        var text = new FormText();
        if (HtmlFurniture.Content(document) is { } content) new HtmlWalk(text).Write(content);
        return PaperForm.Of(text);
    }
}
