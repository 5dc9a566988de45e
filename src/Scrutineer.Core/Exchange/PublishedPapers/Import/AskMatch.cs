using Scrutineer.Tracking;

namespace Scrutineer.Exchange.PublishedPapers.Import;

/// <summary>When a tracker row and an ask in the minutes of the same day are one (rule T4).</summary>
internal static class AskMatch
{
    private const double AlikeAlone = 0.5;
    private const double AlikeUnderOneTitle = 0.3;

    /// <summary>The item that says the same; where the agenda item's title agrees, less likeness of wording is enough.</summary>
    public static TrackedItem? Best(IEnumerable<TrackedItem> among, string text, string? subject)
    {
        var words = TextLikeness.Words(text);
        var best = among.Select(item => (Item: item, Score: Score(item, words, subject))).OrderByDescending(p => p.Score).FirstOrDefault();
        return best.Score >= 1 ? best.Item : null;
    }

    public static TrackedItemKind Kind(AskKind kind) => kind switch
    {
        AskKind.Recommendation => TrackedItemKind.Recommendation,
        AskKind.Information => TrackedItemKind.Information,
        AskKind.WorkProgramme => TrackedItemKind.WorkProgramme,
        _ => TrackedItemKind.Action,
    };

    private static double Score(TrackedItem item, IReadOnlySet<string> words, string? subject)
    {
        var other = TextLikeness.Words(item.Text);
        if (TextLikeness.Shared(words, other) < 2 && words.Count > 2) return 0;
        var likeness = Math.Max(TextLikeness.Of(words, other), 0.75 * TextLikeness.Containment(words, other));
        var sameTitle = subject is not null && item.Subject is not null && TextLikeness.Of(subject, item.Subject) >= 0.5;
        return likeness / (sameTitle ? AlikeUnderOneTitle : AlikeAlone);
    }
}
