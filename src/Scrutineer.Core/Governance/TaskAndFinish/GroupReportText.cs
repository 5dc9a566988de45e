using System.Text;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Boards;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;
using Scrutineer.Governance.SignOffs;

namespace Scrutineer.Governance.TaskAndFinish;

/// <summary>A group's report to a cabinet member in its full form, made from its record. What only officers can say stays to be written (rule TF6).</summary>
public static class GroupReportText
{
    /// <summary>What the report is called.</summary>
    public static string SubjectOf(TaskAndFinishGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return $"Report of the task and finish group: {group.Name}";
    }

    /// <summary>The whole paper, to be written on.</summary>
    public static string Of(TaskAndFinishGroup group, Board board, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(meeting);
        var text = new StringBuilder($"**To:** {board.Name}{(group.CabinetMember is { } to ? $"; {MarkdownWords.Of(to)}" : "")}\n\n**Date:** {meeting.Date.InWords()}\n\n**Subject:** {MarkdownWords.Of(SubjectOf(group))}\n\n");
        Section(text, "Cabinet member and portfolio", group.CabinetMember is { } member ? MarkdownWords.Of(member) : PaperSkeleton.ToWrite("who answers for it"));
        Section(text, "Director approving submission", PaperSkeleton.ToWrite("name and post"));
        Section(text, "Wards affected", PaperSkeleton.ToWrite("their names, or All"));
        Section(text, "Executive summary", Summary(group));
        Section(text, "Recommendations", Recommendations(group));
        Section(text, "1. Context", $"{MarkdownWords.Of(group.Scope)}\n\nThe group began its work on {group.StartedOn.WithoutWeekday()}. Its chair was {MarkdownWords.Of(group.Chair ?? "not named")}; its other members were {MarkdownWords.Of(group.Members.Count == 0 ? "none" : string.Join(", ", group.Members))}.{Met(group)}");
        Section(text, "2. Options considered and recommended", Options(group));
        Section(text, "3. Results of consultation", Evidence(group));
        Section(text, "4. Timetable", Timetable(group));
        Section(text, "5. Financial and legal comments", $"## Finance\n\n{PaperSkeleton.ToWrite("by the finance officer")}\n\n## Legal\n\n{PaperSkeleton.ToWrite("by the legal officer")}");
        Section(text, "6. Other implications", string.Join("\n\n", Implications.Select(i => $"## {i.Name}\n\n{PaperSkeleton.ToWrite(i.Hint)}")));
        Section(text, "Key decision", PaperSkeleton.ToWrite("Yes or No"));
        Section(text, "Considered by scrutiny or another body", $"{board.Name}, {meeting.Date.WithoutWeekday()}");
        Section(text, "Going to council", PaperSkeleton.ToWrite("when, or No"));
        Section(text, "Appendices", PaperSkeleton.ToWrite("their titles, or None"));
        Section(text, "Other background papers", Background(group));
        Section(text, "Contributors and approvers", Approvers());
        return text.ToString();
    }

    private static readonly (string Name, string Hint)[] Implications =
    [
        ("Council objectives", "how this serves what the council has set out to do"), ("Risk", "what could go wrong and how that is managed"), ("Organisation", "what it means for staff and premises"),
        ("Equalities", "whom it affects differently, and what follows"), ("Environment", "or None"), ("Partners", "what it means for other organisations"),
    ];

    private static void Section(StringBuilder text, string heading, string words) => text.Append($"# {heading}\n\n{words}\n\n");

    private static string Summary(TaskAndFinishGroup group)
    {
        var found = string.Concat(group.Findings.OrderBy(f => f.Number).Select(f => $"- {MarkdownWords.Of(f.Text)} ({f.Rests()})\n")).TrimEnd();
        return $"The group gathered {Counted(group.Evidence.Count, "piece", "pieces")} of evidence and makes {Counted(group.Recommendations.Count(r => r.Part is null), "recommendation", "recommendations")}. It found:\n\n{(found.Length == 0 ? "- nothing yet" : found)}";
    }

    private static string Recommendations(TaskAndFinishGroup group)
    {
        var text = new StringBuilder();
        foreach (var body in group.ByBody)
        {
            text.Append($"The {MarkdownWords.Of(body.Key)} is recommended:\n\n");
            foreach (var r in body)
                text.Append($"{(r.Part is null ? $"{r.Number}." : $"   {r.Part})")} {MarkdownWords.Of(r.Text)}{(r.Within is { } within ? $" ({MarkdownWords.Of(within.StartsWith("within", StringComparison.OrdinalIgnoreCase) ? within : $"within {within}")})" : "")}\n");
            text.Append('\n');
        }

        return text.Length == 0 ? PaperSkeleton.ToWrite("to each body that decides, numbered") : text.ToString().TrimEnd();
    }

    private static string Met(TaskAndFinishGroup group) => group.Meetings.Count == 0 ? "" : $" It met on {string.Join(", ", group.Meetings.OrderBy(m => m.On).Select(m => m.On.WithoutWeekday()))}.";

    private static string Options(TaskAndFinishGroup group) => group.Options.Count == 0
        ? PaperSkeleton.ToWrite("each option, and which is recommended and why")
        : string.Join("\n\n", group.Options.OrderBy(o => o.Number).Select(o => $"**Option {o.Number}{(o.IsRecommended ? ", recommended" : "")}.** {MarkdownWords.Of(o.Text)}{(o.Why is { } why ? $" {MarkdownWords.Of(why)}" : "")}"));

    private static string Evidence(TaskAndFinishGroup group) => group.Evidence.Count == 0
        ? PaperSkeleton.ToWrite("who was asked and what they said")
        : MarkdownWords.Head("No.", "Day", "How", "Who", "What it shows") + string.Concat(group.Evidence.OrderBy(e => e.Number).Select(e => MarkdownWords.Row($"{e.Number}", e.On.WithoutWeekday(), e.Kind.Word(), e.Who, e.Shows))).TrimEnd();

    private static string Timetable(TaskAndFinishGroup group)
    {
        var due = group.ByBody.SelectMany(b => b).Where(r => r.Within is not null).Select(r => $"- {MarkdownWords.Of($"Recommendation {r.Ordinal} to the {r.To}: {r.Within} from publication")}\n");
        return $"{string.Concat(due)}- Progress is reported to the Board {string.Join(" and ", GroupPublisher.ProgressAfter)} months after this report is accepted.";
    }

    private static string Background(TaskAndFinishGroup group)
    {
        var documents = group.Evidence.Where(e => e.Kind is GroupEvidenceKind.Document or GroupEvidenceKind.Survey).OrderBy(e => e.Number).Select(e => $"- {MarkdownWords.Of(e.Who)} ({e.On.WithoutWeekday()})").ToList();
        return documents.Count == 0 ? "None" : string.Join('\n', documents);
    }

    private static string Approvers() => MarkdownWords.Head("Who", "Part", "Sent", "Replied")
        + string.Concat(ApprovalRules.Needed(PaperForm.CabinetReport).Select(p => $"| {PaperSkeleton.ToWrite("name")} | {ApprovalRules.NameOf(p)}, approves | {PaperSkeleton.ToWrite("day")} | {PaperSkeleton.ToWrite("day")} |\n")).TrimEnd();

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
