using Scrutineer.Foundation.Journal.History;

namespace Scrutineer.Tracking;

/// <summary>Asks, ties and matters in the words of a history.</summary>
public static class TrackingHistory
{
    public static IReadOnlyList<HistoryWords> Words { get; } =
    [
        new("tracked-item", "ask", new Dictionary<string, string>
        {
            ["Text"] = "the wording", ["Kind"] = "the kind", ["State"] = "the state", ["Due"] = "the due date", ["DueRule"] = "the rule of the due date", ["DueIsGiven"] = "whether the board named the due date", ["RaisedOn"] = "the day it was asked",
            ["Subject"] = "the subject", ["OriginPart"] = "the decision it stands in", ["AsWritten"] = "the name", ["PostId"] = "the post", ["By"] = "the one who said so", ["On"] = "the day", ["Words"] = "the words",
            ["Scope"] = "", ["OriginKind"] = "", ["OriginId"] = "", ["TrackedItemId"] = "", ["Order"] = "", ["EvidenceKind"] = "", ["EvidenceId"] = "", ["Visibility"] = "who may see it", ["ParentId"] = "", ["Number"] = "the number", ["Place"] = "", ["Theme"] = "the theme", ["Outcome"] = "the response", ["PausedSince"] = "since when its clock stands", ["ReceivedOn"] = "the day of receipt", ["NoticeOn"] = "the day of the notice", ["OrganisationId"] = "the partner", ["AddresseeId"] = "", ["Percent"] = "how much is done", ["From"] = "the first day", ["Until"] = "the day it ended", ["Reason"] = "the reason", ["Hash"] = "", ["Name"] = "the file", ["StatusEntryId"] = "", ["Way"] = "the way",
        })
        {
            Parts = new Dictionary<string, string> { ["Addressee"] = "somebody it is asked of", ["StatusEntry"] = "a step", ["AskPause"] = "a pause", ["AnswerFile"] = "a file of an answer", ["AskCirculation"] = "a circulation" },
        },
        new("answer-draft", "draft answer", new Dictionary<string, string>
        {
            ["Step"] = "what it is about", ["Outcome"] = "the response", ["Percent"] = "how much is done", ["Words"] = "the words", ["DelegateId"] = "", ["DelegateName"] = "who drafts it", ["Stage"] = "how far it is", ["Returned"] = "why it was given back",
            ["SavedAt"] = "", ["SavedBy"] = "", ["Version"] = "", ["Scope"] = "", ["TrackedItemId"] = "", ["AddresseeId"] = "", ["Hash"] = "", ["Name"] = "the file", ["AnswerDraftId"] = "", ["Visibility"] = "who may see it",
        })
        {
            Parts = new Dictionary<string, string> { ["DraftFile"] = "a file" },
        },
        new("ask-source", "report", new Dictionary<string, string> { ["Kind"] = "the kind", ["Title"] = "the title", ["On"] = "the day", ["Scope"] = "", ["Visibility"] = "who may see it" }),
        new("owner-name", "name of those asked", new Dictionary<string, string> { ["Key"] = "", ["AsWritten"] = "the name", ["PostId"] = "the post", ["OrganisationId"] = "the partner", ["IsBoard"] = "whether the board itself is meant", ["SaidByPerson"] = "whether a person said so" }),
        new("expected-effect", "what should move", new Dictionary<string, string> { ["Measure"] = "the kind of measure", ["Name"] = "the measure", ["ShouldRise"] = "whether it should rise", ["Unit"] = "the unit", ["On"] = "the day", ["Value"] = "the figure", ["Scope"] = "", ["TrackedItemId"] = "", ["ExpectedEffectId"] = "", ["Visibility"] = "who may see it" })
        {
            Parts = new Dictionary<string, string> { ["EffectReading"] = "a figure" },
        },
        new("matter", "matter", new Dictionary<string, string> { ["Name"] = "the name", ["Slug"] = "the address of the page", ["Scope"] = "", ["SeedKind"] = "", ["SeedId"] = "", ["MergedIntoId"] = "the matter it is part of" }),
        new("citation", "citation", new Dictionary<string, string> { ["AsWritten"] = "the wording", ["State"] = "how it stands", ["Why"] = "why it is flagged", ["Scope"] = "", ["CitingKind"] = "", ["CitingId"] = "", ["ResolvedKind"] = "", ["ResolvedId"] = "" }),
        new("link", "tie", new Dictionary<string, string> { ["Words"] = "the words that tie", ["ConfirmedBy"] = "who confirmed it", ["CutBy"] = "who cut it", ["FromKind"] = "", ["FromId"] = "", ["ToKind"] = "", ["ToId"] = "" }),
        new("tracker-row", "tracker row", new Dictionary<string, string> { ["Text"] = "the wording", ["Response"] = "the response", ["SeenOn"] = "the day of the papers that printed it last", ["Scope"] = "", ["Order"] = "", ["TrackedItemId"] = "" }),
    ];
}
