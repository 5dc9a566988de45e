using System.IO.Compression;
using System.Xml;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>Reads a Word document (DOCX) from its structure, as a stream: only its words, headings, lists and tables are kept in memory.</summary>
internal static class WordPaper
{
    private const string Damaged = "The Word document could not be read: it is damaged or cut off. Open it in Word or LibreOffice and save it again, or give it as PDF.";

    public static PaperForm Read(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            var parts = new WordParts(archive);
            if (parts.WhyNot() is { } why) return PaperForm.Refused(why);
            var styles = WordStyles.Read(parts);
            var text = new FormText();
            using var body = parts.Body();
            if (body is null) return PaperForm.Refused(Damaged);
            var walk = new WordWalk(text, styles, WordNumbering.Read(parts));
            walk.Read(body);
            var form = PaperForm.Of(text);
            return walk.KnowsPages ? form : form with { Places = form.Places?.Select(p => p with { Page = null }).ToList() };
        }
        catch (WordLimitException limit)
        {
            return PaperForm.Refused(limit.Message);
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or OverflowException)
        {
            return PaperForm.Refused(Damaged);
        }
    }
}
