using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Names those whom an ask addresses: a cabinet member, an officer, a partner. Those merely mentioned are left out.</summary>
internal static class Addressees
{
    public static IReadOnlyList<string> Of(string clause)
    {
        var found = new List<string>();
        if (RecommendedTo.Match(clause) is { Success: true } recommended)
        {
            Collect(recommended.Groups["who"].Value, found);
            return found;
        }

        if (Subject.Match(clause) is { Success: true } subject) Collect(subject.Groups["who"].Value, found);
        foreach (Match context in Addressed.Matches(clause)) Collect(context.Groups["who"].Value, found);
        return found;
    }

    private static void Collect(string who, List<string> found)
    {
        foreach (Match role in Role.Matches(who))
        {
            var name = role.Value.Trim();
            if (!BodyNames.Same(name, null) && !found.Contains(name, StringComparer.OrdinalIgnoreCase)) found.Add(name);
        }
    }

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Capitals = @"\p{Lu}[\p{L}'’-]*(?:(?:,? (?:and|of|the|&)|,)? \p{Lu}[\p{L}'’-]*)*";

    private const string OneRole =
        @"(?:(?:Portfolio Holders?|(?:Executive|Lead) Members?)(?: for " + Capitals + @")?|(?:Deputy )?Cabinet Members?(?: \(\p{Lu}[^)]{2,60}\)| for " + Capitals + @")?"
        + @"|(?:(?:[Ii]nterim|[Aa]cting|Executive|Strategic|Corporate|Managing|Joint|Deputy|Assistant|Service) )*(?:Directors?|Heads?|Chief Executive|Chief Officer|Leaders?|Managers?|Lead)\b(?: (?:of|for) (?:the )?" + Capitals + @")?(?: \(\p{Lu}[\p{L} ]{2,40}\))?"
        + @"|(?:(?!Members\b|Boards?\b|That\b|The\b|Officers\b)\p{Lu}[\p{L}-]+ (?:and )?){1,4}(?:Advis[eo]rs?|Officers?|Managers?|Facilitators?|Solicitors?|Co-?ordinators?)\b|(?:Vice-|Deputy |Independent )?Chair\b|[Oo]fficers?\b|Scrutiny Co-?ordinators?|Secretary of State(?: for " + Capitals + @")?|Minister\b|Regional Schools Commissioner"
        + @"|(?:\p{Lu}[\p{L}'’&-]*(?: and| of)? ){1,8}(?:Trust|Police|Group|Partnership|Board|Committee|Panel|Agency|College)(?: \([0-9]{1,2}\))?|Councillors? \p{Lu}\.? ?\p{Lu}[\p{L}'’-]+|\bCabinet\b|(?<!City |County |Borough )\bCouncil\b|partners\b|headteachers\b)";

    private const string Roles = @"(?<who>" + OneRole + @"(?:(?:,| and|, and)? (?:the )?" + OneRole + @")*)";

    private static readonly Regex Role = new(OneRole + @"|^\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+$", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex Addressed = new(
        @"\b(?:[Ww]rit(?:e|es|ten)(?: a letter)? to|[Ll]etter (?:be (?:sent|written) )?(?:from [\p{L} -]{3,40} )?to|[Ss]en[dt] to|[Rr]eferred to|[Rr]ecommend(?:s|ed)?(?: to| that)?|RECOMMEND(?:S|ED)?(?: to| that)?|[Mm]ake (?:a |the following )?recommendations? to|[Rr]equest(?:s|ed)?(?: that| of| from)?|[Aa]sk(?:s|ed)?(?: that)?|[Ii]nvit(?:e|es|ed)|[Ii]nstruct(?:s|ed)?|[Uu]rge[sd]?|[Cc]ontact|(?:provided|circulated|sent(?: to [\p{Ll} ]{3,40})?|written|drafted|supplied|submitted|prepared|produced|arranged|undertaken|sought|requested|obtained) (?:by|from)|from)\s+(?:the |an? )?" + Roles,
        Options, TimeSpan.FromSeconds(1));

    /// <summary>"RECOMMEND to the Cabinet Member that she write to the trust": the trust is asked nothing by the board.</summary>
    private static readonly Regex RecommendedTo = new(@"^(?:[Tt]o )?(?:[Rr]ecommend(?:s|ed)?|RECOMMEND(?:S|ED)?) to (?:the )?" + Roles + @"(?=,? that\b|:)", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex Subject = new(
        @"^(?:[Tt]hat )?(?:[Tt]he )?(?:" + Roles + @"(?=:| (?:responsible|concerned|be|agree[sd]?|would|will|should|to|must|schedule|write|circulate|provide|investigate|arrange|contact|communicate|report|consider|look|ensure|supply|send|prepare|produce|bring|submit|share|review|visit|meet|invite|undertook|e-?mail|notify|inform|consult|draft|clarify|confirm|identify|examine|raise|develop|publish|establish|undertake|is|are)\b)|(?<who>\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'’-]+)(?=,? (?:the|be|who)\b))",
        Options, TimeSpan.FromSeconds(1));
}
