using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Reads one minute: narrative, concerns, decisions, references, asks and closures.</summary>
internal static partial class MinuteEntry
{
    public static PaperMinute Read(EntryHeading heading, IEnumerable<PaperLine> lines, string? board, MunicipalYear? year)
    {
        var blocks = TextBlock.Of(lines.Where(l => !MinutesReader.IsClosing(l.Text) && !BusinessHeading().IsMatch(l.Text)));
        if (heading.Opening is { } opening) blocks.Insert(0, new TextBlock(opening, new PaperLine(heading.Line, opening)));
        var (narrative, decisions) = Decisions.Split(blocks);
        var references = References(narrative, decisions, board);
        var asks = Asks.Of(narrative, decisions);
        return new PaperMinute(heading.Number, Citation(heading.Number, year), heading.Title,
            [.. references.Where(r => r.IsFurtherTo).Select(r => r.Reference)],
            [.. references.Select(r => r.Reference)],
            Concerns(narrative), decisions, asks, Closures.Of(heading.Title, narrative))
        { Narrative = Markdown.Of(narrative), Line = heading.Line };
    }

    private static string? Citation(string? number, MunicipalYear? year) => number is not null && year is { } y ? $"{number}/{y.Short}" : null;

    private static List<FoundReference> References(IReadOnlyList<TextBlock> narrative, IReadOnlyList<PaperDecision> decisions, string? board)
    {
        var found = new List<FoundReference>();
        var known = new HashSet<PaperReference>();
        var texts = narrative.Select(b => (b.Text, (int?)b.Line)).Concat(decisions.Select(d => (d.Text, d.Line)));
        foreach (var (text, line) in texts)
            foreach (var reference in MinuteReferences.In(text, board, line))
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
            while (i + 1 < narrative.Count && narrative[i + 1].IsItem) concerns.Add(narrative[++i].Words);
        }
        return concerns;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Questioned = new(@"\b(?:question(?:s|ed)?|queried|quer(?:y|ies)|concerns?|asked|challenged|raised|sought (?:clarification|assurance))\b[^.]*(?:\bfollowing\b[^.:]{0,80}:?|:)\s*-?$", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?:public|private|exempt) business$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BusinessHeading();
}
