using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Reads which item a supplementary agenda adds to, and why its papers came late.</summary>
internal static partial class SupplementReader
{
    public static PaperSupplement? Read(FrontSheetParts parts, IReadOnlyList<PaperItem> items)
    {
        var all = parts.Head.Concat(parts.Items).Concat(parts.Tail).ToList();
        if (!parts.Head.Concat(parts.Items.Take(2)).Any(l => l.Text.Length < 120 && Title().IsMatch(l.Text))) return null;
        var named = all.Select(l => Item().Match(l.Text)).FirstOrDefault(m => m.Success)?.Groups["item"].Value;
        return new PaperSupplement(items.Count > 0 ? items[0].Number : named, Reason(all));
    }

    private static string? Reason(IReadOnlyList<PaperLine> lines)
    {
        var blocks = TextBlock.Of(lines);
        for (var i = 0; i < blocks.Count; i++)
        {
            var label = Label().Match(blocks[i].Text);
            if (label.Success && label.Length < blocks[i].Text.Length) return blocks[i].Text[label.Length..].Trim();
            if (label.Success && i + 1 < blocks.Count) return blocks[i + 1].Text;
        }
        return (blocks.Find(b => b.Text.Length > 30 && Because().IsMatch(b.Text)) ?? blocks.Find(b => b.Text.Length > 30 && Late().IsMatch(b.Text)))?.Text;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bsupplement(?:ary|al)?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title();

    [GeneratedRegex(@"\bitem (?:no\.? ?)?(?<item>[0-9]{1,3})\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^reasons? (?:for|why) (?:the )?(?:late(?:ness)?|urgency|lateness|delay|supplement)[^:.]{0,60}[:.]?\s*|^reason\s*:\s*", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:because|due to|owing to|in order (?:to|that)|so that)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Because();

    [GeneratedRegex(@"\b(?:not available|unavailable|late\b|urgen|because|due to|received after|could not be|was not ready)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Late();
}
