namespace Scrutineer.Exchange.PublishedPapers.Forms.Word;

/// <summary>A document unpacks to more than any paper holds.</summary>
internal sealed class WordLimitException(string message) : IOException(message);
