using Scrutineer.Exchange.PublishedPapers.Import;

namespace Scrutineer.Cli.Papers;

/// <summary>What an import did, in plain English.</summary>
internal static class ImportWords
{
    public static IEnumerable<string> Of(ImportResult result, bool rehearsal) =>
    [
        .. result.Files.Select(f => $"{f.File}: {Status(f.Status, rehearsal)}"),
        Held(result.Counts, rehearsal),
        .. result.Pending.Select(p => $"Waiting for its paper: minute {p.Citation}, cited by {And(p.CitedBy)}."),
        .. result.Flagged.Select(f => $"To be looked at: {f.CitedBy} cites {f.Citation}. {f.Why}"),
        .. rehearsal ? ["Nothing was kept: this was a rehearsal."] : Array.Empty<string>(),
    ];

    private static string Status(ImportStatus status, bool rehearsal) => status switch
    {
        ImportStatus.Imported => rehearsal ? "would be imported" : "imported",
        ImportStatus.Updated => rehearsal ? "would update what an earlier version said" : "updated what an earlier version said",
        ImportStatus.Unchanged => "unchanged, it is here already",
        _ => "refused, nothing of it is kept",
    };

    private static string Held(ImportCounts counts, bool rehearsal)
    {
        var held = And(
        [
            PaperWords.Count(counts.Meetings, "meeting"), PaperWords.Count(counts.Minutes, "minute"), PaperWords.Count(counts.Decisions, "decision"),
            PaperWords.Count(counts.Asks, "ask"), PaperWords.Count(counts.TrackerRows, "tracker row"), PaperWords.Count(counts.WorkProgrammeRows, "work-programme item"),
        ]);
        return $"{(rehearsal ? "Would then be held" : "Now held")} of these boards: {held}.";
    }

    private static string And(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
