namespace Scrutineer.Web.Pages.Search;

/// <summary>The kinds of record that search finds, in the reader's words, in the order in which they are offered.</summary>
internal static class SearchKinds
{
    public static IReadOnlyList<(string Kind, string Words)> All { get; } =
    [
        ("minute", "Minutes"), ("paper", "Papers"), ("tracked-item", "Recommendations and other asks"), ("matter", "Matters"), ("agenda-item", "Agenda items"),
        ("meeting", "Meetings"), ("programme-item", "Work programme items"), ("person", "People"), ("board", "Boards"),
    ];

    public static string Words(string kind) => All.FirstOrDefault(k => k.Kind == kind).Words ?? kind;
}
