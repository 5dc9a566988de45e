using System.Text.RegularExpressions;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>Says what kind of ask a clause is, if it is one: noting, endorsing, approving and thanking ask nothing.</summary>
internal static partial class AskKinds
{
    public static AskKind? Of(string clause)
    {
        clause = LeadingTo().Replace(clause, "");
        if (IsProgramme(clause)) return AskKind.WorkProgramme;
        if (OnlyNotes.IsMatch(clause) || IsOnlyNoted(clause) || Concludes().IsMatch(clause)) return null;
        if (Recommends().IsMatch(clause)) return AskKind.Recommendation;
        if (!Asks.IsMatch(clause)) return null;
        if (ToExecutive.IsMatch(clause)) return AskKind.Recommendation;
        return Supplies.IsMatch(clause) || (Handed().IsMatch(clause) && Facts().IsMatch(clause)) ? AskKind.Information : AskKind.Action;
    }

    [GeneratedRegex(@"^to\s+(?:also\s+)?", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeadingTo();

    private static bool IsProgramme(string clause) =>
        !StartsNoting().IsMatch(clause) && Programme.IsMatch(clause) && (!Reported.IsMatch(clause) || clause.Contains("work programme", StringComparison.OrdinalIgnoreCase));

    /// <summary>Every passive of the clause is one of those that ask nothing ("be noted").</summary>
    private static bool IsOnlyNoted(string clause)
    {
        if (!NotedPassive().IsMatch(clause) || AskVerb().IsMatch(clause)) return false;
        return Passive.Count(clause) <= NotedPassive().Count(clause);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Subject = @"(?:(?:the |this )?(?:[\p{L}'’&-]+ ){0,7}(?:board|committee|panel|commission|cabinet member|members|councillors)(?: \([0-9]{1,2}\))? )?";
    private const string Noting = @"note[sd]?|noting|endorse[sd]?|approve[sd]?|commend(?:s|ed)?|thank(?:s|ed)?|welcome[sd]?|accept(?:s|ed)?|congratulate[sd]?|support(?:s|ed)?|recogni[sz]e[sd]?|acknowledge[sd]?|confirm(?:s|ed)?|adopt(?:s|ed)?|agree[sd]? (?!to\b|that\b)|consider(?:s|ed)?|offer(?:s|ed)?";

    /// <summary>"A briefing note" and "a letter of support" are things, not deeds.</summary>
    private const string NoNoun = @"(?<!\b(?:an?|the|this|its|their|of|in|further|briefing|covering|guidance) )";
    private const string NotedWords = "noted|endorsed|approved|commended|thanked|welcomed|accepted|congratulated|supported|recogni[sz]ed|acknowledged|confirmed|adopted|agreed|received|appointed|elected|excluded|suspended|selected|nominated|re-?appointed|called in|signed|recorded|deferred|withdrawn|awarded|granted|authori[sz]ed|delegated";
    private const string Fact = @"information|updates?|data|reports?|briefing (?:notes?|papers?)|figures|statistics|details|breakdown|analysis|evidence|feedback|progress|response|numbers?|results|findings";

    private static readonly Regex OnlyNotes = new(@"^(?:also )?" + Subject + @"(?:also )?(?:(?:would|wished?|wishes) (?:also )?(?:like )?to )?" + NoNoun + "(?:" + Noting + @")\b(?!.*(?<!\bto )\b(?:request|ask(?:s|ed)? (?:that|for|the)|recommend))", Options, TimeSpan.FromSeconds(1));

    /// <summary>What is settled with its saying: minutes signed, appointments made, a request agreed to, nothing called in.</summary>
    [GeneratedRegex("^(?:(?:the |that the )?(?:public |draft |open |exempt )*minutes\\b.{0,200}\\bbe (?:taken|approved|confirmed|agreed|signed|received)|(?:that )?no\\b.{0,60}\\bbe\\b|.{0,120}\\bappointments? (?:.{0,120} )?be made\\b|" + Subject + @"agree[sd]? to (?:the|this|a) (?:request|recommendation|proposal|amendment|approach)s?\b)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Concludes();

    [GeneratedRegex("^" + Subject + NoNoun + @"note[sd]?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartsNoting();

    [GeneratedRegex(@"\bbe (?:formally |also )?(?:" + NotedWords + @")\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotedPassive();

    private static readonly Regex Passive = new(@"\bbe (?:\p{L}+ly |also |then |further )*(?:\p{L}{2,}ed|sent|kept|held|given|made|put|written|brought|sought|taken|undertaken|shown|drawn|set up|withdrawn)\b", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\b(?:request|ask|recommend|seek|invite|instruct|urge)(?:s|d|ed)?\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AskVerb();

    private static readonly Regex Programme = new(
        @"\bwork(?:ing)? programme\b.{0,40}\b(?:be|is) (?:updated|amended|revised|reviewed|adjusted)|\b(?:add(?:ed)?|includ(?:ed|e)|plac(?:ed|e)|put|schedul(?:ed|e)|insert(?:ed)?|remain|carried forward)\b.{0,60}\b(?:work programme|(?:agenda|programme) (?:for|of) (?:a|the|its))"
        + @"|\binvited?\b.{0,40}\bto\b.{0,30}\b(?:future|next|subsequent|forthcoming|later)\b.{0,20}\bmeeting|\b(?:considered|discussed|revisited|scheduled|included|brought|added)\b.{0,30}\b(?:at|to|for|on) (?:the agenda (?:of|for) )?(?:a|the|its|their) (?:future|subsequent|forthcoming|later|next) (?:\p{L}+ )?(?:meeting|agenda)|\b(?:update|amend|revise) the work programme",
        Options, TimeSpan.FromSeconds(1));

    /// <summary>A report to come is information, even when it is to come to a future meeting.</summary>
    private static readonly Regex Reported = new(@"\b(?:" + Fact + @")\b.{0,80}\b(?:be|is) (?:\p{L}+ly )?(?:brought|submitted|presented|provided|reported|given|supplied)\b|\brequest(?:s|ed)? (?:an?|the|further|that an?) (?:[\p{L}-]+ ){0,3}(?:" + Fact + @")\b", Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\brecommend(?:s|ed)?\b|\bRECOMMENDED\b|\bmake (?:a |the following )?recommendations? to\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Recommends();

    private static readonly Regex Asks = new(@"\b(?:request|ask|seek|invite|instruct|urge|require)(?:s|d|ed)?\b|\bagreed? (?:to|that)\b|\b(?:would|will|to|should|shall) (?:also |then )?(?:write|send|contact|meet|visit|look|investigate|provide|circulate|arrange|review|report|attend|invite|produce|prepare|explore|liaise|consider)\b|\b(?:write|writes) to\b|\bundertook to\b|\bbe (?:\p{L}+ly |also |then |further )*(?:\p{L}{2,}ed|sent|kept|held|given|made|put|written|brought|sought|taken|undertaken|shown|drawn|set up)\b"
        + @"|\breceives?\b.{0,40}\b(?:" + Fact + @")\b|^(?:that )?(?:the |an? |all )?(?:[\p{L}'’()&-]+ ){1,8}?(?:write|send|meet|investigate|provide|circulate|arrange|attend|invite|produce|prepare|explore|liaise|supply|submit|ensure|share|bring|undertake|publish|establish|e-?mail|notify|inform|consult|draft|clarify|confirm|identify|examine|raise|feed back|report (?:back|on|to))\b|\b(?:officers?|director|head of \p{L}+|chair|scrutiny co-ordinator)\b.{0,40}?\b(?:write|send|contact|meet|visit|look|investigate|provide|circulate|arrange|review|report|attend|invite|produce|prepare|explore|liaise|schedule|communicate|consider|supply|submit|ensure|share)\b|^(?:write|send|contact|meet|visit|look|investigate|provide|circulate|arrange|review|report|invite|produce|prepare|explore|liaise|schedule|communicate|supply|submit|ensure|establish|set up|hold)\b",
        Options, TimeSpan.FromSeconds(1));

    private static readonly Regex ToExecutive = new(@"\b(?:(?:cabinet|executive|lead) member[^.]{0,80}?|portfolio holder[^.]{0,80}?|leader of the council|the cabinet|cabinet|council|secretary of state[^.]{0,60}?|executive) be (?:requested|asked|urged|invited) to:?\s+(?:\([a-z0-9]+\) )?(?!provide|supply|circulate|attend|report|submit|send|meet)|\b(?:requests?|requested|asks?|asked|urges?|urged) (?:that )?the (?:deputy )?(?:(?:cabinet|executive|lead) member|portfolio holder|cabinet|executive|secretary of state)\b[^.]{0,80}? to (?!provide|supply|circulate|attend|report|submit|send|meet)", Options, TimeSpan.FromSeconds(1));

    private static readonly Regex Supplies = new(
        @"\bkept (?:fully |regularly )?(?:up[ -]to[ -]date|informed|updated|ap?praised|briefed)\b|\breport(?:s|ed)? back\b|(?<!\b(?:an?|the|this|further|annual|progress|update|of|draft|final) )report on\b|\bbe (?:informed|advised|notified|briefed|updated on|provided with|supplied with|given (?:further |more |an? |the )?(?:[\p{L}-]+ ){0,2}(?:" + Fact + @"))\b"
        + @"|\b(?:request(?:s|ed)?|ask(?:s|ed)? for|seeks?|sought|receives?|require[sd]?|provides?|supply|submits?|present|produce|prepare|bring)(?: that)?(?: to)? (?:(?!letter\b|meeting\b|be\b|and\b)[\p{L}’'-]+,? ){0,5}?(?:" + Fact + @")\b(?!.{0,80}\bbe (?:circulated|sent|forwarded|shared|reviewed|revised|arranged|amended))"
        + @"|\b(?:" + Fact + @")\b.{0,160}?\bbe (?:\p{L}+ly )?(?:provided|supplied|submitted|presented|brought|given|included|reported|made available|produced|prepared|updated to include|obtained)\b",
        Options, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\bbe (?:circulated|sent|forwarded|shared|distributed|emailed)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Handed();

    [GeneratedRegex(@"^(?:[\p{L}’']+ ){0,6}?(?:information|data|figures|details|statistics|breakdown|briefing notes?)\b", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Facts();
}
