using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>A paragraph marked as an action, as minutes without resolutions print them: "ACTION: the Clerk to book the hall".</summary>
internal static partial class ActionLine
{
    public static PaperAsk? Of(TextBlock block)
    {
        if (Marked().Match(block.Text) is not { Success: true } marked) return null;
        var text = block.Text[marked.Length..].Trim();
        if (!Deed().IsMatch(text)) return null;
        var to = Addressees.Of(text);
        if (to.Count == 0 && Who().Match(text) is { Success: true } who && PersonNames.IsName(who.Groups["who"].Value)) to = [PersonNames.Bare(who.Groups["who"].Value)];
        return new PaperAsk(AskKinds.Of(text) ?? AskKind.Action, text, to, null) { Line = block.Line };
    }

    /// <summary>The list under "Actions/requests for further information:": each point is asked of somebody.</summary>
    public static IEnumerable<PaperAsk> Listed(IReadOnlyList<TextBlock> narrative)
    {
        for (var i = 0; i < narrative.Count; i++)
        {
            if (narrative[i].IsItem || narrative[i].First.IsRow || !ListHeading().IsMatch(narrative[i].Text)) continue;
            while (i + 1 < narrative.Count && narrative[i + 1] is { IsItem: true, First.IsRow: false, Words.Length: > 0 } point)
            {
                yield return new PaperAsk(AskKinds.Of(point.Words) ?? AskKind.Action, point.Words, Addressees.Of(point.Words), null) { Line = point.Line };
                i++;
            }
        }
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:ACTIONS?|Actions?)(?: [Pp]oint| POINT| [Rr]equired| REQUIRED)?(?: ?[0-9]{1,3}(?:\.[0-9]{1,2})?)?\s*[:–-]\s*", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:(?:agreed |further )?(?:actions?|requests?)(?:\s*(?:/|and|&)\s*(?:requests?|actions?|information requests?))?(?: for further information| for information| arising| agreed| requested| points?)?|information requests?|further information requested|(?:the )?following (?:actions|information requests?) (?:were|was) (?:agreed|noted|requested|made).{0,40})\s*:\s*-?$", Options | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListHeading();

    /// <summary>A name alone says whose the action above is, not what is to be done.</summary>
    [GeneratedRegex(@"\b(?:to|will|would|be|should|shall|agreed)\b \p{Ll}|^\p{Lu}\p{Ll}+ (?:the|a|an|all|to|with)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Deed();

    [GeneratedRegex(@"^(?<who>\p{Lu}[^,:.]{2,60}?) (?:to|will|would|should|shall) \p{Ll}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Who();
}
