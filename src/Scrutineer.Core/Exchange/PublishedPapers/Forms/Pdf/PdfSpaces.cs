namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>The codes by which a font writes a space, and how many bytes a code has.</summary>
internal sealed record PdfSpaces(HashSet<int> Codes, int Bytes);
