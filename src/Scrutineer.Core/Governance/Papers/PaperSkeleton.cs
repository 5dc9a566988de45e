using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;

namespace Scrutineer.Governance.Papers;

/// <summary>The sections that a paper of each form has, ready to be filled in. A hint in italics says what belongs in each.</summary>
public static class PaperSkeleton
{
    private const string Hint = "*To be written: ", End = "*";

    private static readonly (string Heading, string Hint)[] Note =
    [
        ("1. Purpose", "why the Board is given this paper"),
        ("2. Recommendations", "what the Board is asked to do, numbered"),
        ("3. Information and background", "what the Board needs to know"),
        ("Appendices", "their titles, or None"),
        ("Background papers", "what this paper relies on, or None"),
        ("Author and contact", "name, title, telephone, e-mail"),
    ];

    private static readonly (string Heading, string Hint)[] Report =
    [
        ("Cabinet member and portfolio", "who answers for it"),
        ("Director approving submission", "name and post"),
        ("Wards affected", "their names, or All"),
        ("Executive summary", "in a few paragraphs"),
        ("Recommendations", "to each body that decides, numbered"),
        ("1. Context", "what led to this"),
        ("2. Options considered and recommended", "each option, and which is recommended and why"),
        ("3. Results of consultation", "who was asked and what they said"),
        ("4. Timetable", "what happens when"),
        ("5. Financial and legal comments", "by the finance and legal officers"),
        ("6. Other implications", "council objectives, risk, organisation, equalities, environment, partners"),
        ("Key decision", "Yes or No"),
        ("Considered by scrutiny or another body", "which and when, or No"),
        ("Going to council", "when, or No"),
        ("Appendices", "their titles, or None"),
        ("Other background papers", "what this report relies on, or None"),
    ];

    private static readonly (string Heading, string Hint)[] Annual =
    [
        ("1. Purpose", "which year and service it is of"), ("2. Recommendations", "what the Board is asked to do, numbered"), ("3. The year in summary", "what went well and what did not"),
        ("4. Performance", "figures with their sources"), ("5. Priorities for the next year", "what will change"), ("Author and contact", "name, title, telephone, e-mail"),
    ];

    /// <summary>The text that a new paper begins with.</summary>
    public static string Of(PaperForm form, Board board, Meeting meeting, string subject)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(meeting);
        var head = $"**To:** {board.Name}\n\n**Date:** {meeting.Date.InWords()}\n\n**Subject:** {subject}\n\n";
        return form switch
        {
            PaperForm.BriefingNote => head + Sections(Note),
            PaperForm.CabinetReport => head + Sections(Report),
            PaperForm.AnnualReport => head + Sections(Annual),
            PaperForm.Letter => $"{meeting.Date.InWords()}\n\nDear {ToWrite("who it is to")}\n\n{ToWrite("the letter")}\n\nYours sincerely\n\n{ToWrite("name and post")}\n",
            PaperForm.Presentation => head + Sections([("Summary", "what the presentation shows, for those who cannot see it")]),
            PaperForm.MinutesOfAnotherBody => head + Sections([("Minutes", "of which body and day, and their text")]),
            _ => head,
        };
    }

    /// <summary>True where the text still holds a hint of the skeleton.</summary>
    public static bool HasHints(string text) => text?.Contains(Hint, StringComparison.Ordinal) == true;

    private static string Sections(IEnumerable<(string Heading, string Hint)> sections) => string.Concat(sections.Select(s => $"# {s.Heading}\n\n{ToWrite(s.Hint)}\n\n"));

    /// <summary>A hint that says what belongs in a place.</summary>
    internal static string ToWrite(string hint) => $"{Hint}{hint}.{End}";
}
