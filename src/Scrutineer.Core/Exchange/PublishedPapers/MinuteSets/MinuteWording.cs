using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Minutes.Desk;
using Scrutineer.Tracking;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Reads a minute that is being written by the same rules as one that was printed: its references, its closures, and every sentence that may ask.</summary>
public static partial class MinuteWording
{
    /// <inheritdoc cref="MinuteReader"/>
    public static MinuteReading Read(string board, string title, string narrative, IReadOnlyList<string> decisions, MinuteNumbers? numbers = null)
    {
        ArgumentNullException.ThrowIfNull(narrative);
        ArgumentNullException.ThrowIfNull(decisions);
        var blocks = TextBlock.Of(Lines(narrative));
        var numbering = numbers is null ? Numbering.Unknown : new Numbering(MunicipalYear.Of(numbers.Meeting), numbers.First, Anew: false);
        var style = new MinuteStyle(board, numbering, MarksDecisions: true);
        var references = blocks.Select(b => b.Text).Concat(decisions).SelectMany(text => MinuteReferences.In(text, board, line: null, numbering))
            .Where(r => numbers is not null || r.Reference.Citation.Contains('/', StringComparison.Ordinal))
            .Select(r => new ReadReference(r.Reference.Citation, r.Reference.Body, r.Reference.AsWritten, r.Reference.Sentence, r.IsFurtherTo)).DistinctBy(r => (r.Citation, r.Body)).ToList();
        return new MinuteReading(
            references,
            [.. blocks.SelectMany(b => Asking(b.Words, null)), .. decisions.SelectMany((text, order) => Asking(text, order))],
            [.. Closures.Of(title, blocks, style).Where(c => c.Citation.Contains('/', StringComparison.Ordinal)).Select(c => new ReadClosure(c.Citation, c.Text))]);
    }

    private static IEnumerable<PaperLine> Lines(string narrative)
    {
        var (number, gap) = (0, 0);
        foreach (var line in narrative.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                gap++;
                continue;
            }

            var bullet = Bullet().Match(line);
            yield return new PaperLine(number, (bullet.Success ? line[bullet.Length..] : line).Trim()) { Bullet = bullet.Success, Gap = gap };
            gap = 0;
        }
    }

    private static IEnumerable<AskingSentence> Asking(string text, int? decision)
    {
        foreach (var (sentence, _) in Wording.Sentences(text.ReplaceLineEndings(" ")))
            if (Asks().IsMatch(sentence)) yield return new AskingSentence(sentence, decision, AskMatch.Kind(AskKinds.Of(sentence) ?? AskKind.Action), Addressees.Of(sentence));
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s{0,8}[-*•]\s+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bullet();

    /// <summary>Broader than what an import takes for an ask: the clerk is asked of each, and says which are none.</summary>
    [GeneratedRegex(@"\brequest(?:s|ed|ing)?\b|\binvit(?:e|es|ed|ing)\b|\bcirculat(?:e|es|ed|ing)\b|\b(?:writ(?:e|es|ing|ten)|wrote)(?: a letter)? to\b|\ba letter be (?:sent|written)\b|\bask(?:s|ed|ing)?\b|\breport(?:s|ed|ing)? back\b|\brecommend(?:s|ed|ing)? (?:that|to)\b|\bwork programme\b.{0,40}\b(?:be|is)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asks();
}
