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
            ["Scope"] = "", ["OriginKind"] = "", ["OriginId"] = "", ["TrackedItemId"] = "", ["Order"] = "", ["EvidenceKind"] = "", ["EvidenceId"] = "", ["Visibility"] = "who may see it", ["ParentId"] = "",
        })
        {
            Parts = new Dictionary<string, string> { ["Addressee"] = "somebody it is asked of", ["StatusEntry"] = "a step" },
        },
        new("matter", "matter", new Dictionary<string, string> { ["Name"] = "the name", ["Slug"] = "the address of the page", ["Scope"] = "", ["SeedKind"] = "", ["SeedId"] = "", ["MergedIntoId"] = "the matter it is part of" }),
        new("citation", "citation", new Dictionary<string, string> { ["AsWritten"] = "the wording", ["State"] = "how it stands", ["Why"] = "why it is flagged", ["Scope"] = "", ["CitingKind"] = "", ["CitingId"] = "", ["ResolvedKind"] = "", ["ResolvedId"] = "" }),
        new("link", "tie", new Dictionary<string, string> { ["Words"] = "the words that tie", ["ConfirmedBy"] = "who confirmed it", ["CutBy"] = "who cut it", ["FromKind"] = "", ["FromId"] = "", ["ToKind"] = "", ["ToId"] = "" }),
        new("tracker-row", "tracker row", new Dictionary<string, string> { ["Text"] = "the wording", ["Response"] = "the response", ["SeenOn"] = "the day of the papers that printed it last", ["Scope"] = "", ["Order"] = "", ["TrackedItemId"] = "" }),
    ];
}
