using Scrutineer.Foundation.Journal.History;

namespace Scrutineer.Governance;

/// <summary>The board's records in the words of a history.</summary>
public static class GovernanceHistory
{
    public static IReadOnlyList<HistoryWords> Words { get; } =
    [
        new("meeting", "meeting", new Dictionary<string, string>
        {
            ["Date"] = "the date", ["Time"] = "the time", ["Place"] = "the place", ["Closed"] = "the time it closed", ["Published"] = "the day its agenda was published",
            ["HasAgenda"] = "whether its agenda is held", ["HasMinutes"] = "whether its minutes are held", ["ProgrammeNote"] = "the work programme's note", ["Nature"] = "what sort of meeting it is",
            ["PersonId"] = "the person", ["Role"] = "the role", ["Detail"] = "the detail", ["For"] = "in the place of", ["BoardId"] = "", ["MeetingId"] = "", ["Order"] = "",
        })
        {
            Parts = new Dictionary<string, string> { ["Attendance"] = "an attendance" },
        },
        new("minute", "minute", new Dictionary<string, string>
        {
            ["Number"] = "the number", ["Citation"] = "the citation", ["Title"] = "the title", ["Narrative"] = "what was said", ["Concerns"] = "the concerns", ["Visibility"] = "who may see it",
            ["Ordinal"] = "numbered", ["Text"] = "the wording", ["BoardId"] = "", ["MeetingId"] = "", ["MinuteId"] = "", ["Order"] = "",
        })
        {
            Parts = new Dictionary<string, string> { ["Decision"] = "a decision" },
        },
        new("agenda-item", "agenda item", new Dictionary<string, string>
        {
            ["Number"] = "the number", ["Title"] = "the title", ["PaperLine"] = "the line naming its paper", ["FirstPage"] = "the first page", ["LastPage"] = "the last page", ["Parts"] = "the parts",
            ["IsPrivate"] = "whether it is closed to the public", ["ExemptParagraph"] = "the paragraph of Schedule 12A", ["ExemptReason"] = "why it is closed to the public",
            ["NeedsPaper"] = "whether it needs a paper", ["IsRemoved"] = "whether it was taken off", ["ProgrammeItemId"] = "", ["BoardId"] = "", ["Visibility"] = "who may see it", ["MeetingId"] = "", ["Order"] = "",
        }),
        new("paper", "paper", new Dictionary<string, string>
        {
            ["Form"] = "the form", ["Subject"] = "the subject", ["AddressedTo"] = "whom it is addressed to", ["Date"] = "the date", ["Text"] = "the text", ["Visibility"] = "who may see it",
            ["Ordinal"] = "numbered", ["To"] = "for", ["Parts"] = "the parts", ["FileName"] = "the uploaded file", ["Pages"] = "the number of pages", ["WithdrawnOn"] = "the day it was withdrawn",
            ["WithdrawnWhy"] = "why it was withdrawn", ["Version"] = "the version", ["ApprovalsFrom"] = "", ["FileHash"] = "", ["FactsHash"] = "", ["TrackedItemId"] = "", ["AnswerId"] = "", ["MadeHere"] = "", ["ReplacesId"] = "", ["BoardId"] = "", ["MeetingId"] = "", ["AgendaItemId"] = "", ["PaperId"] = "", ["Order"] = "",
        })
        {
            Parts = new Dictionary<string, string> { ["PaperRecommendation"] = "a recommendation", ["ReportedAsk"] = "an ask in the report" },
        },
        new("document", "original file", new Dictionary<string, string>
        {
            ["FileName"] = "the name", ["ImportedAt"] = "the moment it came in", ["Kind"] = "the kind", ["Problems"] = "what could not be read", ["IsReplaced"] = "whether a corrected one replaced it",
            ["FileHash"] = "", ["BoardId"] = "", ["MeetingId"] = "", ["ReplacesId"] = "",
        }),
        new("programme-item", "item of the work programme", new Dictionary<string, string>
        {
            ["Date"] = "the day", ["Group"] = "the heading", ["Title"] = "the title", ["Detail"] = "the detail", ["LeadText"] = "who leads", ["Source"] = "where it came from",
            ["LastSeenOn"] = "the day of the papers that listed it last", ["From"] = "from", ["To"] = "to", ["SeenOn"] = "seen on", ["Reason"] = "the reason", ["TakenBackOn"] = "the day it was taken back",
            ["CabinetMember"] = "the cabinet member", ["LeadOfficer"] = "the lead officer", ["SourceKind"] = "the kind of source", ["DueFrom"] = "the day from which it is wanted",
            ["RecordedOutcome"] = "what became of it", ["OutcomeWords"] = "the words on what became of it", ["OutcomeOn"] = "the day that was recorded",
            ["MadeHere"] = "", ["PlaceIsKept"] = "", ["WordsAreKept"] = "", ["PrintedTitle"] = "", ["OriginKind"] = "", ["OriginId"] = "", ["ChangedOn"] = "", ["Version"] = "",
            ["BoardId"] = "", ["ProgrammeItemId"] = "", ["Order"] = "", ["MunicipalYear"] = "the municipal year that starts in",
        })
        {
            Parts = new Dictionary<string, string> { ["ProgrammeMove"] = "a move" },
        },
        new("agenda-plan", "plan of an agenda", new Dictionary<string, string>
        {
            ["UrgentChair"] = "who accepts short notice", ["UrgentReason"] = "why it could not wait", ["SpecialCircumstances"] = "the special circumstances",
            ["Version"] = "", ["Visibility"] = "", ["BoardId"] = "", ["MeetingId"] = "",
        }),
        new("board-practice", "practice of a board", new Dictionary<string, string>
        {
            ["StandingItems"] = "the standing items", ["CallDays"] = "the days to call for reports", ["DraftDays"] = "the days for drafts", ["SignOffDays"] = "the days for sign-off",
            ["DispatchDays"] = "the days for dispatch", ["SubstantiveItems"] = "how many items it takes at a meeting", ["BoardId"] = "",
        }),
        new("paper-edition", "version of a paper", new Dictionary<string, string>
        {
            ["Number"] = "the number", ["Subject"] = "the title", ["Text"] = "the text", ["FileName"] = "the uploaded file", ["SavedAt"] = "when it was saved", ["SavedBy"] = "who saved it",
            ["KeepsApprovals"] = "whether approvals stand", ["FileHash"] = "", ["Visibility"] = "", ["PaperId"] = "", ["BoardId"] = "",
        }),
        new("sign-off", "request for sign-off", new Dictionary<string, string>
        {
            ["List"] = "the list", ["Name"] = "who is asked", ["Email"] = "the address", ["SentOn"] = "the day it was sent", ["RemindedOn"] = "the day of the reminder", ["AnsweredOn"] = "the day of the answer",
            ["Answer"] = "the answer", ["Words"] = "the words", ["OfVersion"] = "the version answered about", ["Came"] = "how it came", ["RecordedBy"] = "who recorded it", ["IsSuperseded"] = "whether they were asked again",
            ["Part"] = "", ["Version"] = "", ["Visibility"] = "", ["PaperId"] = "", ["BoardId"] = "",
        }),
        new("publication", "publication", new Dictionary<string, string>
        {
            ["Kind"] = "the kind", ["Number"] = "the number", ["PublishedOn"] = "the day", ["At"] = "the moment", ["ClearDays"] = "the clear days", ["Reason"] = "the reason", ["Chair"] = "who accepted it",
            ["SpecialCircumstances"] = "the special circumstances", ["Words"] = "what it says", ["BoardId"] = "", ["MeetingId"] = "", ["PublicationId"] = "", ["AgendaItemId"] = "", ["PaperId"] = "", ["Order"] = "",
        })
        {
            Parts = new Dictionary<string, string> { ["PublicationEntry"] = "an entry" },
        },
        new("meeting-pack", "pack of a meeting", new Dictionary<string, string>
        {
            ["Pages"] = "the number of pages", ["Length"] = "the size in bytes", ["Dated"] = "the day it bears", ["BoundAt"] = "when it was bound", ["ReplacedAt"] = "when a later one took its place", ["Visibility"] = "who may see it",
            ["First"] = "the first page", ["Last"] = "the last page", ["FileHash"] = "", ["InputHash"] = "", ["PublicationId"] = "", ["MeetingId"] = "", ["BoardId"] = "", ["AgendaItemId"] = "", ["MeetingPackId"] = "",
        })
        {
            Parts = new Dictionary<string, string> { ["PackRange"] = "the pages of an item" },
        },
        new("paper-note", "private note on a paper", new Dictionary<string, string>
        {
            ["Text"] = "the words", ["SavedAt"] = "when it was saved", ["Version"] = "", ["AccountId"] = "", ["PaperId"] = "",
        }),
        new("programme-circulation", "circulation of a progress report", new Dictionary<string, string>
        {
            ["On"] = "the day", ["Words"] = "what members were told", ["Members"] = "how many members it went to", ["ProgrammeItemId"] = "", ["PaperId"] = "",
        }),
        new("suggestion", "suggestion", new Dictionary<string, string>
        {
            ["Title"] = "what it is", ["Detail"] = "why it matters", ["From"] = "what sort of sender it has", ["ReceivedOn"] = "the day it came", ["State"] = "how far it has come", ["Criteria"] = "the criteria",
            ["Scores"] = "the scores", ["Reason"] = "the reason", ["DecidedOn"] = "the day of the decision", ["Visibility"] = "who may see it", ["ProgrammeItemId"] = "", ["BoardId"] = "", ["Version"] = "",
        }),
        new("task-and-finish-group", "task and finish group", new Dictionary<string, string>
        {
            ["Name"] = "the name", ["Scope"] = "the scope", ["Chair"] = "the chair", ["Members"] = "the members", ["CabinetMember"] = "the cabinet member", ["StartedOn"] = "the day it began",
            ["PublishedOn"] = "the day its report was published", ["AcceptedOn"] = "the day its report was accepted", ["AcceptedWords"] = "where that is minuted", ["Visibility"] = "who may see it",
            ["On"] = "the day", ["Words"] = "what it met about", ["Kind"] = "the kind", ["Who"] = "with whom", ["Shows"] = "what it shows", ["Text"] = "the words", ["Evidence"] = "the evidence",
            ["IsRecommended"] = "whether it is recommended", ["Why"] = "why", ["To"] = "to whom", ["Number"] = "numbered", ["Part"] = "the part", ["Within"] = "by when",
            ["RecordKind"] = "", ["RecordId"] = "", ["Order"] = "", ["TrackedItemId"] = "", ["GroupId"] = "", ["BoardId"] = "", ["Version"] = "",
        })
        {
            Parts = new Dictionary<string, string>
            {
                ["GroupMeeting"] = "a meeting", ["GroupEvidence"] = "a piece of evidence", ["GroupFinding"] = "a finding", ["GroupOption"] = "an option", ["GroupRecommendation"] = "a recommendation",
            },
        },
        new("board", "board", new Dictionary<string, string> { ["Name"] = "the name", ["Slug"] = "the address of the page" }),
    ];
}
