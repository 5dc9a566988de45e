using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>A reference as found, and whether the minute is further to it.</summary>
internal sealed record FoundReference(PaperReference Reference, bool IsFurtherTo);

/// <summary>Finds references to minutes: with their year ("minute 63/15"), or by number alone ("Minute No. 27", "minute 198 of the previous meeting", "Min 12(a) refers").</summary>
internal static partial class MinuteReferences
{
    /// <summary>False where no reference can be, so that most paragraphs cost nothing.</summary>
    public static bool MayBeIn(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') && (text.Contains('/') || text.Contains("min", StringComparison.OrdinalIgnoreCase));

    /// <summary>The references of a text. <paramref name="board"/> is the board whose minutes these are: naming it names no other body.</summary>
    public static IEnumerable<FoundReference> In(string text, string? board, int? line, Numbering? numbering = null)
    {
        if (!MayBeIn(text)) yield break;
        string? before = null;
        foreach (var (sentence, start) in Wording.Sentences(text))
        {
            if (MayBeIn(sentence))
                foreach (var reference in InSentence(sentence, start == 0, before, board, line, numbering ?? Numbering.Unknown)) yield return reference;
            before = sentence;
        }
    }

    private static IEnumerable<FoundReference> InSentence(string sentence, bool first, string? before, string? board, int? line, Numbering numbering)
    {
        var from = 0;
        foreach (Match match in Reference.Matches(sentence))
        {
            var bare = match.Groups["bare"].Success;
            var left = sentence[from..match.Index];
            var right = sentence[(match.Index + match.Length)..];
            var furtherTo = FurtherTo().IsMatch(sentence[..match.Index]);
            if (bare && !furtherTo && !NumberReference.IsOne(match.Groups["label"].Success, sentence[..match.Index], right, first)) continue;
            var body = ReferencedBody.Of(left, NumberReference.After(bare, right), match.Groups["their"].Success, before, board);
            foreach (var (citation, asWritten) in bare ? NumberReference.Citations(match, right, body, numbering) : Cited(match))
                yield return new FoundReference(new PaperReference(citation, body) { AsWritten = asWritten.Trim(), Sentence = sentence, Line = line }, furtherTo);
            from = match.Index + match.Length;
        }
    }

    private static IEnumerable<(string Citation, string AsWritten)> Cited(Match match)
    {
        foreach (Match number in Number().Matches(match.Value))
            yield return ($"{number.Groups["number"].Value.TrimStart('0')}/{number.Groups["year"].Value[^2..]}", match.Groups["more"].Length > 0 ? number.Value : match.Value);
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Minute = @"(?<their>\b[Tt]heir )?\b(?:[Mm]inutes?|MINUTES?|Mins?\.?)\s+(?<label>(?:[Nn]os?\.?|NO\.?|[Nn]umbers?|[Rr]efs?\.?|[Ii]tem)\s*:?\s*)?";

    private static readonly Regex Reference = new(
        "(?:" + Minute + @"[0-9]{1,4}[A-Z]?\s?/\s?(?:20)?[0-9]{2}(?![0-9])(?<more>(?:\s*(?:,|and|&|,\s*and)\s*(?:(?:[Mm]inutes?|[Nn]o\.)\s+)?[0-9]{1,4}[A-Z]?\s?/\s?(?:20)?[0-9]{2}(?![0-9]))*)|(?<=\()[0-9]{1,4}/[0-9]{2}(?= refers?\b)"
        + "|" + Minute + @"(?<bare>[0-9]{1,4}[A-Z]?)(?:\s?\([0-9a-zA-Z]{1,4}\)|\.[0-9]{1,2}(?![0-9]))*(?![0-9:%]|\s?/\s?[0-9])(?:\s*(?:,|and|&)\s+(?<bare>[0-9]{1,4}[A-Z]?)(?:\s?\([0-9a-zA-Z]{1,4}\))*(?=\s+(?:refers?|of)\b|\)))*)",
        Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"(?<number>[0-9]{1,4}[A-Z]?)\s?/\s?(?<year>(?:20)?[0-9]{2})(?![0-9])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[^.]{0,20}\b|[^.]{0,80}, )?[Ff]urther to (?:[\p{L}']+ ){0,3}(?:[Mm]inutes? )?(?:[0-9]{1,4}/[0-9]{2}(?:,| and| &)?\s*(?:[Mm]inutes? )?)*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FurtherTo();
}
