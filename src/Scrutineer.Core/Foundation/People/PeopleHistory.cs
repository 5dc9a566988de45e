using Scrutineer.Foundation.Journal.History;

namespace Scrutineer.Foundation.People;

/// <summary>People, posts and organisations in the words of a history.</summary>
public static class PeopleHistory
{
    public static IReadOnlyList<HistoryWords> Words { get; } =
    [
        new("person", "person", new Dictionary<string, string> { ["Name"] = "the name", ["Title"] = "the title", ["Slug"] = "the address of the page" }),
        new("organisation", "organisation", new Dictionary<string, string> { ["ParentId"] = "what it belongs to", ["Slug"] = "the address of the page" }),
        new("post", "post", new Dictionary<string, string> { ["OrganisationId"] = "the organisation", ["Kind"] = "the kind of post", ["PostId"] = "", ["PersonId"] = "the holder", ["From"] = "the first day", ["To"] = "the last day", ["Slug"] = "the address of the page" })
        {
            Parts = new Dictionary<string, string> { ["PostHolding"] = "a time in post" },
        },
        new("council", "council", new Dictionary<string, string> { ["IsDemonstration"] = "whether its people and places are invented" }),
    ];
}
