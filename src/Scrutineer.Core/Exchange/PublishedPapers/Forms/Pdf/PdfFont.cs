namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>The codes by which a font writes a space, none where that is not known, how many bytes a code has, and whether its letters are bold.</summary>
internal sealed record PdfFont(HashSet<int> Spaces, int Bytes, bool IsBold);
