using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Says whose minute a reference is of, from the words around it.</summary>
internal static partial class ReferencedBody
{
    /// <summary>"Approved by X (minute n refers)" is X's minute, and so is "X minute n" and "minute n of X"; "their minute" is that of the body named before.</summary>
    public static string? Of(string left, string right, bool their, string? before, string? board)
    {
        string? name = null;
        if (their) name = LastBody(left) ?? LastBody(before ?? "");
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

    [GeneratedRegex(@"^[\s,]*(?:also |above )?refers?\b|^\s*\)|^\s*,? refer", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refers();

    [GeneratedRegex(@"^\s+(?:of|from) (?:the )?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfBody();

    private static readonly Regex DoneBy = new(@"\b(?:approved|endorsed|considered|agreed|adopted|supported|accepted|determined|noted|received|discussed|taken|made|decided|confirmed|ratified|presented|reported|referred|submitted|recommended)\b(?: in principle| unanimously| jointly| initially| subsequently)?(?: by| at| to)(?: (?:a|the|an|its|their)(?= ))?(?: (?:joint |special |previous |last )?meeting of(?: the)?)?\s+", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex Body = new(
        @"(?<![\p{L}-])(?:[Tt]he )?(?<body>(?:(?:Deputy )?Cabinet Members?(?: \((?:\p{Lu}[\p{L}, &'’-]{2,60})\)| for \p{Lu}[\p{L}'’-]*(?:(?:,? (?:and|of|the|&)|,)? \p{Lu}[\p{L}'’-]*)*)?)"
        + @"|(?:(?:\p{Lu}[\p{L}'’-]*|and|of|for|the|&|,)\s+){0,12}?(?:Scrutiny |Co-ordination |Sub-)?(?:Board|Committee|Panel|Commission|Forum|Executive|Cabinet|Council)(?: \([0-9]{1,2}\)| [0-9]{1,2}(?![0-9/]))?)(?![\p{L}-])",
        Options, TimeSpan.FromSeconds(1));
}
