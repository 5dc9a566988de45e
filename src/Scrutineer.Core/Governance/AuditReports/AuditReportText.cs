using System.Globalization;
using System.Text;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Papers;
using Scrutineer.Quality.Disclosure;
using Scrutineer.Quality.Headlines;
using Scrutineer.Quality.Statistics;

namespace Scrutineer.Governance.AuditReports;

/// <summary>The audit report of a quarter in words, as it may be published: counts from 1 to 5 are withheld (rules W16 and D1 to D5).</summary>
public static class AuditReportText
{
    /// <summary>The part that comes from the records.</summary>
    public static FactsAppendix Facts { get; } = new("# Appendix 1: What audits found", "the audits and what became of them", "Put them right there");

    /// <summary>What the paper is called.</summary>
    public static string SubjectOf(AuditQuarter quarter) => $"Audits of practice, {quarter.Name}";

    /// <summary>The whole paper.</summary>
    /// <param name="author">Who made it, with their name.</param>
    public static string Of(AuditReport report, Board board, string author)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(board);
        return $"""
            **To:** {board.Name}

            **Date:** {report.MeetingOn.InWords()}

            **Subject:** {SubjectOf(report.Quarter)}

            # 1. Purpose

            To show the Board what was audited in {report.Quarter.Name}, how good practice was found to be, how sure that is, and what is being done about it.

            # 2. Recommendations

            The Board is recommended:

            1. to consider what audits found, in Appendix 1
            2. to say which of the headlines it will follow
            3. to identify any recommendations to the Cabinet Member

            # 3. Information and background

            Practitioners and managers audit cases together. Every audit is moderated, and the moderator's judgement counts. Where a case is less than good, its service manager confirms within the month after the audit that it was put right, and it is audited again.

            # Author and contact

            {author}

            {Appendix(report)}
            """;
    }

    /// <summary>The part that comes from the records. Nothing in it changes by the passing of a day.</summary>
    public static string Appendix(AuditReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder($"{Facts.Heading}\n\n**{report.Quarter.Name}**\n\nCounts from 1 to 5 are withheld and written c, with as many others as keep them from being worked back.\n\n");
        text.Append("## A. What was audited, and how good it was\n\n");
        if (report.Tools.Count == 0) text.Append("No audit was counted in this quarter.\n\n");
        foreach (var tool in report.Tools) Tool(text, tool);
        text.Append("## B. Headlines\n\n");
        if (report.Headlines.Count == 0) text.Append("None is published yet.\n\n");
        else Headlines(text, report.Headlines);
        text.Append("## C. Agreed actions\n\n");
        if (report.Actions.Count == 0) text.Append("None was agreed in these audits.\n");
        else
            Table(text, ["What", "Done", "To do", "To do, and due before the meeting", "Total"],
                [["Agreed actions", Whole(report.Actions.Count(a => a.IsDone)), Whole(report.Actions.Count(a => a is { IsDone: false, WasDue: false })), Whole(report.Actions.Count(a => a is { IsDone: false, WasDue: true })), Whole(report.Actions.Count)]]);
        return text.ToString().TrimEnd();
    }

    /// <summary>The quarter that a report is of; null where its text does not say.</summary>
    internal static AuditQuarter? QuarterOf(string text, DateOnly meeting)
    {
        var said = text[Facts.Before(text).Length..].Split('\n').FirstOrDefault(l => l.StartsWith("**", StringComparison.Ordinal))?.Trim('*', ' ', '\r');
        return AuditQuarter.Named(said, AuditQuarter.Offered(meeting));
    }

    private static void Tool(StringBuilder text, ReportedTool tool)
    {
        text.Append($"### {MarkdownWords.Of(tool.Name)}\n\n");
        if (tool.Audits <= Suppression.Smallest)
        {
            text.Append($"{Suppression.Smallest} audits or fewer: nothing is shown of them.\n\n");
            return;
        }

        string[] header = ["Service", "Good or better", "Less than good, put right", "Less than good, not yet confirmed", "Total"];
        List<string[]> rows = [.. tool.Services.Select(s => (string[])[s.Name, Whole(s.Good), Whole(s.PutRight), Whole(s.NotYet), Whole(s.Good + s.PutRight + s.NotYet)])];
        rows.Add(["Total", Whole(tool.Services.Sum(s => s.Good)), Whole(tool.Services.Sum(s => s.PutRight)), Whole(tool.Services.Sum(s => s.NotYet)), Whole(tool.Judged)]);
        var shown = Table(text, header, rows);
        Sure(text, tool, shown.Rows[^1][1] is not string && shown.Rows[^1][^1] is not string);
        text.Append("How often each area met good or better:\n\n");
        Table(text, ["Area", "Good or better", "Less than good", "Total"], [.. tool.Areas.Select(a => (string[])[a.Title, Whole(a.Good), Whole(a.Below), Whole(a.Good + a.Below)])]);
    }

    /// <summary>How sure the share is, and whether it differs from the quarter before; only where the counts themselves are shown.</summary>
    private static void Sure(StringBuilder text, ReportedTool tool, bool isShown)
    {
        if (!isShown || tool.Judged == 0) return;
        var share = Intervals.Exact(tool.Good, tool.Judged);
        text.Append($"Judged good or better: {Percent(share.Value)}. With so many audits it is likely to lie between {Percent(share.Lower)} and {Percent(share.Upper)} (95% interval).");
        if (MayBeTold(tool.GoodBefore, tool.JudgedBefore))
        {
            var change = Intervals.Newcombe(tool.Good, tool.Judged, tool.GoodBefore, tool.JudgedBefore);
            var told = change.Lower > 0 ? "a rise that chance does not explain" : change.Upper < 0 ? "a fall that chance does not explain" : "a difference that cannot be told from chance";
            text.Append($" In the quarter before it was {Percent((double)tool.GoodBefore / tool.JudgedBefore)}: {told}.");
        }

        text.Append("\n\n");
    }

    /// <summary>Neither the number nor the rest is small.</summary>
    private static bool MayBeTold(int number, int of) => of > Suppression.Smallest && (number == 0 || number > Suppression.Smallest) && (of == number || of - number > Suppression.Smallest);

    private static void Headlines(StringBuilder text, IReadOnlyList<FollowedHeadline> headlines)
    {
        text.Append($"As published on {headlines[0].Last.On.WithoutWeekday()} ({MarkdownWords.Of(headlines[0].Last.Title)}).\n\n").Append(MarkdownWords.Head("Number", "Headline", "Says this since"));
        foreach (var followed in headlines)
            text.Append(MarkdownWords.Row(Whole(followed.Last.Number), followed.Last.Words, followed.Last.Change.Kind switch
            {
                WordingChange.First => "new",
                WordingChange.Changed => "changed with this list",
                _ => $"{followed.Since.WithoutWeekday()}, {followed.Times} lists",
            }));
        text.Append('\n');
    }

    private static PublishedTable Table(StringBuilder text, IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        var table = PublishedTable.Of(header, rows);
        text.Append(MarkdownWords.Head([.. header]));
        foreach (var row in table.Rows) text.Append(MarkdownWords.Row([.. row.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture))]));
        text.Append('\n');
        return table;
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
