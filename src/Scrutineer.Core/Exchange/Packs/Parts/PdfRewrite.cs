using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.Packs.Parts;

/// <summary>
/// Foreign PDFs are read by qpdf in a process of its own under limits, which writes them anew in one plain form; only that is read in this process.
/// A file that makes qpdf crash, swell or run on takes nothing with it.
/// </summary>
internal static partial class PdfRewrite
{
    /// <exception cref="PartRefusedException">It is damaged, locked, or would take too much to read.</exception>
    public static async Task RunAsync(string from, string to, string folder, CancellationToken cancel)
    {
        var answer = await new LimitedCommand("qpdf", ["--object-streams=disable", "--decode-level=none", from, to], folder) { Memory = 256, ProcessorTime = 8, Longest = TimeSpan.FromSeconds(20) }.RunAsync(cancel);
        if (answer.HitLimit) throw new PartRefusedException(PdfSentences.TooMuch);
        if (answer.Said.Contains("invalid password", StringComparison.Ordinal)) throw new PartRefusedException(PdfSentences.Locked);
        // Even what qpdf could mend is refused: nobody would see that a page of it is gone.
        if (answer.Code != 0) throw new PartRefusedException(PdfSentences.Damaged(Reason(answer.Said)));
    }

    /// <summary>qpdf's first complaint, without the name of our copy.</summary>
    private static string Reason(string said)
    {
        var line = said.Split('\n').FirstOrDefault(l => l.Contains(".part", StringComparison.Ordinal)) ?? "";
        return Place().Replace(line, "").Trim(' ', ':', '.');
    }

    [GeneratedRegex(@"^.*\.part", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
