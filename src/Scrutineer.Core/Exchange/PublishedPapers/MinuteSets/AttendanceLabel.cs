using System.Text.RegularExpressions;
using Scrutineer.Exchange.PublishedPapers.FrontSheets;

namespace Scrutineer.Exchange.PublishedPapers.MinuteSets;

/// <summary>The groups in which minutes list who was there.</summary>
internal enum AttendanceGroup
{
    Members,
    CoOpted,
    Cabinet,
    Employees,
    Invited,
    Substitutes,
    Apologies,
    Absent,
}

/// <summary>The words that head a group of people: "Present:", "Officers in attendance", "Apologies".</summary>
/// <param name="Group">Whom it heads.</param>
/// <param name="Chair">True where it heads the chair alone.</param>
/// <param name="Length">How much of the line it takes.</param>
internal sealed record AttendanceLabel(AttendanceGroup Group, bool Chair, int Length)
{
    public static AttendanceLabel? At(string text) =>
        Label.Match(text) is { Success: true } label && IsLabel(text, label) ? new AttendanceLabel(GroupOf(label), label.Groups["chair"].Success, label.Length) : null;

    /// <summary>A label has a colon, or nothing after it, or names after it.</summary>
    private static bool IsLabel(string text, Match label) =>
        label.Value.Contains(':', StringComparison.Ordinal) || label.Length >= text.Length || PersonNames.StartsWithTitle(text[label.Length..].TrimStart());

    private static AttendanceGroup GroupOf(Match label)
    {
        if (label.Groups["apologies"].Success) return AttendanceGroup.Apologies;
        if (label.Groups["absent"].Success) return AttendanceGroup.Absent;
        if (label.Groups["coopted"].Success) return AttendanceGroup.CoOpted;
        if (label.Groups["cabinet"].Success) return AttendanceGroup.Cabinet;
        if (label.Groups["employees"].Success) return AttendanceGroup.Employees;
        if (label.Groups["substitutes"].Success) return AttendanceGroup.Substitutes;
        return label.Groups["invited"].Success ? AttendanceGroup.Invited : AttendanceGroup.Members;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex Label = new(
        @"^(?:(?<coopted>(?:(?:statutory|voting|non[ -]?voting|other|education(?:al)?|church|faith) )*(?:co-?opted (?:(?:non[ -]?)?voting )?(?:members?|representatives?|persons?)|co-?optees?(?: members?)?)(?: present| in attendance)?)|(?<cabinet>(?:deputy )?cabinet members?(?: present| in attendance)?(?: and)?(?=\s*:|\s*$|\s+councillor)|(?:executive|lead) members?|portfolio holders?)(?: present| in attendance)?"
        + @"|(?<employees>(?:also (?:present|in attendance) )?(?:council )?(?:employees?|officers?|staff)(?: present| in attendance| also present| attending)?)|(?<substitutes>(?:named )?substitutes?(?: members?)?(?: present)?)|(?<apologies>apolog(?:y|ies)(?: for (?:absence|inability to attend))?)|(?<absent>(?:members )?absent)|(?<chair>(?:in the chair|chair(?:man|woman|person)?)(?=\s*:))"
        + @"|(?<invited>(?:invited )?guests?|observers?|(?:also )?(?:present|in attendance) (?:under|in accordance with|pursuant to) [^:]{3,60}(?=:)|invit(?:ed|ees)|by invitation|(?:also|others?|other persons) (?:present|in attendance|invited)|other representatives?|partners?|external (?:representatives|attendees)|in attendance|witnesses|public|other members?(?: present| in attendance)?|also present)"
        + @"|(?<members>(?:(?:scrutiny )?(?:board|committee|panel|commission|voting|elected) )?(?:members?|councillors?)(?: of the (?:board|committee|panel|commission))?(?: present| in attendance)|(?:(?:scrutiny )?(?:board|committee|panel|commission|voting|elected) )?members?(?: of the (?:board|committee|panel|commission))?|present(?:\s*[-–:]+\s*(?:members|councillors)(?=\s*$))?|councillors(?=\s*(?::|$))|attendance|attendees))\s*(?:\([^)]{0,60}\))?\s*(?::|\band\b(?=\s*$|\s+councillor)|(?=\s)|$)",
        Options, TimeSpan.FromSeconds(1));
}
