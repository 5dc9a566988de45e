using Scrutineer.Foundation.Journal.History;

namespace Scrutineer.Governance.Minutes.Desk;

/// <summary>What lies on the desk in the words of a history.</summary>
public static class DeskHistory
{
    public static IReadOnlyList<HistoryWords> Words { get; } =
    [
        new("minute-set", "set of minutes", With(new()
        {
            ["State"] = "how far they have come", ["PublishedOn"] = "the day they were published", ["ApprovedOn"] = "the day of the meeting that approved them", ["Corrections"] = "the corrections",
        })),
        new("chair-reading", "reading by the chair", With(new() { ["SentOn"] = "the day it was sent", ["AnsweredOn"] = "the day of the answer", ["Comments"] = "what the chair said", ["AnsweredBy"] = "who answered here", ["MinuteSetId"] = "" })),
        new("chair-comment", "comment of the chair", With(new() { ["Words"] = "the words", ["By"] = "who says so", ["At"] = "", ["MinuteSetId"] = "", ["ChairReadingId"] = "", ["DraftMinuteId"] = "" })),
        new("evaluation-reply", "answer about a meeting", With(new() { ["Name"] = "who answers", ["Question"] = "the question", ["Score"] = "the answer from 1 to 5", ["Words"] = "the words", ["EvaluationReplyId"] = "" }))
        {
            Parts = new Dictionary<string, string> { ["EvaluationAnswer"] = "an answer" },
        },
        new("draft-minute", "draft minute", With(new()
        {
            ["Title"] = "the title", ["Narrative"] = "what was said", ["Questions"] = "the questions", ["IsClosed"] = "whether it is closed to the public", ["IsEducationMatter"] = "whether it is an education matter",
            ["SetAside"] = "the sentences that are no asks", ["Text"] = "the wording", ["Kind"] = "the kind", ["To"] = "whom it is asked of", ["Due"] = "what sets the due day", ["DueOn"] = "the due day", ["Sentence"] = "the sentence",
            ["Closes"] = "whether it closes the ask", ["SavedBy"] = "", ["SavedAt"] = "", ["AgendaItemId"] = "", ["MinuteId"] = "", ["DraftMinuteId"] = "", ["TrackedItemId"] = "", ["Decision"] = "",
        }))
        {
            Parts = new Dictionary<string, string> { ["DraftDecision"] = "a decision", ["DraftAsk"] = "an ask", ["DraftClosure"] = "a word on a matter arising" },
        },
        new("minute-version", "earlier version of a minute", With(new()
        {
            ["Number"] = "the number", ["Title"] = "the title", ["Narrative"] = "what was said", ["Concerns"] = "the concerns", ["Decisions"] = "the decisions", ["IsCorrection"] = "whether it was corrected before approval",
            ["Reason"] = "the reason", ["ReplacedOn"] = "the day it was replaced", ["MinuteId"] = "",
        })),
        new("recollection", "recollection", With(new() { ["Citation"] = "the minute", ["Member"] = "the member", ["Words"] = "the words", ["MinuteSetId"] = "" })),
        new("roll-entry", "line of the roll", With(new()
        {
            ["PersonId"] = "the person", ["Group"] = "the capacity", ["Presence"] = "whether they came", ["Detail"] = "the detail", ["SubstituteForId"] = "in the place of", ["ToldAt"] = "when the clerk was told",
        })),
        new("notice-to-speak", "notice to speak", With(new() { ["PersonId"] = "the councillor", ["Reason"] = "the reason", ["ReceivedAt"] = "when it was received", ["AgendaItemId"] = "" })),
        new("declaration", "declaration of interest", With(new()
        {
            ["PersonId"] = "the member", ["Kind"] = "the kind", ["Nature"] = "the interest", ["Follows"] = "what follows", ["HasDispensation"] = "whether there is a dispensation", ["AgendaItemId"] = "",
        })),
        new("public-exclusion", "exclusion of the public", With(new() { ["Paragraph"] = "the paragraph of Schedule 12A", ["Reason"] = "the reason", ["AgendaItemId"] = "" })),
    ];

    private static Dictionary<string, string> With(Dictionary<string, string> own)
    {
        foreach (var silent in (string[])["BoardId", "MeetingId", "Order", "Version"]) own[silent] = "";
        own["Visibility"] = "who may see it";
        return own;
    }
}
