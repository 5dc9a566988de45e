namespace Scrutineer.Exchange.Packs.Qpdf;

/// <summary>libqpdf could not do what was asked of it; the message says why in its words.</summary>
internal sealed class PdfLibraryException(string message) : Exception(message);
