using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Scrutineer.Exchange.Packs;
using Scrutineer.Exchange.Packs.FrontSheets;
using Scrutineer.Exchange.Packs.Meetings;
using Scrutineer.Foundation;
using Scrutineer.Foundation.Files;

namespace Scrutineer.Exchange.Documents;

/// <summary>Pages as tagged PDF with title, language and bookmarks. What was printed last is kept in memory by the fingerprint of its words,
/// so that changed or erased words are never given again and no file of them is left. One is printed at a time.</summary>
public sealed class PagePdf : IDisposable
{
    private const int MostKept = 40;

    private readonly ConcurrentDictionary<string, byte[]> kept = new();
    private readonly ConcurrentQueue<string> order = new();
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The whole file, with the fingerprint of what it says.</summary>
    /// <exception cref="RuleBrokenException">It cannot be printed here; the reason says why.</exception>
    public Task<(byte[] File, string Fingerprint)> OfAsync(PrintedMinutes minutes, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        return OfAsync(MinutesPage.Of(minutes), "The minutes", cancel);
    }

    /// <summary>A text in Markdown, under its title.</summary>
    /// <exception cref="RuleBrokenException">It cannot be printed here; the reason says why.</exception>
    public Task<(byte[] File, string Fingerprint)> OfAsync(string title, string text, string what, CancellationToken cancel = default) =>
        OfAsync(PaperPage.Page(title, $"<h1>{WebUtility.HtmlEncode(title)}</h1>\n{PaperPage.Words(text)}"), what, cancel);

    private async Task<(byte[] File, string Fingerprint)> OfAsync(string html, string what, CancellationToken cancel)
    {
        var fingerprint = FileStore.HashOf(Encoding.UTF8.GetBytes(html));
        if (kept.TryGetValue(fingerprint, out var ready)) return (ready, fingerprint);
        await turn.WaitAsync(cancel);
        try
        {
            if (!kept.TryGetValue(fingerprint, out ready)) Keep(fingerprint, ready = await PrintAsync(html, what, cancel));
        }
        finally
        {
            turn.Release();
        }

        return (ready, fingerprint);
    }

    public void Dispose() => turn.Dispose();

    private static async Task<byte[]> PrintAsync(string html, string what, CancellationToken cancel)
    {
        using var work = PackWorkshop.Beside(Path.Combine(Path.GetTempPath(), "pages"));
        return await File.ReadAllBytesAsync(await new FrontSheetPrinter(work).ToFileAsync(html, what, cancel), cancel);
    }

    private void Keep(string fingerprint, byte[] file)
    {
        kept[fingerprint] = file;
        order.Enqueue(fingerprint);
        while (kept.Count > MostKept && order.TryDequeue(out var oldest)) kept.TryRemove(oldest, out _);
    }
}
