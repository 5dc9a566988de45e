using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.Lines;

namespace Scrutineer.Exchange.PublishedPapers.FrontSheets;

/// <summary>Reads a membership list. "Councillors" before a list is the title of all in it but the co-opted.</summary>
internal static partial class MembershipList
{
    public static IReadOnlyList<PaperMember> Read(IReadOnlyList<PaperLine> lines)
    {
        var members = new List<PaperMember>();
        var capacity = MemberCapacity.Member;
        string? title = null;
        var substitutes = false;
        foreach (var block in NameLines.Joined(lines))
        {
            var text = Lead.Replace(Label.Replace(block, "", 1), "", 1);
            text = Office().Replace(text, "${name} (${office})");
            if (GroupLabel.Match(text) is { Success: true } group)
            {
                capacity = group.Groups["coopted"].Success ? MemberCapacity.CoOpted : Capacities.Of(group.Value) ?? (group.Groups["cabinet"].Success ? MemberCapacity.ByInvitation : MemberCapacity.Member);
                substitutes = group.Groups["substitutes"].Success;
                title = group.Groups["councillors"].Success ? "Councillor" : null;
                text = text[group.Length..];
            }
            if (!substitutes)
                foreach (var name in PersonNames.Of(text, ref title)) members.Add(Member(name, capacity));
            if (capacity is MemberCapacity.Chair or MemberCapacity.ViceChair) capacity = MemberCapacity.Member;
        }
        return members;
    }

    private static PaperMember Member(PersonName name, MemberCapacity group)
    {
        var capacity = Capacities.Of(name.Note) ?? group;
        var title = capacity == MemberCapacity.CoOpted && name.TitleIsShared ? null : name.Title;
        return new PaperMember(name.Name, title, capacity);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Label = new(@"^(?:[\p{L}'’ ]{0,40} )?membership(?: of [^:]{3,100})?\s*:?\s*|^to\s*:\s*(?:the )?(?=members?\b|councillors?\b|cllrs?\b)(?:members? of (?:the )?[^:]{3,80}:)?|^members of the (?:board|committee|panel|commission)\s*(?:\([0-9]{1,2}\))?\s*(?:[-–,]\s*quorum\b.{0,10})?:?\s*$|^(?:board |committee |panel )?members\s*:\s*|^(?:the )?membership of the [^:]{3,80}:?\s*$", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex GroupLabel = new(@"^(?:by invitation|(?:statutory |voting |non-voting )*(?:co-?opted(?: members?| representatives?)?|co-?optees?)|(?<coopted>(?:non[ -]elected|appointed|statutory|external)(?: non[ -]?voting| voting)? (?:members?|representatives?))|invited|(?<cabinet>cabinet members?[^:]{0,20})|(?:vice|deputy)[- ]?chair(?:man|woman|person)?|chair(?:man|woman|person)?|(?<councillors>(?:elected |voting )?councillors?)|(?:elected |voting )?members|(?<substitutes>(?:named )?substitutes?(?: members?)?)|(?:church|faith|diocesan|parent[- ]governor) representatives?)\s*:\s*", Options, TimeSpan.FromSeconds(1));

    /// <summary>"Councillor A Elm Scrutiny Lead for Education": a name and what its bearer does, with nothing between.</summary>
    [GeneratedRegex(@"^(?<name>(?:(?:Councillor|Cllr\.?|Mrs?|Ms|Miss|Dr|Rev\.?|Canon|Father)\s+)?[^\s,;:()]+\s[^,;:()]{2,50}?|Vacant)\s+(?<office>(?:Scrutiny Lead|Lead Member|Parent Governors?|(?:Primary|Secondary|Special) Parent Governors?|\p{L}+ (?:Diocese|Schools? (?:Headteacher|Teacher|Governor)s?)|(?:Headteacher|Teacher|Faith) Representatives?|Representative of|Church of England|Roman Catholic|Catholic Diocese|Muslim Faith|Diocese of)\b[^()]{0,80})$", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Office();

    /// <summary>"The Committee consists of Councillors A, B and C".</summary>
    private static readonly Regex Lead = new(@"^(?:the )?(?:\p{L}+ ){0,6}(?:board|committee|panel|commission) (?:consists? of|comprises?|is made up of|has as (?:its )?members)(?: the following)?\s*:?\s*", Options, TimeSpan.FromSeconds(1));
}
