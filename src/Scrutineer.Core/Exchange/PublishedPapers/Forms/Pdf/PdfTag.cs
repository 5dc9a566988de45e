using System.Runtime.InteropServices;

namespace Scrutineer.Exchange.PublishedPapers.Forms.Pdf;

/// <summary>A stretch of a page's drawing that a tag names: the page, from 1, and its number there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PdfMarked(int Page, int Number);

/// <summary>An element of a tagged PDF: a paragraph, heading, list item, table or a part of one.</summary>
/// <param name="Kind">Its standard type, such as P, H1, LI, Table, TR or TD.</param>
/// <param name="Columns">How many columns a cell spans.</param>
/// <param name="Rows">How many rows a cell spans.</param>
internal sealed record PdfTag(string Kind, int Columns = 1, int Rows = 1)
{
    /// <summary>What it holds, in reading order: elements (<see cref="PdfTag"/>) and stretches of drawing (<see cref="PdfMarked"/>).</summary>
    public List<object> Kids { get; } = [];

    public IEnumerable<PdfTag> Tags => Kids.OfType<PdfTag>();

    /// <summary>All stretches of drawing within it.</summary>
    public IEnumerable<PdfMarked> Marks() => Kids.SelectMany(k => k is PdfMarked mark ? [mark] : ((PdfTag)k).Marks());
}
