using Scrutineer.Exchange.PublishedPapers.Import;
using Scrutineer.Governance.Corrections;

namespace Scrutineer.Cli.Papers;

/// <summary>What an import did, in plain English.</summary>
internal static class ImportWords
{
    /// <summary>More files or tasks than this are counted, not named one by one; the page and --json name them all.</summary>
    private const int MostNamed = 40;

    public static IEnumerable<string> Of(ImportResult result, bool rehearsal) =>
    [
        .. result.Files.Count <= MostNamed
            ? result.Files.Select(f => $"{f.File}: {Status(f.Status, rehearsal)}")
            : result.Files.GroupBy(f => f.Status).OrderBy(g => g.Key).Select(g => $"{PaperWords.Count(g.Count(), "file")}: {Status(g.Key, rehearsal)}"),
        .. result.Skipped.Select(s => $"{s.File}: skipped. {s.Why}"),
        Held(result.Counts, rehearsal),
        .. result.Pending.Take(MostNamed).Select(p => $"Waiting for its paper: minute {p.Citation}, cited by {And(p.CitedBy)}."),
        .. result.Pending.Count > MostNamed ? [$"And {PaperWords.Count(result.Pending.Count - MostNamed, "more minute")} awaited."] : Array.Empty<string>(),
        .. result.Flagged.Take(MostNamed).Select(f => $"To be looked at: {f.CitedBy} cites {f.Citation}. {f.Why}"),
        .. Needs(result.NeedsPerson),
        .. rehearsal ? ["Nothing was kept: this was a rehearsal."] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Needs(IReadOnlyList<PersonTask> tasks)
    {
        if (tasks.Count == 0) return [];
        var named = tasks.OrderBy(t => t.Command is null).Take(MostNamed).Select(t => $"  {t.Words}{(t.Command is null ? "" : $" {t.Command}")}");
        return [$"What needs a person, also on the page /tracker/check ({tasks.Count}):", .. named, .. tasks.Count > MostNamed ? [$"  And {tasks.Count - MostNamed} more."] : Array.Empty<string>()];
    }

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
