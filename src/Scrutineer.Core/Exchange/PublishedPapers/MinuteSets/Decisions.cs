using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Divides a minute into what was said and what was resolved.</summary>
internal sealed partial class Decisions
{
    private readonly List<TextBlock> narrative = [];
    private readonly List<PaperDecision> decisions = [];
    private bool inList;
    private bool listIsNumbered;
    private bool hasItems;
    private string lead = "";
    private int leadLine;

    public static (IReadOnlyList<TextBlock> Narrative, IReadOnlyList<PaperDecision> Decisions) Split(IReadOnlyList<TextBlock> blocks)
    {
        var reader = new Decisions();
        foreach (var block in blocks) reader.Take(block);
        reader.CloseLead();
        return (reader.narrative, reader.decisions);
    }

    private void Take(TextBlock block)
    {
        if (!block.First.IsRow && Resolved.Match(block.Text) is { Success: true } resolved)
        {
            CloseLead();
            if (resolved.Index > 0 && block.Text[..resolved.Index].Trim() is { Length: > 0 } said) narrative.Add(block with { Text = said });
            TakeResolution(block, block.Text[(resolved.Index + resolved.Length)..].Trim());
        }
        else if (inList && IsDecision(block)) AddItem(block);
        else if (inList && !hasItems && lead.Length == 0 && block.First is { IsRow: false, Heading: 0 })
        {
            Add(null, block.Text, block.Line);
            inList = false;
        }
        else
        {
            CloseLead();
            narrative.Add(block);
        }
    }

    /// <summary>The words after RESOLVED: one decision, several in a row, or the lead to a list below.</summary>
    private void TakeResolution(TextBlock block, string text)
    {
        (lead, leadLine, hasItems) = ("", block.Line, false);
        if (InlineItems(text) is { } items)
        {
            foreach (var (mark, words) in items) Add(mark, words, block.Line);
            inList = true;
        }
        else if (text.Length == 0 || LeadsList.IsMatch(text) || text.EndsWith(':') || text.EndsWith(":-", StringComparison.Ordinal) || text.EndsWith(": -", StringComparison.Ordinal))
            (inList, lead) = (true, text.TrimEnd(' ', ':', '-', '–'));
        else
        {
            Add(null, text, block.Line);
            inList = false;
        }
    }

    /// <summary>A lead to which no list came is the decision itself.</summary>
    private void CloseLead()
    {
        if (inList && !hasItems && lead.Length > 0) Add(null, lead, leadLine);
        inList = false;
        lead = "";
    }

    private static bool IsDecision(TextBlock block) => !block.First.IsRow && (block.IsItem || (block.First.Heading == 0 && ThatClause().IsMatch(block.Text)));

    private void AddItem(TextBlock block)
    {
        var mark = block.Marker?.Mark;
        var words = block.Words;
        if (words.Length == 0) return;
        if (mark is not null && IsNested(mark)) decisions[^1] = decisions[^1] with { Text = $"{decisions[^1].Text} {block.Text}" };
        else Add(mark, words, block.Line);
    }

    /// <summary>A lettered point under numbered decisions belongs to the decision above it.</summary>
    private bool IsNested(string mark) =>
        hasItems && listIsNumbered && char.IsAsciiLetter(mark[0]) && decisions.Count > 0 && char.IsAsciiDigit(decisions[^1].Ordinal[0]);

    private void Add(string? mark, string text, int line)
    {
        if (mark is not null) listIsNumbered = char.IsAsciiDigit(mark[0]);
        var ordinal = mark is not null && decisions.TrueForAll(d => d.Ordinal != mark) ? mark : NextOrdinal();
        decisions.Add(new PaperDecision(ordinal, Tidy(text)) { Line = line, Lead = Wording.OrNull(lead) });
        hasItems = true;
    }

    private string NextOrdinal()
    {
        var highest = decisions.Count;
        foreach (var decision in decisions)
            if (int.TryParse(decision.Ordinal, out var number)) highest = Math.Max(highest, number);
        return $"{highest + 1}";
    }

    private static string Tidy(string text)
    {
        text = text.Trim().TrimEnd(';').Trim();
        return text.EndsWith("; and", StringComparison.Ordinal) || text.EndsWith(", and", StringComparison.Ordinal) ? text[..^5].Trim() : text;
    }

    /// <summary>"(a) That ... and (b) ..." in one paragraph; null unless at least two items follow one another.</summary>
    private static List<(string Mark, string Words)>? InlineItems(string text)
    {
        var matches = InlineMark().Matches(text);
        if (matches.Count < 2 || !LeadsList.IsMatch(text[..matches[0].Index])) return null;
        var first = matches[0].Groups["mark"].Value;
        if (first is not ("1" or "a" or "i" or "A")) return null;
        var items = new List<(string, string)>();
        for (var i = 0; i < matches.Count; i++)
        {
            var from = matches[i].Index + matches[i].Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            items.Add((matches[i].Groups["mark"].Value, TrailingAnd().Replace(text[from..to].Trim(), "")));
        }
        return items;
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Resolved = new(
        @"(?:^(?:(?:It was|The (?:Scrutiny )?(?:Board|Committee|Panel)|Members)\s+(?:unanimously\s+)?(?:RESOLVED|[Rr]esolved)\b|(?:RESOLVED|RECOMMENDED|AGREED|DECISION)\b|Resolved(?=\s*(?::|[-–]|that\b|$))|Decision(?=\s*:))|(?:\bIt was (?:therefore )?)?\bRESOLVED\b(?=[\s:(]))"
        + @"(?:\s*\((?:unanimously|nem\.? con\.?|[^)]{0,40}\bvotes?\b[^)]{0,40})\))?\s*[:\-–]*\s*(?:[Tt]hat\b(?!\s+(?:said|is)\b))?\s*[:\-–,]*\s*",
        Options, TimeSpan.FromSeconds(1));

    /// <summary>Words that only lead to the list after them.</summary>
    private static readonly Regex LeadsList = new(@"^(?:(?:the )?(?:[\p{L}&'’() 0-9-]{0,80}\b)?(?:board|committee|panel|members|cabinet member|cabinet)(?: [\p{L} ]{0,30})?)?\s*(?::\s*-?|-|–)?\s*$", Options | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^That\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThatClause();

    [GeneratedRegex(@"(?<=^|[\s;:,.])(?:\((?<mark>[0-9]{1,2}|[a-zA-Z]|[ivx]{1,4})\)|(?<mark>[0-9]{1,2}|[a-z]|[ivx]{1,4})\))\s+", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineMark();

    [GeneratedRegex(@"(?:[;,]\s*and|\s+and|[;,])\s*$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TrailingAnd();
}
