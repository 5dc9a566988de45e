using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Where a decision is announced in a paragraph: what was said before it, and the words decided.</summary>
/// <param name="Start">Where the announcement begins.</param>
/// <param name="End">Where the decision's own words begin.</param>
/// <param name="Until">Where the decision ends when the paragraph goes on with narrative; null for the paragraph's end.</param>
/// <param name="Recommends">True for "RECOMMENDED": all that follows is addressed to somebody else.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Resolution(int Start, int End, int? Until, bool Recommends);

/// <summary>How a council announces decisions: with RESOLVED or AGREED set as such, or, where a set of minutes has neither, in sentences (rule P3).</summary>
internal static partial class Resolutions
{
    /// <summary>True when some line announces a decision with RESOLVED: then sentences decide nothing.</summary>
    public static bool AreMarked(IEnumerable<PaperLine> lines)
    {
        foreach (var line in lines)
            if (!line.IsRow && line.Text.Contains("resolved", StringComparison.OrdinalIgnoreCase) && Marked.Match(line.Text) is { Success: true } found && found.ValueSpan.Contains("resolved", StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>True for a line that announces a decision already taken, as no agenda does but for the words that are to exclude the public.</summary>
    public static bool Announces(string text) => Taken().IsMatch(text) && !Closing().IsMatch(text);

    /// <summary>The first announcement of a paragraph.</summary>
    public static Resolution? In(string text, bool marked)
    {
        if (Marked.Match(text) is { Success: true } found)
            return new Resolution(found.Index, found.Index + found.Length, null, found.Groups["recommends"].Success);
        return marked ? null : InSentence(text);
    }

    /// <summary>"The Committee agreed that ..." gives what follows; "The Committee noted the report." is kept whole.</summary>
    private static Resolution? InSentence(string text)
    {
        foreach (var (sentence, start) in Wording.Sentences(text))
        {
            if (Told.Match(sentence) is not { Success: true } told) continue;
            var end = start + sentence.Length;
            var goesOn = end < text.Length && !sentence.EndsWith(':') ? end : (int?)null;
            return new Resolution(start + told.Index, start + (told.Groups["clause"].Success ? told.Index + told.Length : told.Index), goesOn, false);
        }
        return null;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?:[0-9]{1,4}\.[0-9]{1,2}\.?|[0-9]{1,2}\.)\s+)?(?:RESOLVED\b|Resolved(?=\s*(?::|[-–—]|that\b|\(|$))|AGREED(?=\s*(?::|[-–—]|that\b|$))|It was (?:agreed|resolved)\b.{0,20}:\s*-?$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Taken();

    [GeneratedRegex(@"\b[Ss]ection 100|\bexclu(?:de|sion)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Closing();

    private const string Body = @"(?:[Tt]he |THE )?(?:[\p{Lu}][\p{L}’'-]* ){0,4}(?:Board|Committee|Panel|Commission|Sub-Committee|Members|Cabinet)";

    private const string Tail = @"(?:\s+(?:19|20)[0-9]{2}/[0-9]{1,4}\b)?(?:\s*\((?:unanimously|nem\.? ?con\.?|[^)]{0,40}\b[Vv]otes?\b[^)]{0,40})\)|,? unanimously)?\s*[:\-–—]*\s*(?:\((?:[Uu]nanimously|nem\.? ?con\.?)\)\s*[:\-–—]*\s*)?(?:[Tt]hat\b(?!\s+(?:said|is)\b))?\s*[:\-–—,]*\s*";

    private static readonly Regex Marked = new(
        @"(?:^(?:(?:It was|" + Body + @")\s+(?:unanimously\s+|therefore\s+|then\s+)?(?:RESOLVED|[Rr]esolved)\b|(?:RESOLVED|AGREED|DECISIONS?|(?<recommends>RECOMMENDED))\b(?:\s+TO)?(?! TO [A-Z])|Resolved(?=\s*(?::|[-–—]|that\b|\(|$))|(?:Decisions?|Agreed|Resolution)(?=\s*(?::|$))|Agreed(?=\s*[-–—]?\s*that\b))"
        + @"|(?<=[.!?)]\s)Resolved(?=\s*(?::|[-–—]|that\b))"
        + @"|(?:\b[Ii]t was (?:therefore |then |further |unanimously |also )?|\b" + Body + @" (?:therefore |then |unanimously |also |further )?)?\bRESOLVED\b(?=[\s:(,–-])"
        + @"|(?:\b[Ii]t was (?:therefore |then |further |unanimously |also )?|\b" + Body + @" (?:therefore |then |unanimously |also |further )?)(?:AGREED|DECIDED|resolved(?=\s*(?::|that\b|to\b|unanimously\b|[-–—]))|(?<recommends>RECOMMENDED)))" + Tail,
        Options, TimeSpan.FromSeconds(1));

    /// <summary>A body's or nobody's decision told in a sentence; "noted that" tells what was said and decides nothing.</summary>
    private static readonly Regex Told = new(
        @"(?:^|(?<=,\s|\b[Aa]fter [^,.]{3,80}, ))(?:[Ii]t was|[Tt]he (?:[\p{Lu}][\p{L}’'-]* ){0,4}(?:Board|Committee|Panel|Commission|Sub-Committee)|(?:[Tt]he )?Members|[Tt]he (?:committee|panel|board|commission)) (?:also |therefore |then |further |unanimously |all )?"
        + @"(?:(?<clause>(?:agreed|decided|resolved)(?: unanimously)?(?:\s*[:–-]+|,?(?= to\b)|,? (?:that|as follows|the following(?: actions?| recommendations?| decisions?)?)\b\s*[:–-]*)\s*(?:that\b\s*[:–-]*\s*)?)|(?:agreed|approved|endorsed|adopted|accepted)\s+(?!with\b|by\b)\p{L}|noted (?:and \p{L}+ )?(?:the |its |this )(?!\p{L}+ that\b|concerns?\b|comments?\b|views?\b|questions?\b)\p{L})",
        Options, TimeSpan.FromSeconds(1));

    /// <summary>Words that only lead to the list after them.</summary>
    public static readonly Regex LeadsList = new(@"^(?:(?:the )?(?:[\p{L}&'’() 0-9-]{0,80}\b)?(?:board|committee|panel|members|cabinet member|cabinet)(?: [\p{L} ]{0,30})?)?\s*(?::\s*-?|-|–)?\s*$", Options | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"(?<=^|[\s;:,.])(?:\((?<mark>[0-9]{1,2}|[a-zA-Z]|[ivx]{1,4})\)|(?<mark>[0-9]{1,2}|[a-z]|[ivx]{1,4})\)|(?<mark>[0-9]{1,2})\.(?=\s+[Tt]hat\b))\s+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineMark();

    [GeneratedRegex(@"(?:[;,]\s*and|\s+and|[;,])\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingAnd();

    /// <summary>"(a) That ... and (b) ..." in one paragraph; null unless at least two items follow one another.</summary>
    public static List<(string Mark, string Words)>? InlineItems(string text)
    {
        var matches = InOrder(InlineMark().Matches(text));
        if (matches.Count < 2 || !LeadsList.IsMatch(text[..matches[0].Index])) return null;
        var items = new List<(string, string)>();
        for (var i = 0; i < matches.Count; i++)
        {
            var from = matches[i].Index + matches[i].Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            items.Add((matches[i].Groups["mark"].Value, TrailingAnd().Replace(text[from..to].Trim(), "")));
        }
        return items;
    }

    /// <summary>The marks that count on from the first: letters in brackets inside a numbered point are its own.</summary>
    private static List<Match> InOrder(MatchCollection matches)
    {
        var order = new List<Match>();
        foreach (Match match in matches)
        {
            var mark = match.Groups["mark"].Value;
            if (order.Count == 0 ? mark is "1" or "a" or "i" or "A" : ListOrder.Follows(order[^1].Groups["mark"].Value, mark, order[0].Groups["mark"].Value)) order.Add(match);
        }
        return order;
    }
}
