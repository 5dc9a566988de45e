using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.Reports;

/// <summary>Reads a report's recommendations: numbered under a lead ("The Board is recommended to:"), each its own point, or one per heading.</summary>
internal sealed partial class Recommendations
{
    private readonly List<PaperRecommendation> found = [];
    private string? to;
    private bool underLead;

    /// <summary>The recommendations of the first section headed so that has any.</summary>
    public static IReadOnlyList<PaperRecommendation> Read(IReadOnlyList<TextBlock> blocks, string? reportTo)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].First.IsRow || blocks[at].Text.Length > 80 || Heading().Match(blocks[at].Text) is not { Success: true } heading) continue;
            var section = Section(blocks, at, heading.Groups["n"].Value);
            var read = HeadedRecommendations.Read(section) is { Count: > 0 } headed ? headed : Listed(section);
            if (read.Count > 0) return read;
        }
        return [];
    }

    private static List<PaperRecommendation> Listed(IEnumerable<TextBlock> section)
    {
        var reader = new Recommendations();
        foreach (var block in section) reader.Take(block);
        return reader.found;
    }

    /// <summary>The blocks up to the next section's heading.</summary>
    private static List<TextBlock> Section(IReadOnlyList<TextBlock> blocks, int heading, string number)
    {
        var section = new List<TextBlock>();
        for (var at = heading + 1; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (block.First.IsRow || (NextHeading(block, number) && !CountsOn(blocks[heading], blocks[at - 1], block))) break;
            section.Add(block);
        }
        return section;
    }

    /// <summary>"3." after "2." is a point of the list where headings are numbered without a dot.</summary>
    private static bool CountsOn(TextBlock heading, TextBlock before, TextBlock block) =>
        heading.Marker is null && block.Marker?.Number is { } number && before.Marker?.Number == number - 1;

    private static bool NextHeading(TextBlock block, string number)
    {
        if (NumberedHeading().Match(block.Text) is { Success: true } next && int.TryParse(number, out var own))
            return int.TryParse(next.Groups["n"].Value, out var n) && n == own + 1 && block.Marker is not { IsDecimal: true } && block.Text.Length < 160 && !block.Text.EndsWith('.');
        if (Closing().IsMatch(block.Text)) return true;
        return block.First.Stands && block.Marker is null && !Lead.IsMatch(block.Text) && !HeadedRecommendations.IsHeading(block.Text);
    }

    private void Take(TextBlock block)
    {
        var words = block.Words;
        if (words.Length == 0) return;
        if (block.Marker is null or { IsDecimal: true } && Lead.Match(words) is { Success: true } lead)
        {
            to = Wording.OrNull(BodyNames.Bare(lead.Groups["to"].Value));
            underLead = true;
        }
        else if (block.Marker is { } marker) TakeMarked(marker, block);
        else if (block.First.Bullet && (underLead || found.Count == 0)) Add($"{found.Count + 1}", words, block.Line);
        else if (found.Count > 0) found[^1] = found[^1] with { Text = Wording.Join(found[^1].Text, words) };
        else if (!Introduction().IsMatch(words)) Add("1", words, block.Line);
    }

    private void TakeMarked(ListMarker marker, TextBlock block)
    {
        var nested = marker.IsLetter && found.Count > 0 && char.IsAsciiDigit(found[^1].Ordinal[0]);
        if (nested) found[^1] = found[^1] with { Parts = [.. found[^1].Parts, new RecommendationPart(marker.Mark.ToLowerInvariant(), marker.Rest)] };
        else Add(marker.Mark, marker.Rest, block.Line);
        if (marker.IsDecimal) underLead = false;
    }

    private void Add(string ordinal, string text, int line)
    {
        var own = underLead && ListMarker.Of(ordinal + " ") is not { IsDecimal: true } ? to : To.Match(text) is { Success: true } named ? named.Groups["to"].Value : to;
        found.Add(new PaperRecommendation(ordinal, own, text, []) { Line = line });
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:(?<n>[0-9]{1,2})(?:\.0)?\.?\s+)?(?:summary of |the |key )?recommendations?(?: to [^.]{3,60})?\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?<n>[0-9]{1,2})(?:\.0)?\.?\s+\p{L}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberedHeading();

    [GeneratedRegex(@"^(?:list of (?:appendices|background)|background|appendix\b|appendices\b|information/background|(?:report )?authors?\b|contact details)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Closing();

    /// <summary>Words that name who is to act and lead to the list below.</summary>
    private static readonly Regex Lead = new(@"^(?:(?:it is (?:recommended|requested|proposed) )?that |it is recommended (?:to )?)?(?<to>(?:the )?[\p{Lu}\p{L}][^.:;]{2,140}?)(?:,? (?:is|are|be) (?:hereby )?(?:recommended|requested|asked|invited|advised)(?: to| that)?(?: it)?|,? recommends?(?: to)?| to)?\s*(?::\s*[-–]?|(?<=(?:recommended|requested|asked|invited) to))\s*$", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex To = new(@"^(?:That )?(?:the )?(?<to>Members|(?:(?:\p{Lu}[\p{L}'’-]*|and|of|for|the|&|,)\s+){0,12}?(?:Scrutiny )?(?:Board|Committee|Panel|Cabinet Member|Cabinet|Council)(?: for [\p{Lu}][\p{L} ]{2,60}?(?= (?:is|be|to|notes?|considers?|approves?)\b))?(?: \([0-9]{1,2}\)| [0-9]{1,2}\b)?)\s+(?:is|are|to|be|consider|note|identify|approve|endorse|support|agree|receive|recommend)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?:the following|it is recommended)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Introduction();
}
