using System.Text;
using Scrutineer.Foundation.Calendar;
using Scrutineer.Governance.Meetings;
using Scrutineer.Governance.Papers;

namespace Scrutineer.Governance.WorkProgramme.Review;

/// <summary>The review of a year in words (rule W13).</summary>
public static class YearReviewText
{
    /// <summary>The part that comes from the records.</summary>
    public static FactsAppendix Facts { get; } = new("# Appendix 1: The year in review", "the work programme and the tracker", "Change them there");

    /// <summary>What the paper is called.</summary>
    public static string SubjectOf(MunicipalYear year) => $"Review of the work programme {year.Name}";

    /// <summary>The whole paper.</summary>
    /// <param name="author">Who made it, with their name.</param>
    public static string Of(YearReview review, Meeting meeting, string author)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(meeting);
        var programme = review.Programme;
        return $"""
            **To:** {programme.Board.Name}

            **Date:** {meeting.Date.InWords()}

            **Subject:** {SubjectOf(programme.Year)}

            # 1. Purpose

            To show the Board what it did in {programme.Year.Name}, what it did not reach, and what came of its recommendations.

            # 2. Recommendations

            The Board is recommended:

            1. to note the review in Appendix 1
            2. to say which items that were not reached are carried over, and which are given up
            3. to say which portfolios that were not looked at it means to look at next year

            # 3. Information and background

            Of {programme.CountWords}, {review.Done.Count} were reached, {review.CarriedOver.Count} are carried over, {review.GivenUp.Count} were given up and {review.NotReached.Count} were not reached.

            # Author and contact

            {author}

            {Appendix(review)}
            """;
    }

    /// <summary>The part that comes from the records.</summary>
    public static string Appendix(YearReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var text = new StringBuilder($"{Facts.Heading}\n\n**{review.Programme.Year.Name}**\n\n");
        Items(text, "A. Done", review.Done, l => $"{l.Item.Title} ({Place(l)}): {l.Word.ToLowerInvariant()}");
        Items(text, "B. Moved", review.Moved, l => $"{l.Item.Title}: moved {string.Join("; then ", l.Moves.Where(m => m.TakenBackOn is null).Select(m => m.Words))}");
        Items(text, "C. Not reached", review.NotReached, l => $"{l.Item.Title} ({Place(l)})");
        Items(text, "D. Carried over", review.CarriedOver, l => l.Item.Title);
        Items(text, "E. Given up", review.GivenUp, l => l.Item.OutcomeWords is { } why ? $"{l.Item.Title}: {why}" : l.Item.Title);
        Lines(text, "F. Portfolios not looked at", [.. review.Unseen.Select(p => $"{p.Title} ({string.Join(", ", p.Holders)})")]);
        Lines(text, "G. How the Board worked", [Counted(review.Held, "meeting with papers", "meetings with papers"), Counted(review.Visits, "visit among them", "visits among them"), .. review.Groups.Select(g => $"Task and finish group: {g.Name}")]);
        var r = review.Recommendations;
        Lines(text, "H. Recommendations", [$"{r.Made} made", $"{r.Accepted} accepted, {r.Partly} accepted in part, {r.Rejected} not accepted", $"{r.Worked} judged to have worked, {r.PartlyWorked} in part"]);
        return text.ToString().TrimEnd();
    }

    /// <summary>The year that a review is of; null where its text does not say.</summary>
    internal static MunicipalYear? YearOf(string text)
    {
        var rest = text[Facts.Before(text).Length..].Split('\n');
        return MunicipalYear.TryParse(rest.FirstOrDefault(l => l.StartsWith("**", StringComparison.Ordinal))?.Trim('*'), out var year) ? year : null;
    }

    private static void Items(StringBuilder text, string heading, IReadOnlyList<ProgrammeLine> lines, Func<ProgrammeLine, string> say) => Lines(text, heading, [.. lines.Select(say)]);

    private static void Lines(StringBuilder text, string heading, IReadOnlyList<string> lines)
    {
        text.Append($"## {heading}\n\n");
        if (lines.Count == 0) text.Append("None.\n");
        foreach (var line in lines) text.Append($"- {MarkdownWords.Of(line)}\n");
        text.Append('\n');
    }

    private static string Place(ProgrammeLine line) => line.Item.Place.Words;

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
