using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>What one set of minutes shows once and each of its entries is read by: whose it is, how it numbers, how it announces decisions.</summary>
internal sealed record MinuteStyle(string? Board, Numbering Numbering, bool MarksDecisions);

/// <summary>Reads one minute: narrative, concerns, decisions, references, asks and closures.</summary>
internal static partial class MinuteEntry
{
    public static PaperMinute Read(EntryHeading heading, IEnumerable<PaperLine> lines, MinuteStyle style)
    {
        var blocks = TextBlock.Of(lines.Where(l => !MinutesReader.IsClosing(l.Text) && !NoContent().IsMatch(l.Text))).ConvertAll(b => WithoutParagraphNumber(b, heading));
        if (heading.Opening is { } opening) blocks.Insert(0, new TextBlock(opening, new PaperLine(heading.Line, opening)));
        var (narrative, decisions) = Decisions.Split(blocks, style.MarksDecisions);
        var references = References(narrative, decisions, style);
        return new PaperMinute(heading.Number, style.Numbering.Citation(heading), heading.Title,
            [.. references.Where(r => r.IsFurtherTo).Select(r => r.Reference)],
            [.. references.Select(r => r.Reference)],
            Concerns(narrative), decisions, Asks.Of(narrative, decisions), Closures.Of(heading.Title, narrative, style))
        { Narrative = Markdown.Of(narrative), Line = heading.Line };
    }

    /// <summary>Minute 33's paragraphs may be numbered 33.1, 33.2: a number of their own, not a list's.</summary>
    private static TextBlock WithoutParagraphNumber(TextBlock block, EntryHeading heading)
    {
        if (block.Marker is not { IsDecimal: true, Rest.Length: > 0 } marker || (heading.Value is { } number && !marker.Mark.StartsWith($"{number}.", StringComparison.Ordinal))) return block;
        return block with { Text = marker.Rest, Marker = ListMarker.Of(marker.Rest) };
    }

    private static List<FoundReference> References(IReadOnlyList<TextBlock> narrative, IReadOnlyList<PaperDecision> decisions, MinuteStyle style)
    {
        var found = new List<FoundReference>();
        var known = new HashSet<PaperReference>();
        var texts = narrative.Select(b => (b.Text, (int?)b.Line)).Concat(decisions.Select(d => (d.Text, d.Line)));
        foreach (var (text, line) in texts)
            foreach (var reference in MinuteReferences.In(text, style.Board, line, style.Numbering))
                if (known.Add(new PaperReference(reference.Reference.Citation, reference.Reference.Body))) found.Add(reference);
        return found;
    }

    /// <summary>The list after "The Board questioned ... on the following:".</summary>
    private static List<string> Concerns(IReadOnlyList<TextBlock> narrative)
    {
        var concerns = new List<string>();
        for (var i = 0; i < narrative.Count; i++)
        {
            if (narrative[i].IsItem || !Questioned.IsMatch(narrative[i].Text)) continue;
            while (i + 1 < narrative.Count && narrative[i + 1].IsItem) concerns.Add(narrative[++i].Words.TrimEnd(';'));
        }
        return concerns;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Questioned = new(@"\b(?:question(?:s|ed)?|queried|quer(?:y|ies)|concerns?|asked|challenged|raised|sought (?:clarification|assurance)|key (?:points|issues|themes|areas))\b[^.]*(?:\bfollowing\b[^.:]{0,80}:?|:)\s*-?$", Options, TimeSpan.FromSeconds(1));

    /// <summary>Headings over part of the meeting, and the agenda's number printed under a title.</summary>
    [GeneratedRegex(@"^(?:(?:public|private|exempt|open|closed) (?:business|session|items?)|part (?:one|two|[12ab]|ii?)|\(?(?:agenda|item) (?:item )?(?:no|number)\.? ?[0-9]{1,3}[a-z]?\)?|[.…_ ]{6,}.{0,40}|date of signing.{0,30})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoContent();
}
