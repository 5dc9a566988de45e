using System.Text;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.WorkProgramme;

/// <summary>When a board last saw its programme: at which meeting, and when the papers of that meeting were published.</summary>
public sealed record ProgrammeSeen(DateOnly Meeting, DateOnly Published);

/// <summary>A meeting's work programme in words: a summary by date, each item in detail, and what moved since the last one and why (rule W11).</summary>
public static class ProgrammeText
{
    /// <summary>What the paper is called.</summary>
    public const string Subject = "Work programme";

    /// <summary>The part that comes from the programme.</summary>
    public static FactsAppendix Facts { get; } = new("# Appendix 1: The work programme", "the work programme", "Change the item or move it on the work programme");

    /// <summary>The whole paper.</summary>
    /// <param name="author">Who made it, with their name.</param>
    public static string Of(ProgrammeYear programme, Meeting meeting, ProgrammeSeen? since, string author)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(meeting);
        var moves = MovedSince(programme, since).Count();
        return $"""
            **To:** {programme.Board.Name}

            **Date:** {meeting.Date.InWords()}

            **Subject:** {Subject} {programme.Year.Name}

            # 1. Purpose

            To show the Board what it means to look at in {programme.Year.Name}, and what moved since it last saw its programme.

            # 2. Recommendations

            The Board is recommended:

            1. to note the work programme in Appendix 1
            2. to say what should be added, moved or given up

            # 3. Information and background

            The programme holds {programme.CountWords}. {(moves == 0 ? "Nothing moved" : moves == 1 ? "One item moved" : $"{moves} moves were made")} since the last work programme.

            # Author and contact

            {author}

            {Appendix(programme, since)}
            """;
    }

    /// <summary>The part that comes from the programme.</summary>
    /// <param name="since">When the board last saw its programme; null where it never did.</param>
    public static string Appendix(ProgrammeYear programme, ProgrammeSeen? since)
    {
        ArgumentNullException.ThrowIfNull(programme);
        var text = new StringBuilder($"{Facts.Heading}\n\n**{programme.Year.Name}**\n\n");
        if (programme.LastUpdated is { } updated) text.Append($"Last updated {updated.WithoutWeekday()}\n\n");
        var groups = programme.Groups.Where(g => g.Lines.Any(IsListed)).ToList();
        text.Append("## A. By date\n\n");
        if (groups.Count == 0) text.Append("Nothing is programmed yet.\n\n");
        foreach (var group in groups)
            text.Append($"**{MarkdownWords.Of(HeadingOf(group))}**\n\n").AppendJoin("", group.Lines.Where(IsListed).Select(l => $"- {MarkdownWords.Of(l.Item.Title)}\n")).Append('\n');
        text.Append("## B. In detail\n\n").Append(MarkdownWords.Head("Meeting date", "Work programme item", "Detail", "Cabinet member or lead officer", "Source"));
        foreach (var group in groups)
            foreach (var (line, at) in group.Lines.Where(IsListed).Select((l, at) => (l, at)))
                text.Append(MarkdownWords.Row(at == 0 ? HeadingOf(group) : "", line.Item.Title, Detail(line.Item), line.Item.Leads, line.Item.SourceWords));
        text.Append("\n## C. What moved since the last work programme\n\n");
        var moves = MovedSince(programme, since).ToList();
        if (moves.Count == 0) text.Append("Nothing.\n");
        foreach (var (item, move) in moves) text.Append($"- {MarkdownWords.Of($"{item.Title}: moved {move.Words}")}\n");
        return text.ToString().TrimEnd();
    }

    /// <summary>A move seen on the papers of the day itself was told there; one made by hand on it was not.</summary>
    private static IEnumerable<(ProgrammeItem Item, ProgrammeMove Move)> MovedSince(ProgrammeYear programme, ProgrammeSeen? since) =>
        from line in programme.Lines
        from move in line.Moves
        where move.TakenBackOn is null && (since is null || (move.IsByHand ? move.SeenOn >= since.Published : move.SeenOn > since.Meeting))
        orderby move.SeenOn, line.Item.Order
        select (line.Item, move);

    private static bool IsListed(ProgrammeLine line) => line.Outcome != ProgrammeOutcome.Dropped;

    private static string HeadingOf(ProgrammeGroup group) => group.Date?.WithoutWeekday() ?? group.Heading;

    private static string Detail(ProgrammeItem item) => string.Join(' ', new[] { item.Detail, item.OutcomeWords is { } words && item.OutcomeOn is { } on ? $"{words} ({on.WithoutWeekday()})." : null }.OfType<string>());
}
