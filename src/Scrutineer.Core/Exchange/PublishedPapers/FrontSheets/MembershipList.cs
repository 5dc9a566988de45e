using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Reads a membership list. "Councillors" before a list is the title of all in it but the co-opted.</summary>
internal static class MembershipList
{
    public static IReadOnlyList<PaperMember> Read(IReadOnlyList<PaperLine> lines)
    {
        var members = new List<PaperMember>();
        var capacity = MemberCapacity.Member;
        string? title = null;
        foreach (var block in lines.Count == 0 ? [] : Blocks(lines))
        {
            var text = Label.Replace(block, "", 1);
            if (GroupLabel.Match(text) is { Success: true } group)
            {
                capacity = Capacity(group.Value) ?? MemberCapacity.Member;
                text = text[group.Length..];
                title = null;
            }
            foreach (var name in PersonNames.Of(text, ref title)) members.Add(Member(name, capacity));
        }
        return members;
    }

    private static IEnumerable<string> Blocks(IReadOnlyList<PaperLine> lines)
    {
        var text = "";
        foreach (var line in lines)
        {
            var joins = text.Length > 0 && line.Gap == 0 && !line.Bullet && (text.EndsWith(',') || text.EndsWith(" and", StringComparison.Ordinal) || Unclosed(text) || Wording.StartsMidway(line.Text));
            if (!joins && text.Length > 0) yield return text;
            text = joins ? $"{text} {line.Text}" : line.Text;
        }
        yield return text;
    }

    private static bool Unclosed(string text) => text.Count(c => c == '(') > text.Count(c => c == ')');

    private static PaperMember Member(PersonName name, MemberCapacity group)
    {
        var capacity = Capacity(name.Note ?? "") ?? group;
        var title = capacity == MemberCapacity.CoOpted && name.TitleIsShared ? null : name.Title;
        return new PaperMember(name.Name, title, capacity);
    }

    private static MemberCapacity? Capacity(string note) => note.ToUpperInvariant() switch
    {
        var n when n.Contains("VICE", StringComparison.Ordinal) || n.Contains("DEPUTY CHAIR", StringComparison.Ordinal) => MemberCapacity.ViceChair,
        var n when n.Contains("CHAIR", StringComparison.Ordinal) => MemberCapacity.Chair,
        var n when n.Contains("CO-OPT", StringComparison.Ordinal) || n.Contains("COOPT", StringComparison.Ordinal) || n.Contains("CO OPT", StringComparison.Ordinal) => MemberCapacity.CoOpted,
        var n when n.Contains("INVIT", StringComparison.Ordinal) => MemberCapacity.ByInvitation,
        _ => null,
    };

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Label = new(@"^(?:[\p{L}'’ ]{0,40} )?membership(?: of [^:]{3,100})?\s*:?\s*|^members of the (?:board|committee|panel|commission)\s*:?\s*$|^(?:board |committee |panel )?members\s*:\s*", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex GroupLabel = new(@"^(?:by invitation|(?:statutory |voting |non-voting )*co-?opted(?: members?| representatives?)?|invited|cabinet members?[^:]{0,20}|vice-? ?chair(?:man|person)?|chair(?:man|person)?|councillors?|substitutes?)\s*:\s*", Options, TimeSpan.FromSeconds(1));
}
