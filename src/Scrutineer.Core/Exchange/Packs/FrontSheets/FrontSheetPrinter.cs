using Scrutineer.Exchange.Packs.Parts;
using Scrutineer.Foundation;

namespace Scrutineer.Exchange.Packs.FrontSheets;

/// <summary>Prints the front sheet, and papers written here, to tagged PDF by headless Chromium, in a process and profile of its own. The page is ours and may load nothing.</summary>
internal sealed class FrontSheetPrinter(PackWorkshop work)
{
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
        "--disable-dev-shm-usage", "--disable-breakpad", "--no-pdf-header-footer", "--generate-pdf-document-outline",
    ];

    private const int MostPrintings = 4;

    private readonly string profile = Path.Combine(work.Scratch, "browser");

    /// <param name="what">What is printed, as a sentence begins with it.</param>
    /// <exception cref="RuleBrokenException">Chromium is missing or printed nothing.</exception>
    public async Task<PartPdf> PrintAsync(string html, CancellationToken cancel, string what = "The front sheet")
    {
        var (printed, plain, clean) = (await ToFileAsync(html, what, cancel), work.NewFile(".pdf"), work.NewFile(".pdf"));
        try
        {
            await PdfRewrite.RunAsync(printed, plain, work.Folder, cancel);
            return new PartPdf(what, clean, PartCleaning.Of(plain, clean).Pages);
        }
        catch (PartRefusedException why)
        {
            throw new RuleBrokenException($"{what} {why.Message}");
        }
    }

    /// <summary>The file as Chromium prints it, with the page's title, language, tags and bookmarks.</summary>
    /// <exception cref="RuleBrokenException">Chromium is missing or printed nothing.</exception>
    public async Task<string> ToFileAsync(string html, string what, CancellationToken cancel)
    {
        var page = work.NewFile(".html");
        await File.WriteAllTextAsync(page, html, cancel);
        for (var printing = 1; ; printing++)
        {
            var printed = await PrintedAsync(page, what, cancel);
            if (printing == MostPrintings || await HasTagsAsync(printed, cancel)) return printed;
            File.Delete(printed);
        }
    }

    private async Task<string> PrintedAsync(string page, string what, CancellationToken cancel)
    {
        var printed = work.NewFile(".part");
        var answer = await new LimitedCommand("chromium", [.. Quiet, $"--user-data-dir={profile}", $"--print-to-pdf={printed}", new Uri(page).AbsoluteUri], work.Scratch) { ProcessorTime = 60, Longest = TimeSpan.FromSeconds(60) }.RunAsync(cancel);
        return File.Exists(printed) ? printed : throw new RuleBrokenException($"Chromium did not print {char.ToLowerInvariant(what[0])}{what[1..]} (it ended with {answer.Code}{(answer.Late ? ", stopped after a minute" : "")}). Try again when the machine is less busy.");
    }

    /// <summary>On a busy machine Chromium now and then prints before it knows what the page means, and leaves the tags out without a word.</summary>
    private static async Task<bool> HasTagsAsync(string printed, CancellationToken cancel) =>
        (await File.ReadAllBytesAsync(printed, cancel)).AsSpan().IndexOf("/StructTreeRoot"u8) >= 0;
}
