using Scrutineer.Foundation;
using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Suggestions: business of different meetings with titles alike in the words that are rare on this board. Never more than suggestions.</summary>
internal static class LikenessTies
{
    private const double Worth = 0.55;
    private const int MostPerRecord = 2;

    public static IEnumerable<Tie> Find(BoardRecords records, Func<RecordRef, RecordRef> component)
    {
        var topics = records.Minutes.Concat(records.Items).Where(t => !t.Standing)
            .OrderBy(t => t.Date).ThenBy(t => t.Step).ThenBy(t => t.Order).ToList();
        var weights = Weights(topics);
        var seen = new Dictionary<string, List<Topic>>();
        foreach (var topic in topics)
        {
            var earlier = topic.TitleWords.Where(w => weights[w] > 1).SelectMany(w => seen.GetValueOrDefault(w) ?? []).Distinct()
                .Where(e => e.Date < topic.Date && component(e.Ref) != component(topic.Ref));
            var best = earlier.Select(e => (Topic: e, Score: Score(e, topic, weights))).Where(p => p.Score >= Worth)
                .OrderByDescending(p => p.Score).ThenByDescending(p => p.Topic.Date).Take(MostPerRecord);
            foreach (var (like, score) in best)
                yield return new Tie(topic.Ref, LinkRelation.ReportsOn, like.Ref, LinkBasis.Likeness, $"\u201c{topic.Title}\u201d is like \u201c{like.Title}\u201d", Math.Round(score, 2));
            foreach (var word in topic.TitleWords) (seen.TryGetValue(word, out var list) ? list : seen[word] = []).Add(topic);
        }
    }

    /// <summary>A word's weight falls with the number of titles it stands in; a word of every third title weighs next to nothing.</summary>
    private static Dictionary<string, double> Weights(List<Topic> topics) =>
        topics.SelectMany(t => t.TitleWords).GroupBy(w => w).ToDictionary(g => g.Key, g => Math.Log((topics.Count + 1.0) / g.Count()));

    private static double Score(Topic one, Topic other, Dictionary<string, double> weights)
    {
        if (one.TitleSubjects.Count > 0 && other.TitleSubjects.Count > 0) return 0;
        var shared = one.TitleWords.Where(other.TitleWords.Contains).ToList();
        if (shared.Count < 2) return 0;
        return 2 * shared.Sum(w => weights[w]) / (one.TitleWords.Sum(w => weights[w]) + other.TitleWords.Sum(w => weights[w]));
    }
}
