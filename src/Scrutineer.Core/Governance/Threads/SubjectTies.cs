using Scrutineer.Tracking;

namespace Scrutineer.Governance.Threads;

/// <summary>Records about one anonymised child's review are one matter, whatever the child is called (rule T6).</summary>
internal static class SubjectTies
{
    /// <summary>Letters are used again for other children: a longer silence than this starts another review.</summary>
    private const int SilenceInMonths = 24;

    public static IEnumerable<Tie> Find(BoardRecords records)
    {
        var bySubject = records.All.Where(t => !t.Standing && t.Date is not null)
            .SelectMany(t => t.Subjects.Select(s => (Subject: s, Topic: t))).GroupBy(p => p.Subject);
        foreach (var group in bySubject)
        {
            Topic? first = null;
            DateOnly? last = null;
            foreach (var (_, topic) in group.OrderBy(p => p.Topic.Date).ThenBy(p => p.Topic.Step).ThenBy(p => p.Topic.Order))
            {
                if (last is null || topic.Date > last.Value.AddMonths(SilenceInMonths)) first = topic.TitleSubjects.Contains(group.Key) ? topic : null;
                else if (first is not null) yield return Tie(topic, first, group.Key);
                first ??= topic.TitleSubjects.Contains(group.Key) ? topic : null;
                last = topic.Date;
            }
        }
    }

    private static Tie Tie(Topic topic, Topic first, string subject) =>
        new(topic.Ref, LinkRelation.ArisesFrom, first.Ref, LinkBasis.SameSubject, ReviewSubjects.SentenceNaming($"{topic.Title}\n{topic.Text}", subject) ?? topic.Title);
}
