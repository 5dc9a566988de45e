using System.Text;

namespace Scrutineer.Exchange.PublishedPapers.Forms;

/// <summary>What a file is by its content, whatever its name says.</summary>
internal enum FormKind
{
    Text,
    Html,
    Word,
    Pdf,
    OldWord,
    RichText,
    OpenDocument,
    Spreadsheet,
    Slides,
    Picture,
    Archive,
}

/// <summary>Recognises the form of a file, and says what to do with one that is not read.</summary>
internal static class FormKinds
{
    private const int Opening = 1024;
    private const int HtmlOpening = 4096;
    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<body", "<title", "<meta"];

    public static FormKind Of(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8)) return OfZip(bytes);
        if (bytes.StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 })) return FormKind.OldWord;
        if (bytes.StartsWith("{\\rtf"u8)) return FormKind.RichText;
        if (IsPicture(bytes)) return FormKind.Picture;
        if (bytes.StartsWith("Rar!"u8) || bytes.StartsWith(new byte[] { (byte)'7', (byte)'z', 0xBC, 0xAF }) || bytes.StartsWith(new byte[] { 0x1F, 0x8B })) return FormKind.Archive;
        if (bytes[..Math.Min(bytes.Length, Opening)].IndexOf("%PDF-"u8) is >= 0 and var at && IsPdf(bytes, at)) return FormKind.Pdf;
        return IsHtml(bytes, name) ? FormKind.Html : FormKind.Text;
    }

    /// <summary>Why a form is not read, and what would be; null for the forms that are.</summary>
    public static string? WhyNot(FormKind kind) => kind switch
    {
        FormKind.OldWord => "The file is of the kind that Word saved before 2007 (.doc), or an Office file locked with a password. Open it in Word or LibreOffice and save it as DOCX or PDF without a password.",
        FormKind.RichText => "The file is rich text (RTF). Open it in Word or LibreOffice and save it as DOCX or PDF.",
        FormKind.OpenDocument => "The file is an OpenDocument text (ODT). Open it in LibreOffice or Word and save it as DOCX or PDF.",
        FormKind.Spreadsheet => "The file is a spreadsheet. Save the paper that it belongs to as DOCX or PDF.",
        FormKind.Slides => "The file holds slides. Save them as PDF.",
        FormKind.Picture => "The file is a picture. Papers are read from text: recognise its text (OCR) and save it as PDF or DOCX.",
        FormKind.Archive => "The file is an archive of other files. Unpack it and give the papers inside.",
        _ => null,
    };

    /// <summary>A PDF may have a little of something else before its first line, but a text that speaks of one is no PDF.</summary>
    private static bool IsPdf(ReadOnlySpan<byte> bytes, int at) => at == 0 || bytes[..at].IndexOfAnyExcept(" \t\r\n\0"u8) < 0 || bytes.Contains((byte)0);

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' }) || bytes.StartsWith(new byte[] { 0xFF, 0xD8, 0xFF }) || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || (bytes.StartsWith("RIFF"u8) && bytes.Length > 11 && bytes[8..12].SequenceEqual("WEBP"u8));

    /// <summary>By the names in the archive's directory: nothing is unpacked.</summary>
    private static FormKind OfZip(ReadOnlySpan<byte> bytes)
    {
        if (Holds(bytes, "word/document")) return FormKind.Word;
        if (Holds(bytes, "opendocument.text")) return FormKind.OpenDocument;
        if (Holds(bytes, "xl/workbook") || Holds(bytes, "opendocument.spreadsheet")) return FormKind.Spreadsheet;
        return Holds(bytes, "ppt/presentation") || Holds(bytes, "opendocument.presentation") ? FormKind.Slides : FormKind.Archive;
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.ASCII.GetBytes(name)) >= 0;

    private static bool IsHtml(ReadOnlySpan<byte> bytes, string name)
    {
        var opening = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HtmlOpening)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');
        while (opening.StartsWith("<?", StringComparison.Ordinal) || opening.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = opening.IndexOf(opening[1] == '?' ? ">" : "-->", StringComparison.Ordinal);
            if (end < 0) return true;
            opening = opening[(end + (opening[1] == '?' ? 1 : 3))..].TrimStart();
        }
        if (HtmlStarts.Any(s => opening.StartsWith(s, StringComparison.OrdinalIgnoreCase))) return true;
        var named = Path.GetExtension(name).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML";
        return named && opening.StartsWith('<') && opening.Contains('>', StringComparison.Ordinal);
    }
}
