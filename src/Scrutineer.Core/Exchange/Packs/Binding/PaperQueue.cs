using Scrutineer.Exchange.Packs.Qpdf;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>Papers in order, of which the next is opened while one is bound.</summary>
internal sealed class PaperQueue(IReadOnlyList<Func<PdfDocument>> papers) : IDisposable
{
    private int next;
    private Func<PdfDocument>? opening = papers.Count > 0 ? DeepStack.Begin(papers[0]) : null;

    /// <summary>The next paper, which is the taker's to dispose of.</summary>
    public PdfDocument Take()
    {
        var ready = opening ?? throw new InvalidOperationException("No paper is left.");
        opening = null;
        var paper = ready();
        if (++next < papers.Count) opening = DeepStack.Begin(papers[next]);
        return paper;
    }

    public void Dispose()
    {
        try
        {
            opening?.Invoke().Dispose();
        }
        catch (PdfLibraryException)
        {
            // It was never asked for.
        }
    }
}
