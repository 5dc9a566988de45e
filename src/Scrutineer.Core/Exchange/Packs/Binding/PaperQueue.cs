using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Scrutineer.Exchange.Packs.Qpdf;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Packs.Binding;

/// <summary>Papers in order, of which the next are opened on a thread of their own while one is bound.</summary>
internal sealed class PaperQueue : IDisposable
{
    private const int Ahead = 2;
    private readonly BlockingCollection<(PdfDocument? Paper, ExceptionDispatchInfo? Failure)> ready = new(Ahead);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<bool> end;

    public PaperQueue(IReadOnlyList<Func<PdfDocument>> papers) => end = DeepStack.Begin(() => OpenAll(papers));

    /// <summary>The next paper, which is the taker's to dispose of; throws what opening it threw.</summary>
    public PdfDocument Take()
    {
        var (paper, failure) = ready.Take();
        failure?.Throw();
        return paper!;
    }

    public void Dispose()
    {
        stop.Cancel();
        end();
        foreach (var (paper, _) in ready) paper?.Dispose();
        ready.Dispose();
        stop.Dispose();
    }

    private bool OpenAll(IReadOnlyList<Func<PdfDocument>> papers)
    {
        foreach (var open in papers)
        {
            PdfDocument? paper = null;
            try
            {
                paper = open();
                ready.Add((paper, null), stop.Token);
            }
            catch (OperationCanceledException)
            {
                paper?.Dispose();
                return false;
            }
            catch (Exception failure) when (failure is PdfLibraryException or RuleBrokenException)
            {
                return Fail(failure);
            }
        }

        return true;
    }

    private bool Fail(Exception failure)
    {
        try
        {
            ready.Add((null, ExceptionDispatchInfo.Capture(failure)), stop.Token);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it any more.
        }

        return false;
    }
}
