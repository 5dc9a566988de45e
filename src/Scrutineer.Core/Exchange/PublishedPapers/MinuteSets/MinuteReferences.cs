using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>A reference as found, and whether the minute is further to it.</summary>
internal sealed record FoundReference(PaperReference Reference, bool IsFurtherTo);

/// <summary>Finds references to minutes and the body each belongs to.</summary>
internal static partial class MinuteReferences
{
    /// <summary>The references of a text. <paramref name="board"/> is the board whose minutes these are: naming it names no other body.</summary>
    public static IEnumerable<FoundReference> In(string text, string? board, int? line)
    {
        if (!text.Contains('/')) yield break;
        string? before = null;
        foreach (var (sentence, _) in Wording.Sentences(text))
        {
            if (sentence.Contains('/'))
                foreach (var reference in InSentence(sentence, before, board, line)) yield return reference;
            before = sentence;
        }
    }

    private static IEnumerable<FoundReference> InSentence(string sentence, string? before, string? board, int? line)
    {
        var from = 0;
        foreach (Match match in Reference.Matches(sentence))
        {
            var left = sentence[from..match.Index];
            var body = BodyOf(left, sentence[(match.Index + match.Length)..], match, before, board);
            var furtherTo = FurtherTo().IsMatch(sentence[..match.Index]);
            foreach (Match number in Number().Matches(match.Value))
            {
                var citation = $"{number.Groups["number"].Value.TrimStart('0')}/{number.Groups["year"].Value[^2..]}";
                var asWritten = match.Groups["more"].Length > 0 ? number.Value : match.Value;
                yield return new FoundReference(new PaperReference(citation, body) { AsWritten = asWritten.Trim(), Sentence = sentence, Line = line }, furtherTo);
            }
            from = match.Index + match.Length;
        }
    }

    /// <summary>"Approved by X (minute n refers)" is X's minute, and so is "X minute n" and "minute n of X"; "their minute" is that of the body named before.</summary>
    private static string? BodyOf(string left, string right, Match match, string? before, string? board)
    {
        string? name = null;
        if (match.Groups["their"].Success) name = LastBody(left) ?? LastBody(before ?? "");
        else if (OfBody().Match(right) is { Success: true } owner && Body.Match(right, owner.Length) is { Success: true } owned && owned.Index == owner.Length) name = owned.Groups["body"].Value;
        else if (Refers().IsMatch(right) && DoneBy.Matches(left) is { Count: > 0 } deeds) name = BodyAt(left, deeds[^1].Index + deeds[^1].Length);
        else if (EndsWithBody(left) is { } possessor) name = possessor;
        if (name is null) return null;
        name = Tidy(name);
        return BodyNames.Same(name, board) ? null : name;
    }

    private static string? BodyAt(string text, int at) => Body.Match(text, at) is { Success: true } match && match.Index == at ? match.Groups["body"].Value : null;

    private static string? LastBody(string text)
    {
        var matches = Body.Matches(text);
        return matches.Count > 0 ? matches[^1].Groups["body"].Value : null;
    }

    private static string? EndsWithBody(string left)
    {
        var matches = Body.Matches(left);
        return matches.Count > 0 && left[(matches[^1].Index + matches[^1].Length)..].Trim() is "" or "'s" or "’s" or "(" ? matches[^1].Groups["body"].Value : null;
    }

    private static string Tidy(string name) => name.Trim(' ', ',', '.', '(');

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Reference = new(@"(?:(?<their>\b[Tt]heir )?\b(?:[Mm]inutes?|MINUTES?|Mins?\.?)\s+(?:(?:[Nn]os?\.?|[Nn]umbers?|[Rr]ef\.?)\s*)?[0-9]{1,4}[A-Z]?\s?/\s?(?:20)?[0-9]{2}(?![0-9])(?<more>(?:\s*(?:,|and|&|,\s*and)\s*(?:(?:[Mm]inutes?|[Nn]o\.)\s+)?[0-9]{1,4}[A-Z]?\s?/\s?(?:20)?[0-9]{2}(?![0-9]))*)|(?<=\()[0-9]{1,4}/[0-9]{2}(?= refers?\b))", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"(?<number>[0-9]{1,4}[A-Z]?)\s?/\s?(?<year>(?:20)?[0-9]{2})(?![0-9])", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:[^.]{0,20}\b)?[Ff]urther to (?:[\p{L}']+ ){0,3}(?:[Mm]inutes? )?(?:[0-9]{1,4}/[0-9]{2}(?:,| and| &)?\s*(?:[Mm]inutes? )?)*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FurtherTo();

    [GeneratedRegex(@"^[\s,]*(?:also |above )?refers?\b|^\s*\)|^\s*,? refer", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refers();

    [GeneratedRegex(@"^\s+(?:of|from) (?:the )?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfBody();

    private static readonly Regex DoneBy = new(@"\b(?:approved|endorsed|considered|agreed|adopted|supported|accepted|determined|noted|received|discussed|taken|made|decided|confirmed|ratified|presented|reported|referred|submitted|recommended)\b(?: in principle| unanimously| jointly| initially| subsequently)?(?: by| at| to)(?: (?:a|the|an|its|their)(?= ))?(?: (?:joint |special |previous |last )?meeting of(?: the)?)?\s+", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex Body = new(
        @"(?<![\p{L}-])(?:the )?(?<body>(?:(?:Deputy )?Cabinet Members?(?: \((?:\p{Lu}[\p{L}, &'’-]{2,60})\)| for \p{Lu}[\p{L}'’-]*(?:(?:,? (?:and|of|the|&)|,)? \p{Lu}[\p{L}'’-]*)*)?)"
        + @"|(?:(?:\p{Lu}[\p{L}'’-]*|and|of|for|the|&|,)\s+){0,12}?(?:Scrutiny |Co-ordination |Sub-)?(?:Board|Committee|Panel|Commission|Forum|Executive|Cabinet|Council)(?: \([0-9]{1,2}\)| [0-9]{1,2}(?![0-9/]))?)(?![\p{L}-])",
        Options, TimeSpan.FromSeconds(1));
}
