namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>What is said of a PDF that cannot be bound, after its name.</summary>
internal static class PdfSentences
{
    public const string PrintAgain = "Open it and print it to a new PDF.";
    public const string Locked = "is locked with a password or against changes. Save it without protection, or print it to a new PDF.";
    public const string Swells = "holds content that swells to more than 64 MiB when it is unpacked, as no page does. " + PrintAgain;
    public const string TooMuch = "needs more time or memory to be read than any paper does. " + PrintAgain;
    public const string NoPages = "has no pages.";

    public static string Damaged(string how) => $"is damaged{(how.Length > 0 ? $" ({how})" : "")}. Open it and save or print it to a new PDF.";
}
