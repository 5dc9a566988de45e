using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>The people to ask about an agenda and how to reach them, line by line as printed.</summary>
internal static partial class ContactLines
{
    private const int Longest = 160;

    public static IReadOnlyList<string> Read(FrontSheetParts parts)
    {
        var contacts = new List<string>();
        var after = parts.Tail;
        var listed = false;
        for (var i = 0; i < after.Count; i++)
        {
            if (Heading().IsMatch(after[i].Text))
            {
                listed = true;
                continue;
            }
            listed = listed && GoesOn(after, i);
            if (after[i].Text.Length > Longest || !(listed || Contact().IsMatch(after[i].Text))) continue;
            if (!listed && contacts.Count == 0 && i > 0 && IsNames(after[i - 1].Text)) contacts.Add(after[i - 1].Text);
            contacts.Add(after[i].Text);
        }
        if (contacts.Count == 0) contacts.AddRange(parts.Head.Select(l => Labelled().Match(l.Text)).Where(m => m.Success && m.Length <= Longest).Select(m => m.Groups["who"].Value));
        return contacts.Count > 0 ? contacts : [.. parts.Notes.Select(n => Named().Match(n)).Where(m => m.Success).Select(m => m.Groups["who"].Value.Trim())];
    }

    /// <summary>Under a heading "Contacts" stand people and how to reach them, up to a gap, a heading or a date.</summary>
    private static bool GoesOn(IReadOnlyList<PaperLine> lines, int at) =>
        !lines[at].IsRow && lines[at].Heading == 0 && PaperDates.First(lines[at].Text) is null
        && (lines[at].Gap == 0 || lines[at].Bullet || Heading().IsMatch(lines[at - 1].Text));

    private static bool IsNames(string text) => text.Length < 100 && !text.EndsWith('.') && text.Split('/', ',').All(n => PersonNames.IsName(n.Trim()));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:contacts?\b(?! us)|clerk|governance services|democratic services|telephone|tel\b|e-?mail|phone|mobile)|[^\s@]{1,64}@[^\s@]{3,}", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^contacts?(?: (?:officers?|details|points?))?\s*:?$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    /// <summary>"Contact: Jo Ember, Scrutiny Officer" over the items.</summary>
    [GeneratedRegex(@"^contacts?(?: officers?)?\s*:\s*(?<who>\S.{2,})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"person to contact\b.{0,80}?\bis (?<who>[^;]{3,200}?)(?:, alternatively|;|\. |$)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
