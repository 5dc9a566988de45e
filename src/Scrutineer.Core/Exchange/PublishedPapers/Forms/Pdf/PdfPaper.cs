namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>Reads a PDF.</summary>
internal static class PdfPaper
{
    public static PaperForm Read(string path) => PaperForm.Refused(path);
}
