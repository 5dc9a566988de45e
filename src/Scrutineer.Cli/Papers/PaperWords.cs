using Scrutineer.Exchange.PublishedPapers;
using Scrutineer.Foundation.Calendar;

namespace Scrutineer.Cli.Papers;

/// <summary>What was read of a paper, in plain English.</summary>
internal static class PaperWords
{
    public static IEnumerable<string> Of(PublishedPaper paper) =>
    [
        $"{Kind(paper.Kind)}{(paper.Body is { } body ? $" of the {body}" : "")}",
        .. Front(paper),
        .. paper.Items.Select(Item),
        .. paper.Minutes.SelectMany(Minutes),
        .. Counted(paper),
    ];

    /// <summary>"minutes.md: line 12: what was wrong".</summary>
    public static string Of(string file, PaperProblem problem) =>
        $"{file}: {(problem.Severity == ProblemSeverity.Error ? "" : "warning: ")}{(problem.Line is { } line ? $"line {line}: " : "")}{(problem.Page is { } page ? $"page {page}: " : "")}{problem.Message}";

    /// <summary>"1 ask", "2 asks".</summary>
    public static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";

    private static string Kind(PaperKind kind) => kind switch
    {
        PaperKind.Agenda => "Agenda",
        PaperKind.AgendaPack => "Agenda with its papers",
        PaperKind.Minutes => "Minutes",
        PaperKind.SupplementaryAgenda => "Supplementary agenda",
        _ => "A paper of a kind that is not known",
    };

    private static IEnumerable<string> Front(PublishedPaper paper)
    {
        if (paper.Meeting is { Date: { } day } meeting)
            yield return $"Meeting: {day.InWords()}{(meeting.Time is { } time ? $" at {time:HH\\:mm}" : "")}{(meeting.Place is { } place ? $", {place}" : "")}";
        if (paper.Published is { } published)
            yield return $"Published: {published.InWords()}{(paper.ClearDays is { } days ? $", {Count(days, "clear day")} before the meeting" : "")}";
        if (paper.Supplement is { } supplement)
            yield return $"Adds to: {(supplement.ToItem is { } item ? $"item {item}" : "the agenda")}{(supplement.Reason is { } reason ? $", because {reason}" : "")}";
        if (paper.Membership.Count > 0) yield return $"Membership: {Count(paper.Membership.Count, "name")}";
    }

    private static string Item(PaperItem item) =>
        $"Item {item.Number}: {item.Title}{(item.Pages is [var first, .., var last] ? first == last ? $" (page {first})" : $" (pages {first} to {last})" : "")}{(item.Private ? " (private)" : "")}";

    private static IEnumerable<string> Minutes(PaperMinutes minutes) =>
    [
        $"Minutes of {(minutes.MeetingDate is { } day ? day.InWords() : "a meeting whose date was not found")}: {Count(minutes.Entries.Count, "minute")}",
        .. minutes.Entries.Select(e =>
            $"Minute {e.Citation ?? e.Number ?? "without a number"}: {e.Title} ({Count(e.Decisions.Count, "decision")}, {Count(e.Asks.Count, "ask")})"),
    ];

    private static IEnumerable<string> Counted(PublishedPaper paper)
    {
        if (paper.Reports.Count > 0)
            yield return $"{Count(paper.Reports.Count, "report")} with {Count(paper.Reports.Sum(r => r.Recommendations.Count), "recommendation")}";
        if (paper.Tracker.Count > 0) yield return $"Tracker of outstanding issues: {Count(paper.Tracker.Count, "row")}";
        foreach (var year in paper.WorkProgramme.GroupBy(i => i.MunicipalYear))
            yield return $"Work programme {year.Key ?? "of a year that was not found"}: {Count(year.Count(), "item")}, {year.Count(i => i.Date is not null)} with a date";
        if (paper.Tables.Count > 0) yield return Count(paper.Tables.Count, "table");
    }
}
