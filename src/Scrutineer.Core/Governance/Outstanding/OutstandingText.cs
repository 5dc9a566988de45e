using System.Globalization;
using System.Text;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Papers;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Outstanding;

/// <summary>The report in words. What comes before the appendix may be written anew; the appendix holds the facts, and stays as the tracker has them (rule W6).</summary>
public static class OutstandingText
{
    /// <summary>What the report is called.</summary>
    public const string Subject = "Outstanding issues report";

    /// <summary>The part that comes from the tracker.</summary>
    public static FactsAppendix Facts { get; } = new("# Appendix 1: What was asked, and what was answered", "the tracker", "Change the ask or its answer on the tracker");

    private const string Columns = "| Meeting date | Agenda item | Cabinet member or officer | Rec, action or info | What was asked | Response or status |\n| --- | --- | --- | --- | --- | --- |\n";

    /// <summary>The whole paper.</summary>
    /// <param name="author">Who made it, with their name.</param>
    public static string Of(OutstandingIssues issues, Board board, string author)
    {
        ArgumentNullException.ThrowIfNull(issues);
        ArgumentNullException.ThrowIfNull(board);
        var (answered, awaited, late) = (issues.Answered.Count, issues.Awaited.Count, issues.Awaited.Count(r => r.Late is not null));
        var oldest = issues.Awaited.Count > 0 ? $" The oldest was asked on {issues.Awaited[0].Ask.RaisedOn.WithoutWeekday()}." : "";
        return $"""
            **To:** {board.Name}

            **Date:** {issues.Meeting.Date.InWords()}

            **Subject:** {Subject}

            # 1. Purpose

            To tell the Board what was answered since it was last told, and what it asked for and still waits for.

            # 2. Recommendations

            The Board is recommended:

            1. to note the answers in part A of Appendix 1
            2. to say what should be done about what is still awaited in part B

            # 3. Information and background

            What the Board asks for is kept on its tracker with who was asked and by when. {Counted(answered, "answer has", "answers have")} come since the last report. {Counted(awaited, "ask is", "asks are")} awaited, {(late == 0 ? "none of them late" : $"{late} of them late")}.{oldest}

            An answer is shown here once, in full. It stays on the tracker afterwards.

            # Author and contact

            {author}

            {Appendix(issues)}
            """.ReplaceLineEndings("\n");
    }

    /// <summary>The text with the appendix made anew; what was written before it stays.</summary>
    public static string Renewed(string text, OutstandingIssues issues) => Facts.Before(text) + Appendix(issues);

    private static string Appendix(OutstandingIssues issues)
    {
        var text = new StringBuilder($"{Facts.Heading}\n\n## A. Answered since the last report\n\n");
        Table(text, issues.Answered, "Nothing was answered since the last report.");
        text.Append("\n## B. Still awaited, oldest first\n\n");
        Table(text, issues.Awaited, "Nothing is awaited.");
        return text.ToString().TrimEnd();
    }

    private static void Table(StringBuilder text, IReadOnlyList<OutstandingRow> rows, string none)
    {
        text.Append(rows.Count == 0 ? $"{none}\n" : Columns);
        foreach (var row in rows)
        {
            var ask = row.Ask;
            string?[] cells = [ask.RaisedOn.WithoutWeekday(), ask.Subject, string.Join("; ", ask.Addressees.OrderBy(a => a.Order).Select(a => a.AsWritten)), Letter(ask.Kind), ask.Text, Status(row)];
            text.Append(MarkdownWords.Row(cells));
        }
    }

    private static string Status(OutstandingRow row)
    {
        var said = row.Last is { } last ? $"{last.On.WithoutWeekday()}{(last.By is { } by ? $", {by}" : "")}: {Outcome(last.Outcome)}{last.Words}" : "No answer yet.";
        var late = row.Late is { } l ? $" {Counted(l.Days, "day", "days")} late, {Counted(l.MeetingsMissed, "meeting", "meetings")} missed." : row.Answer is null && row.Ask.Due is { } due ? $" Due {due.WithoutWeekday()}." : "";
        return $"{said}{late}{(row.LeftOut ? " Left out of the reports before this one." : "")}";
    }

    private static string Outcome(ResponseOutcome? outcome) => outcome switch
    {
        ResponseOutcome.Accepted => "accepted. ",
        ResponseOutcome.Partly => "accepted in part. ",
        ResponseOutcome.Rejected => "not accepted. ",
        _ => "",
    };

    private static string Letter(TrackedItemKind kind) => kind switch
    {
        TrackedItemKind.Recommendation => "R",
        TrackedItemKind.Information => "I",
        _ => "A",
    };

    private static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
